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
_COORDINATED = frozenset(
    (" and ", ", and ", " as well as ", ", as well as ", " and at least ", " and another ", " and the ")
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

    "killed 1,200 people in A and 160 in B", "killed two guards and two bombers", "two guards and a driver were shot".
    """
    for one, two in pairwise(kept):
        if one.kind == "count" and two.kind == "other" and two.of is None and one.of and not two.fraction:
            if _ELSEWHERE.search(text, one.end, two.start) and _THERE.match(text, two.end):
                two.of, two.kind = one.of, "count"
            continue
        if one.kind != "count" or two.kind != "count" or not one.of or not two.of:
            continue
        first, second = befalls(one.of), befalls(two.of)
        thing = one.of.removesuffix(f" {first}") if first else one.of
        gap = text[one.end : two.start].removeprefix(f" {thing}")
        if bool(first) == bool(second) or not (gap in _COORDINATED or (first and _ELSEWHERE.fullmatch(gap))):
            continue
        if first:
            two.of = f"{two.of} {first}"
        elif not counted.follows_verb(counted.index(one.start) - 1):
            one.of = f"{one.of} {second}"
