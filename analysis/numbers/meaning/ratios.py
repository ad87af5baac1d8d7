"""Shares told by two numbers: "one in five", "nine out of 10", "one passenger in ten"."""

from __future__ import annotations

import re
from decimal import Decimal

from ..quantity import Quantity
from ..wordlists import any_of

_JOINT = re.compile(r"[ -](in|out of|over)(?: every)?[ -]")
_ONE_AMONG = re.compile(r" (?P<of>[A-Za-z]+) (?:in|out of)(?: every)? ")
_ENDS = re.compile(r"\s*(?:[.,;:?!)]|$)| (?:is|are|was|were|has|have|had|said|says|will|would|who|now)\b")
_RATIO = re.compile(r"\b(?:ratio|odds|outnumber\w*|proportion)\b[^.;]*$", re.I)
_RATIO_AGAIN = re.compile(r",? to [a-z ]{0,12}\d[\d.]*[ -]to[ -](?:1|one)\b")
_RATIO_BEFORE = re.compile(r"\d[ -]to[ -](?:1|one),? (?:to|reaching) [a-z ]{0,12}$")
"""A second ratio beside one, as in "from 18 to 1 to over 25 to 1"."""
_RATIO_AFTER = re.compile(rf"[ -](?:[a-z]+ )?(?:{any_of('behind ratios')})\b")
_MIXED = re.compile(r"\b(?:at|of|in a) $")
"""Before figures that a colon parts and that are too short for the hour and the minute: "mix it at 1:3"."""
_ODDS = re.compile(r"[ -](?:shots?|outsiders?|favou?rites?|odds|chances?|long[- ]?shots?|against)\b")
_ODDS_BEFORE = re.compile(r"\b(?:[Oo]dds|[Pp]riced|[Qq]uoted)(?: [a-z]+){0,3} $")
_SPLIT = re.compile(r"\bsplit\b")
_NEAR_SPLIT = 20
"""Characters beside "4-for-1" in which shares are split."""
_SCARCE = re.compile(rf"\b(?:{any_of('scarce')}) $", re.I)
_WHOLES = frozenset((3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000))
"""Out of so many a share is told; out of others how many of them: "completed 46 out of 63 passes"."""
_OVER = re.compile(r"\s*(?:[.,;:?!)]|$|(?:is|are|was|of|and|plus|minus|equals)\b)")


def ratio_of(text: str, one: Quantity, two: Quantity) -> Quantity | None:
    """The share that two numbers make, written into the first; None where they make none."""
    first, second = one.value, two.value
    if first is not None and second and _is_proportion(text, one, two):
        one.value, one.end, one.kind, one.whole, one.bare = first / second, two.end, "multiple", False, False
        return one
    if first is None or second is None or one.unit or two.unit or not 0 < first < second or not two.whole:
        return None
    if joint := _JOINT.fullmatch(text, one.end, two.start):
        if not _divides(text, joint.group(1), first, two):
            return None
    elif thing := _thing_among(text, one, two):
        one.of = thing
    else:
        return None
    one.value, one.end, one.fraction, one.whole, one.bare = first / second, two.end, True, False, False
    return one


def _is_proportion(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether two numbers are told as a ratio: "a ratio of 2 to 1", "outnumbered 3:1"."""
    joint = text[one.end : two.start]
    if joint in ("-", "–", "/") and two.value == 1 and one.whole and _ODDS.match(text, two.end):
        return True  # 5,000-1 shots
    if joint in ("-", "–", "/") and _ODDS_BEFORE.search(text, max(0, one.start - 40), one.start):
        return one.whole and two.whole
    if joint == "-for-" and one.unit is None is two.unit:
        start = max(0, one.start - _NEAR_SPLIT)
        return _SPLIT.search(text, start, two.end + _NEAR_SPLIT) is not None
    if joint not in (":", " to ", "-to-") or one.unit or two.unit or not two.whole:
        return False
    if joint == " to " and text.endswith(("from ", "by "), 0, one.start) and two.value != 1:
        return False  # the ratio fell from 4 to 3
    if joint == ":" and two.end - two.start == 1 and _MIXED.search(text, max(0, one.start - 6), one.start):
        return True
    if _RATIO.search(text, max(0, one.start - 60), one.start) or _RATIO_AFTER.match(text, two.end):
        return True
    again = _RATIO_AGAIN.match(text, two.end) or _RATIO_BEFORE.search(text, max(0, one.start - 50), one.start)
    return two.value == 1 and again is not None


def _divides(text: str, joint: str, first: Decimal, two: Quantity) -> bool:
    """Whether the joint makes a share of two numbers: "five over nine", "one in 20", not "born 5 in 1990"."""
    second = two.value or Decimal(0)
    if joint == "over":
        return not two.digits and bool(_OVER.match(text, two.end))
    if joint == "in":
        alone = second <= 1000 or not two.bare or (second % 500 == 0 and second != 2000)  # one in 2,500, not "in 2016"
        return alone if first == 1 else first <= 9 and second <= 20
    small = first < 10 and (second <= 10 or second % 10 == 0)
    return first == 1 or second in _WHOLES or small


def _thing_among(text: str, one: Quantity, two: Quantity) -> str | None:
    """What one of many is: "passenger" in "hardly one passenger in ten"."""
    among = _ONE_AMONG.fullmatch(text, one.end, two.start)
    if not among or one.value != 1:
        return None
    told = _SCARCE.search(text, max(0, one.start - 9), one.start) or _ENDS.match(text, two.end)
    return among["of"] if told else None
