"""How much a number can be by the words beside it, and whether it is a lead in points."""

from __future__ import annotations

import re
from functools import cache

from ..data.sections import entries
from ..findings import Number
from .comparing_words import FILE, any_of, listed
from .figure_digits import digits_of


def is_ahead(before: str, after: str) -> bool:
    """Whether it is how far somebody leads: "its lead has narrowed to (four) points", "(nine) points ahead"."""
    return _LEAD_BEFORE.search(before) is not None or _LEAD_BEHIND.match(after) is not None


_LEAD_BEFORE = re.compile(r"\b(?:lead|leads|led|gap|margin|swing)\b[^.;:\d]{0,60}$", re.IGNORECASE)
_LEAD_BEHIND = re.compile(r"[ -]points? (?:ahead|behind|in front|clear|lead|swing|gap|margin)\b", re.IGNORECASE)


def goes_beyond(number: Number, before: str, after: str) -> bool:
    """Whether a number is only the least, since something went beyond it: "heat deaths pass (100)".

    Money that somebody passes is all: "the board passes ($148.6M) school budget".
    """
    adopted = number.kind == "money" and _NOUN_NEXT.match(after) is not None
    return not adopted and _beyond().search(before) is not None


_NOUN_NEXT = re.compile(r" [a-z]")


@cache
def _beyond() -> re.Pattern[str]:
    """ "Heat deaths pass (100)"."""
    return re.compile(rf"\b(?:{any_of('goes beyond')}) $", re.IGNORECASE)


def bounds_of(number: Number) -> tuple[float, float]:
    """The least and the most that a number can be: "nearly 70" is 70 at most, "about 100" may be 90."""
    if (value := number.value) is None:
        low = float("-inf") if number.low is None else number.low
        return low, float("inf") if number.high is None else number.high
    if number.hedge in listed("at most"):
        return float("-inf"), value
    digits = digits_of(value)
    if number.hedge in listed("about") or (
        number.kind in _COUNTED and number.hedge in entries(FILE, "nearly (phrases)")
    ):
        share = _ROOM[min(digits, len(_ROOM)) - 1]
    else:
        share = _ROOM[-1] if number.hedge == "close to" else 0.0
    return value - abs(value) * share, value + abs(value) * share


_COUNTED = ("count", "other")
_ROOM = (0.1, 0.08, 0.04)
"""So much of itself "about 40,000" may be off, "about 38,000", which says more, and "about 38,500"."""
