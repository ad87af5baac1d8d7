"""Years and decades that no unit marks: "in 2019", "the 1990s"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import any_of, words_for

_WHEN = words_for("before years")
_PERHAPS_WHEN = words_for("perhaps before years")
_TOLD_BY_YEAR = words_for("told by the year")
_THOSE = frozenset(("the", "its", "'s", "’s", "their", "his"))
_MEASURED_BY_FIGURES = words_for("measured by bare figures")
_LEVELS = re.compile(rf" (?:{any_of('compared by the year')})\b")
_DECADE = re.compile(r"['’]?s(?!\w)")
_SHORTENED = re.compile(r"(?:^|[^\w'’‘])['’‘]$")
"""Before the tens of a century: "the '70s"."""
_THE = re.compile(r"\b(?:the|late|early|mid)[ -]$", re.I)
_OWNS = re.compile(r"['’]s(?=[ .,;:)]|$)")
_OWNED = re.compile(
    r"\b(?:his|her|their|my|in (?:one['’]s|the))\s+(?:(?:early|mid|middle|late)|(?:low|high|upper|lower))?[\s-]*$", re.I
)
_PART_OF_DECADE = re.compile(
    rf"\b(?:{any_of('before degrees')}) the (?:(?:low|mid|upp|high)(?:er|dle)?(?: to |[\s-]+)){{0,2}}$"
    r"|\b(?:low|mid|upper|high) (?:(?:to|and) (?:low|mid|upper|high) )?$",
    re.I,
)
_HOTTEST = 120
_WEATHER = re.compile(rf"\b(?:{any_of('weather words')})\b", re.I)
_ERA = re.compile(r" (?:B\.?C\.?(?:E\b\.?)?|A\.D\.|AD\b|C\.?E\b)(?!\w)")
_SHORT = re.compile(rf"(?:^|\s)(?:{any_of('before a short year')})\s+['’‘]$", re.I)
_OF_THAT_YEAR = re.compile(r"\b(?:the|that|his|her|their) ['’‘]$", re.I)
_THING = re.compile(r" (?!percent|per |million|people)[A-Za-z]{3,}")
_QUOTE_CLOSES = re.compile(r"[^\n]{0,60}?\w[.,]?['’](?!\w)")
_NEXT_CENTURY = 40
"""Two figures below this are of this century: "in '08", but "in '68"."""
_MATERIALS = words_for("materials")
_TOLD_BEFORE = frozenset(("JJ", "VBN", "RB"))
"""What may tell more of a thing before the year it is of: "a (little-known) 1886 symphony", "a (signed) 1966 shirt"."""
FIRST, LAST = 1100, 2100
"""The years that figures alone may name."""


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years, of the calendar or of a life, or a hundred ("the 1800s"), and where their name ends."""

    first: int
    end: int
    length: int
    of_life: bool


def degrees_at(context: SentenceContext, quantity: Quantity) -> Decade | None:
    """The ten degrees that figures with an s name where weather is spoken of: "climb into the low 80s"."""
    value = quantity.value
    if value is None or not 10 <= value <= _HOTTEST or value % 10 or not quantity.bare:
        return None
    match = _DECADE.match(context.text, quantity.end)
    head = context.head(quantity, 28)
    part = _PART_OF_DECADE.search(head)
    if not match or not part:
        return None
    before = quantity.start - len(head) + part.start()  # "the low 60s" alone may be of anything
    weather = _WEATHER.search(context.text, context.start, before) or _WEATHER.search(
        context.text, match.end(), context.end
    )
    return Decade(int(value), match.end(), 10, of_life=True) if weather else None


def decade_at(text: str, quantity: Quantity) -> Decade | None:
    """The decade that figures with an s behind them name: "1990s", "in his 30s", "thirty-something"."""
    value = quantity.value
    if value is None or not 10 <= value < 2100 or value % 10:
        return None
    if text.startswith("-something", quantity.end) and 20 <= value < 100:
        return Decade(int(value), quantity.end + len("-something"), 10, of_life=True)
    match = _DECADE.match(text, quantity.end)
    if not match or not quantity.bare:
        return None
    if match.end() > quantity.end + 1 and not _THE.search(text, max(0, quantity.start - 8), quantity.start):
        return None
    if value < 100 and _SHORTENED.search(text, max(0, quantity.start - 2), quantity.start):
        return Decade(int(value) + (2000 if value < 20 else 1900), match.end(), 10, of_life=False)
    if 1000 < value < 2100:
        century = value % 100 == 0 and value < 2000
        return Decade(int(value), match.end(), 100 if century else 10, of_life=False)
    if 10 <= value < 100 and _OWNED.search(text, max(0, quantity.start - 20), quantity.start):
        return Decade(int(value), match.end(), 10, of_life=True)
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
    before = context.before(quantity)
    previous = context.grammar.low(before)
    if previous == "as" and context.grammar.low(before - 2) == "as":
        return quantity.confidence  # as recently as 1979
    if previous in _WHEN or previous.endswith("-") or owns_as_year(context.text, quantity):
        return quantity.confidence
    if _in_brackets(context.text, quantity):
        return quantity.confidence
    return _confidence_by_words(context, quantity, previous, int(value))


