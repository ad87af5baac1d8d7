"""Years and decades that no unit marks: "in 2019", "the 1990s"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import words_for

_WHEN = words_for("before years")
_PERHAPS_WHEN = words_for("perhaps before years")
_THOSE = frozenset(("the", "its", "'s", "’s", "their", "his"))
_DECADE = re.compile(r"['’]?s(?!\w)")
_THE = re.compile(r"\b(?:the|late|early|mid)[ -]$", re.I)
_OWNED = re.compile(r"\b(?:his|her|their|in the|my)\s+(?:early|mid|late)?[\s-]*$", re.I)
_ERA = re.compile(r" (?:B\.?C\.?(?:E\b\.?)?|A\.D\.|AD\b|C\.?E\b)(?!\w)")
FIRST, LAST = 1100, 2099
"""The years that figures alone may name."""


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years, of the calendar or of a life, and where their name ends."""

    first: int
    end: int
    of_life: bool


def decade_at(text: str, quantity: Quantity) -> Decade | None:
    """The decade that figures with an s behind them name: "1990s", "in his 30s", "thirty-something"."""
    value = quantity.value
    if value is None or value % 10:
        return None
    if text.startswith("-something", quantity.end) and 20 <= value < 100:
        return Decade(int(value), quantity.end + len("-something"), of_life=True)
    match = _DECADE.match(text, quantity.end)
    if not match or not quantity.bare:
        return None
    if match.end() > quantity.end + 1 and not _THE.search(text, max(0, quantity.start - 8), quantity.start):
        return None
    if 1000 < value < 2100:
        return Decade(int(value), match.end(), of_life=False)
    if 10 <= value < 100 and _OWNED.search(text, max(0, quantity.start - 20), quantity.start):
        return Decade(int(value), match.end(), of_life=True)
    return None


def confidence_of_year(context: SentenceContext, quantity: Quantity) -> float:
    """How surely figures name a year, 0 for not."""
    value = quantity.value
    if quantity.bare and value and value < 5000 and _ERA.match(context.text, quantity.end):
        return quantity.confidence
    if not quantity.bare or value is None or not FIRST <= value <= LAST:
        return 0.0
    if quantity.low is not None or quantity.high is not None:
        return 0.0
    previous = context.grammar.low(context.before(quantity))
    if previous in _WHEN or previous.endswith("-") or _in_brackets(context.text, quantity):
        return quantity.confidence
    if context.counts_things(quantity) and previous not in _THOSE:
        named = value >= 1900 and context.grammar.tag(context.after(quantity)) == "NNP"
        return quantity.confidence if named else 0.0
    if previous in _PERHAPS_WHEN and value >= 1300:
        return quantity.confidence
    return 0.8 if value >= 1900 else 0.0


def _in_brackets(text: str, quantity: Quantity) -> bool:
    return text[max(0, quantity.start - 1) : quantity.start] == "(" and text.startswith(")", quantity.end)


def iso_year(text: str, quantity: Quantity) -> str | None:
    """The year as ISO 8601 writes it; None before our era."""
    return None if text.startswith(" B", quantity.end) else f"{int(quantity.value or 0):04}"
