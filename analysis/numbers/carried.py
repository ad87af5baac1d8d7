"""What a number takes over from its neighbour in the sentence: the years of a list, what it counts, what befell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .counted import Counted, befalls
from .quantity import Quantity

_LISTED = frozenset((" and ", " or ", ", ", ", and "))
_ELSEWHERE = re.compile(r" in (?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*,? and (?:another |at least |some )?$")
_THERE = re.compile(r" in (?:the )?[A-Z]")
_OF_WHOM = re.compile(r"\b[Oo]f (?:whom|which|these|those|them),? (?:at least |about |some |more than )?$")
_OF_THEM = re.compile(r" of (?:them|these|those|whom|which)\b")
_WON = re.compile(
    r"\b(?:won|took|lost|added|gained|kept|secured|needs?|needed) (?:only |just |about |at least |another )*$"
)
_ENDS = re.compile(r"\s*(?:[.,;)]|$)|,? (?:and|but|according|in|on|for|after|from|while|up|down)\b")
_TO = re.compile(
    r"\b(?:its|their|his|her|the) (?P<of>[a-z]+s)(?: held)? (?:to|from) (?:about |at least |just |only )?$"
)
_POINTS = re.compile(r" points?(?!\w)")
_MOVED = re.compile(
    r"\b(?:up|down|rose|fell|risen|fallen|lost|gained|lead|leads|led|ahead|behind|swing|more|higher|lower|drop|dropped|rise)\b"
)
_AGAINST = re.compile(r"\b(?:from|against|versus|vs|compared (?:with|to))\.? (?:about |some |nearly |almost |just )?$")
_COORDINATED = frozenset(
    (", ", " and ", ", and ", " as well as ", ", as well as ", " and at least ", " and another ", " and the ")
)


def share_year(text: str, kept: Sequence[Quantity], quantity: Quantity) -> None:
    """In "his 2001 and 2003 tax cuts" both are years."""
    last = kept[-1] if kept else None
    if not last or last.kind != "year" or not (last.bare and quantity.bare) or quantity.kind is not None:
        return
    if text[quantity.end : quantity.end + 1] in tuple("s'’-"):
        return
    if 1900 <= (quantity.value or 0) <= 2100 and text[last.end : quantity.start] in _LISTED:
        quantity.kind, quantity.iso = "year", f"{int(quantity.value or 0):04}"


def carry(text: str, kept: Sequence[Quantity], counted: Counted) -> None:
    """Let neighbours share what they count and what happened, where one phrase or verb stands for both.

    "killed 1,200 people in A and 160 in B", "killed two guards and two bombers", "two guards and a driver were shot",
    "to 130,000 won from 90,000", "63%, down 7 points".
    """
    amount: Quantity | None = None
    for at, quantity in enumerate(kept):
        _repeat(text, kept[:at], quantity)
    for one, two in pairwise(kept):
        if (
            two.kind == "percent"
            and one.kind == "other"
            and one.of is None
            and text[one.end : two.start] in (" and ", " or ")
        ):
            one.kind, one.unit = "percent", two.unit
        amount = one if one.kind in ("money", "percent") else amount
        if amount and two.kind in ("other", "count") and _share_amount(text, amount, two):
            continue
        if one.kind == "count" and two.kind == "other" and two.of is None and one.of and not two.fraction:
            elsewhere = _ELSEWHERE.search(text, one.end, two.start) and _THERE.match(text, two.end)
            if elsewhere or _OF_WHOM.search(text, one.end, two.start):
                two.of, two.kind = one.of, "count"
            continue
        _share_fate(text, one, two, counted)
    for one, two in reversed(list(pairwise(kept))):
        _share_fate(text, one, two, counted)


def _repeat(text: str, before: Sequence[Quantity], quantity: Quantity) -> None:
    """ "Needed 50 seats but won 47", "doubled its seats to 17 from eight": the noun is not said again."""
    if (
        quantity.kind != "other"
        or quantity.of is not None
        or quantity.fraction
        or not quantity.whole
        or not quantity.value
    ):
        return
    last = before[-1] if before else None
    if (
        last
        and last.kind == "count"
        and last.confidence == 0.6
        and text[last.end : quantity.start] in (" from ", " to ")
    ):
        quantity.of, quantity.kind, quantity.confidence = last.of, "count", 0.6
    elif noun := _TO.search(text, max(0, quantity.start - 30), quantity.start):
        quantity.of, quantity.kind, quantity.confidence = noun["of"], "count", 0.6
    elif _OF_THEM.match(text, quantity.end) or (
        _WON.search(text, max(0, quantity.start - 24), quantity.start) and _ENDS.match(text, quantity.end)
    ):
        things = [each.of for each in before if each.kind == "count" and not each.hyphenated and each.of]
        if things and not befalls(things[-1]) and things[-1] != "times":
            quantity.of, quantity.kind, quantity.confidence = things[-1], "count", 0.6


def _share_amount(text: str, amount: Quantity, two: Quantity) -> bool:
    """Give a number its currency or percentage points from an amount before it in the sentence; True if it did."""
    if two.fraction or two.ordinal or two.value is None or amount.value is None:
        return False
    if amount.kind == "percent":
        points = _POINTS.match(text, two.end)
        if not (two.of in ("points", "point") and points and _MOVED.search(text, two.start - 30, two.start)):
            return False
        two.kind, two.unit, two.of, two.end = "percent", "percentage point", None, points.end()
        return True
    bare = two.of is None and _AGAINST.search(text, max(amount.end, two.start - 24), two.start)
    large = two.scale >= 1e6 and two.scale == amount.scale and not (two.of or "").split(" of ")[0].endswith("s")
    if not (bare or large) or not amount.value / 20 < two.value < amount.value * 20 or two.value < 20:
        return False
    two.kind, two.unit, two.of, two.confidence = "money", amount.unit, None, 0.7
    return True


def _share_fate(text: str, one: Quantity, two: Quantity, counted: Counted) -> None:
    """What befell one of two numbers befell both, where nothing but a conjunction, or a place, parts them."""
    if one.kind != "count" or two.kind != "count" or not one.of or not two.of:
        return
    first, second = befalls(one.of), befalls(two.of)
    thing = one.of.removesuffix(f" {first}") if first else one.of
    gap = text[one.end : two.start].removeprefix(f" {thing}")
    if bool(first) == bool(second) or not (gap in _COORDINATED or (first and _ELSEWHERE.fullmatch(gap))):
        return
    if first:
        two.of = f"{two.of} {first}"
    elif not counted.follows_verb(counted.index(one.start) - 1):
        one.of = f"{one.of} {second}"
