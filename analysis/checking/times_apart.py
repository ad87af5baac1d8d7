"""How far two points of time are apart, and whether a spell can be what lies between them."""

from __future__ import annotations

import datetime as dt
from math import ceil

from ..article import Span
from .times_told import HOUR, MONTH, UNITS, WEEK, YEAR, Point, Spell

_HALF, _EDGE, _TIMES = 0.55, 3.0, 3


def fits(spell: Spell, one: Point, two: Point, forward: bool = False) -> bool:
    """Whether a spell can run from one point to another; ``forward`` where the first must be the earlier."""
    in_order = forward or one.grain == two.grain == "weekday"
    for first, second in ((one, two),) if in_order else ((one, two), (two, one)):
        gap = _gap(first, second)
        if gap is None:
            continue
        low, high, cycle = gap
        short, long = _room(spell, first, second)
        if forward and spell.unit == "day" and cycle == WEEK:
            short, long = 0.0, 0.0  # "on Thursday, three days later"
        turns = (0,) if not cycle or (cycle == WEEK and not forward) else range(_TIMES)
        if any(low - short <= spell.days - k * (cycle or 0) <= high + long for k in turns):
            return True
    return False


def length_between(spell: Spell, one: Point, two: Point) -> float | None:
    """How many of its units a spell should be: the middle of what it may be, the way that is nearer to it."""
    found = []
    for first, second in ((one, two), (two, one)):
        gap = _gap(first, second)
        if gap is not None:
            found.append((gap[0] + gap[1]) / 2 / UNITS[spell.unit])
    lengths = [each for each in found if each > 0]
    if not lengths:
        return None
    nearest = min(lengths, key=lambda each: abs(each - spell.days / UNITS[spell.unit]))
    return round(nearest, 1 if spell.unit == "h" else 0)


def year_point(year: int) -> Point:
    """A year as a point of time that stands nowhere in the text."""
    first = float(dt.date(year, 1, 1).toordinal())
    return Point(Span(0, 0), first, first + YEAR - 1, "year", None)


def _gap(one: Point, two: Point) -> tuple[float, float, float | None] | None:
    """By how many days at least and at most a point is behind another, and after how many more again."""
    if {one.grain, two.grain} == {"day", "weekday"}:
        return None
    low, high = two.first - one.last, two.last - one.first
    cycles = [each.cycle for each in (one, two) if each.cycle]
    cycle = min(cycles) if cycles else None
    if cycle is None:
        return (low, high, None) if high >= 0 else None
    turns = ceil(-high / cycle) if high < 0 else -int(high // cycle)
    return low + turns * cycle, high + turns * cycle, cycle


def _room(spell: Spell, one: Point, two: Point) -> tuple[float, float]:
    """How many days a spell may be too short and too long."""
    if UNITS[spell.unit] >= YEAR:
        return (_EDGE, _EDGE) if "year" in (one.grain, two.grain) else (_HALF * YEAR, _HALF * YEAR)
    if spell.unit == "month":
        return _HALF * MONTH, 1.05 * MONTH
    if spell.unit == "week":
        return 4.0, 4.0
    if spell.unit == "day":
        return 1.0, 2.0
    whole = spell.unit == "h" and spell.many == int(spell.many)
    return (_HALF * HOUR,) * 2 if whole else (0.1 * HOUR,) * 2