def _confidence_by_words(context: SentenceContext, quantity: Quantity, previous: str, value: int) -> float:
    """How surely figures are a year that nothing but the word before and the noun behind tell."""
    if compared_year(context.text, quantity):
        return 0.9
    if "," not in context.text[quantity.start : quantity.end] and _dates_thing(context, quantity):
        return 0.9
    if context.counts_things(quantity) and previous not in _THOSE:
        after = context.after(quantity)
        told = quantity.hedge is None and context.grammar.low(after) in _TOLD_BY_YEAR
        named = told or context.grammar.tag(after) == "NNP"
        return quantity.confidence if value >= 1900 and named else 0.0
    if previous in _PERHAPS_WHEN and value >= 1300:
        return quantity.confidence
    return 0.8 if value >= 1900 else 0.0


def short_year(text: str, quantity: Quantity) -> int | None:
    """The year that two figures behind an apostrophe name: "in ’91", "the class of '08"; None for others."""
    value = quantity.value
    if value is None or not quantity.bare or quantity.end - quantity.start != 2:
        return None
    head = max(0, quantity.start - 20)
    if not _SHORT.search(text, head, quantity.start):
        opened = not _OF_THAT_YEAR.search(text, head, quantity.start) or _QUOTE_CLOSES.match(text, quantity.end)
        if opened or not _THING.match(text, quantity.end):
            return None  # the '95 percent' claim
    return int(value) + (2000 if value < _NEXT_CENTURY else 1900)


def compared_year(text: str, quantity: Quantity) -> bool:
    """Whether figures name the year whose levels something is compared with: "40% below 1990 levels"."""
    year = quantity.bare and quantity.value is not None and 1900 <= quantity.value <= LAST
    return bool(year and _LEVELS.match(text, quantity.end))


def as_season(one: Quantity, two: Quantity, first: Decimal, second: Decimal) -> Quantity | None:
    """ "2013-14", "2021-27" and "2021/2022" name the years at their ends."""
    if not (one.bare and two.bare and 1000 < first < 2100 and two.end - two.start in (2, 4)):
        return None
    last = second if second > first else first - first % 100 + second + (100 if second < first % 100 else 0)
    if not 0 < last - first <= 30 or (second < first % 100 and last != first + 1):
        return None
    two.start, two.low, two.high, two.value, two.kind = one.start, first, last, None, "year"
    two.unit, two.of = None, None
    two.iso = f"{int(first)}/{int(last)}"
    return two


def owns_as_year(text: str, quantity: Quantity) -> bool:
    """Whether a year possesses something: "2003's gap", but not "the 1930's"."""
    value = quantity.value or 0
    if not quantity.bare or not 1900 <= value <= LAST or not _OWNS.match(text, quantity.end):
        return False
    return value % 10 != 0 or not _THE.search(text, max(0, quantity.start - 8), quantity.start)


def _dates_thing(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether figures between an article and one thing say when it was made: "an 1889 painting", "a rare 1707 cup"."""
    grammar, after, first = context.grammar, context.after(quantity), context.before(quantity)
    while grammar.tag(first) in _TOLD_BEFORE and grammar.low(first) not in _MEASURED_BY_FIGURES:
        first -= 1
    if grammar.tag(first) == "CD" and first < context.before(quantity) and grammar.tag(after) == "NNS":
        return True  # three rare 1933 coins
    if grammar.tag(first) == "NN" and grammar.low(first) in _MATERIALS:
        first -= 1  # a silver 1685 tankard
    if grammar.low(first) not in ("a", "an") or grammar.low(after) in _MEASURED_BY_FIGURES:
        return False
    one_thing = ("NN", "JJ", "NNP") + (("NNS",) if first == context.before(quantity) else ())
    return grammar.tag(after) in one_thing


def _in_brackets(text: str, quantity: Quantity) -> bool:
    return text[max(0, quantity.start - 1) : quantity.start] == "(" and text.startswith(")", quantity.end)


def iso_year(text: str, quantity: Quantity) -> str | None:
    """The year as ISO 8601 writes it; None before our era."""
    return None if text.startswith(" B", quantity.end) else f"{int(quantity.value or 0):04}"
