"""Magnitudes: the words that stand alone ("million"), and the short forms glued to figures or set after a sum."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from ...data.sections import rows

_GAP = re.compile(r"\s?-?")

_BILLIONS = re.compile(
    r"B (?:(?:metric )?tonn?e?s|barrels|gallons|lit(?:re|er)s|people|users|shares|views|euros|dollars)\b"
)
"""Behind figures these make a billion of "B", which elsewhere may number a class."""


@cache
def magnitude_words() -> dict[str, Decimal]:
    """The value of every magnitude that is a word of its own: "million", "bn", "lakh"."""
    return {word: Decimal(value) for value, words, *_ in rows("magnitudes.tsv") for word in words.split()}


@cache
def _short_forms(after_sum: bool) -> tuple[dict[str, Decimal], re.Pattern[str]]:
    found: dict[str, Decimal] = {}
    for value, words, *short in rows("magnitudes.tsv"):
        glued = [word for word in words.split() if len(word) > 2]
        listed = " ".join(short[: 2 if after_sum else 1]).split()
        found.update(dict.fromkeys((*glued, *listed), Decimal(value)))
    forms = "|".join(re.escape(form) for form in sorted(found, key=lambda form: (-len(form), form)))
    return found, re.compile(rf"(?:{forms})(?![^\W_])")


def glued_magnitude(text: str, at: int) -> tuple[Decimal, int] | None:
    """The magnitude right behind figures that end at ``at``, and where it ends: "2k", "1.2bn", "40million"."""
    return _magnitude(text, at, after_sum=bool(_BILLIONS.match(text, at)))


def magnitude_of_sum(text: str, at: int) -> tuple[Decimal, int] | None:
    """The magnitude behind a sum of money, perhaps after a blank or a hyphen, and where it ends: "$5m", "$5-bn"."""
    gap = _GAP.match(text, at)
    return _magnitude(text, gap.end() if gap else at, after_sum=True)


def _magnitude(text: str, at: int, *, after_sum: bool) -> tuple[Decimal, int] | None:
    found, pattern = _short_forms(after_sum)
    match = pattern.match(text, at)
    return (found[match.group()], match.end()) if match else None
