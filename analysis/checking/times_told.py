"""All points of time and all spells that an article tells, as lengths that can be reckoned with.

A point is a year, a month, a day, a weekday or an hour; it lies between two moments, which come again after its
``cycle`` where the text leaves out the year, the week or the day.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..article import Span
from ..data.sections import alternation, sequence
from ..findings import Findings, Number
from .calendar_checked import date_pattern, day_of
from .told_figures import is_exact

YEAR, MONTH, WEEK, HOUR = 365.25, 365.25 / 12, 7.0, 1 / 24
"""Lengths in days."""
_MINUTE = HOUR / 60
UNITS = {"year": YEAR, "decade": 10 * YEAR, "century": 100 * YEAR, "month": MONTH, "week": WEEK, "day": 1.0}
UNITS |= {"h": HOUR, "min": _MINUTE}
_YEAR = re.compile(r"(?<![\d,.-])\b(?:1[5-9]|20)\d\d\b(?!s\b|\s?[-–/]\d|[,.]\d|['’]s)")
_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:(?:[.:h](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?|:(?P<minutes>[0-5]\d)\b(?![.:]\d))"
    r"|\b(?P<name>noon|midday|midnight)\b",
    re.IGNORECASE,
)
_A_WEEKDAY = re.compile(r"[A-Z][a-z]+day\b")
_ON = re.compile(r",? (?:on |of )?$")
_ONE = re.compile(
    r"\b(?:an?|exactly an?) (?P<unit>century|decade|year|month|week|fortnight|day)(?= (?:later|earlier|after|before)\b)"
)
_AN_HOUR = re.compile(r"\b(?P<many>an|one) hour and $", re.IGNORECASE)
_AND = re.compile(r",? and |, ")
_NEXT = 6
_LEAP = 2024


class Point(NamedTuple):
    """A point of time: between which days it lies, by how long it may be off, and after how many it comes again."""

    span: Span
    first: float
    last: float
    grain: str
    cycle: float | None


class Spell(NamedTuple):
    """A length of time that the text gives: in days, its smallest unit, and where it stands."""

    span: Span
    text: str
    days: float
    unit: str
    many: float


class Times:
    """The points and spells of an article, in order."""

    def __init__(self, findings: Findings) -> None:
        self.text = findings.article.text
        self.points = sorted(_points(self.text), key=lambda each: each.span)
        self._starts = [each.span.start for each in self.points]
        self.spells = sorted({each.span: each for each in _spells(findings)}.values(), key=lambda each: each.span)

        self.clocks = [each for each in self.points if each.grain == "clock"]
        self.heads = [
            each for each in self.clocks if self.text[max(0, each.span.start - 1) : each.span.start] in ("", "\n")
        ]
        """The hours that open a line, as those of a live report do."""
        days = (each for each in self.points if each.grain == "day")
        self.days = [each for each in days if _A_WEEKDAY.match(self.text, each.span.start)]
        """The days that are told with their weekday."""

    def between(self, start: int, end: int, unit: str) -> list[Point]:
        """The points there that a spell of a unit can run between."""
        grains = grains_of(unit)
        found = self.points[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [each for each in found if each.grain in grains]


def grains_of(unit: str) -> frozenset[str]:
    """How fine the points are between which a spell of a unit runs."""
    if unit in ("year", "decade", "century"):
        return frozenset({"year", "month", "day"})
    if unit == "month":
        return frozenset({"month", "day"})
    if unit == "week":
        return frozenset({"day"})
    return frozenset({"clock"} if unit in ("h", "min") else {"day", "weekday"})


def _points(text: str) -> Iterator[Point]:
    """Days before months, and months before years, so that none is counted twice."""
    taken: set[int] = set()
    days: dict[int, Span] = {}
    for found in date_pattern().finditer(text):
        if (day := day_of(found)) is not None:
            on = float(day.toordinal())
            days[found.start()] = span = Span(*found.span())
            taken.update(range(*span))
            yield Point(span, on, on, "day", None if found["year"] else YEAR)
    for found in _month_year().finditer(text):
        if found.start() not in taken and found.end() - 1 not in taken:
            first = dt.date(int(found["year"]), _order("months", found["month"]) + 1, 1).toordinal()
            taken.update(range(*found.span()))
            yield Point(Span(*found.span()), float(first), first + MONTH, "month", None)
    for found in _YEAR.finditer(text):
        if found.start() not in taken and found.end() - 1 not in taken:
            first = dt.date(int(found[0]), 1, 1).toordinal()
            yield Point(Span(*found.span()), float(first), first + YEAR - 1, "year", None)
    weekdays = {}
    for found in _weekday().finditer(text):
        if found.start() not in taken and found.end() - 1 not in taken:
            on = float(dt.date(_LEAP, 1, 1).toordinal() + _order("weekdays", found[0]))
            point = Point(Span(*found.span()), on, on, "weekday", WEEK)
            weekdays[found.start()] = point
            yield point
    yield from _clocks(text, days, weekdays)


def _clocks(text: str, days: dict[int, Span], weekdays: dict[int, Point]) -> Iterator[Point]:
    """Hours, with the day that stands beside them: "at 2am on Wednesday"."""
    for found in _CLOCK.finditer(text):
        if found["name"]:
            at = 0.5 if found["name"].lower() != "midnight" else 0.0
        else:
            hour, minute = int(found["hour"]), int(found["minute"] or found["minutes"] or 0)
            if found["half"]:
                if not 1 <= hour <= 12:
                    continue
                hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
            at = hour * HOUR + minute * _MINUTE
        base, cycle = 0.0, 1.0
        for start in range(found.end(), found.end() + _NEXT):
            if start in weekdays and _ON.fullmatch(text, found.end(), start):
                base, cycle = weekdays[start].first, WEEK
            elif start in days and _ON.fullmatch(text, found.end(), start):
                date = date_pattern().match(text, start)
                day = day_of(date) if date else None
                if date and day:
                    base, cycle = float(day.toordinal()), YEAR if not date["year"] else 0.0
        yield Point(Span(*found.span()), base + at, base + at, "clock", cycle or None)


def _spells(findings: Findings) -> Iterator[Spell]:
    text, numbers = findings.article.text, findings.numbers
    joined: set[int] = set()
    for at, number in enumerate(numbers):
        if number.kind != "duration" or number.unit not in UNITS or not is_exact(number) or number.start in joined:
            continue
        start, end, unit, days = number.start, number.end, number.unit, (number.value or 0) * UNITS[number.unit]
        if hour := _AN_HOUR.search(text, max(0, start - 12), start):
            start, days = hour.start(), days + HOUR
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        if following and _is_rest(text, number, following):
            joined.add(following.start)
            end, unit = following.end, following.unit or unit
            days += (following.value or 0) * UNITS[unit]
        yield Spell(Span(start, end), text[start:end], days, unit, number.value or 0)
    for found in _ONE.finditer(text):
        unit, many = (found["unit"], 1) if found["unit"] != "fortnight" else ("week", 2)
        yield Spell(Span(*found.span()), found[0], many * UNITS[unit], unit, many)


def _is_rest(text: str, number: Number, following: Number) -> bool:
    """Whether two lengths are one: "nine hours and 20 minutes", "four years and four days"."""
    if following.kind != "duration" or following.unit not in UNITS or not is_exact(following):
        return False
    smaller = UNITS[following.unit] < UNITS[number.unit or "day"]
    return smaller and _AND.fullmatch(text, number.end, following.start) is not None


def _order(section: str, name: str) -> int:
    names = sequence("calendar.txt", section)
    return next(at for at, each in enumerate(names) if each[:3] == name[:3].lower())


@cache
def _month_year() -> re.Pattern[str]:
    months = alternation("calendar.txt", "months", "months in short")
    return re.compile(rf"\b(?P<month>{months})\b\.?,? (?P<year>(?:1[5-9]|20)\d\d)\b", re.IGNORECASE)


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(name.capitalize() for name in sequence('calendar.txt', 'weekdays'))})\b")
