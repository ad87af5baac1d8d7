"""Percentage points: "a margin of 3 points", "fell two points to 38%", "by a quarter-point to 2%"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..quantity import Quantity

POINTS = re.compile(r" points?(?!\w)")
_PART_OF_POINT = re.compile(r"(?:-| | a )points?(?!\w)")
"""Behind a half or a quarter: "a quarter-point", "half a point"."""
_NEAR = 60
"""Characters behind a part of a point within which the rate stands."""


def make_points(text: str, one: Quantity, two: Quantity) -> None:
    """Let points be percentage points where a rate moved by them: "will drop (two points) to 38%"."""
    points = POINTS.match(text, one.end)
    if one.kind == "count" and two.kind == "percent" and points and text[points.end() : two.start] in (" to ", ", to "):
        take_points(text, one)


def make_part_of_point(text: str, quantity: Quantity, behind: Sequence[Quantity]) -> None:
    """Let a part of a point be one of a percentage point where a rate stands behind it: "by a quarter-point to 2%"."""
    points = _PART_OF_POINT.match(text, quantity.end)
    if points and any(each.kind == "percent" and each.start - points.end() < _NEAR for each in behind):
        quantity.kind, quantity.unit, quantity.of, quantity.end = "percent", "percentage point", None, points.end()


def take_points(text: str, quantity: Quantity) -> None:
    """Read the points behind a number as percentage points."""
    if points := POINTS.match(text, quantity.end):
        quantity.kind, quantity.unit, quantity.of, quantity.end = "percent", "percentage point", None, points.end()
