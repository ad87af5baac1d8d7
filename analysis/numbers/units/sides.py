"""Sides told with one unit behind the last: "10 x 12 x 4 inches", "a room of 12 by 14 feet"."""

from __future__ import annotations

import re

from ..quantity import Quantity
from ..wordlists import words_for

_LENGTHS = words_for("units of length")
_TIMES = re.compile(r"\s?[x×]\s?|(?:-|\s)by(?:-|\s)")


def share_sides(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Give the numbers before "x" and "by" the length behind the last of them."""
    following: Quantity | None = None
    for quantity in reversed(quantities):
        bare = quantity.unit is None and quantity.kind is None and not quantity.ordinal
        if following and bare and _TIMES.fullmatch(text, quantity.end, following.start):
            quantity.kind, quantity.unit, quantity.bare = following.kind, following.unit, False
        following = quantity if quantity.unit in _LENGTHS else None
    return quantities
