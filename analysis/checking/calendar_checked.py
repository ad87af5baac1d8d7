"""Dates that cannot be: a 30 February, a Tuesday that was a Friday."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import sequence, words
from ..findings import Findings
from .consistency import Consistency

_LEAP_YEAR, _MOST_DAYS = 2000, 31
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_NEAR, _SEASON = 120, 40
"""A weekday and a date without a year are of the year of the article, if the date is at most so many days off.
Two such dates are of one year, if so many days at most lie between them."""
_FEBRUARY = 2
_BACK, _BEHIND = 300, 60
"""So near a date another year stands of which it can be."""


class WeekdayTold(NamedTuple):
    """A date without a year, in any leap year, with the weekday that the text gives; ``held`` against the article's."""

    day: dt.date
    weekday: str
    place: Span
    held: bool


@cache
def _months() -> dict[str, int]:
    """The number of each month by the first three letters of its name."""
    return {name[:3]: number for number, name in enumerate(sequence("calendar.txt", "months"), 1)}


@cache
def date_pattern() -> re.Pattern[str]:
    spellings = words("calendar.txt", "months", "months in short")
    names = "|".join(sorted((name.capitalize() for name in spellings), key=len, reverse=True))
    days = "|".join(name.capitalize() for name in sequence("calendar.txt", "weekdays"))
    first = rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m1>{names})\b\.?"
    second = rf"(?P<m2>{names})\b\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b"
    weekday = rf"(?:(?P<weekday>{days}),? (?:the )?)?"
    return re.compile(
        rf"\b{weekday}(?:{first}|{second})(?!\d)(?:,? (?P<year>(?:1[6-9]|20)\d\d)\b(?:, a (?P<then>{days})\b)?)?"
    )


def check_dates(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Days that no month has, and weekdays that a date did not have."""
    text = findings.article.text
    counts = {number.start for number in findings.numbers}
    published = published_on(findings)
    told: list[WeekdayTold] = []
    for found in date_pattern().finditer(text):
        actual, place = day_of(found), (Span(*found.span()),)
        if actual is None:
            day = int(found["d1"] or found["d2"])
            if found["weekday"] or found["year"] or (0 < day <= _MOST_DAYS and found.start("d2") not in counts):
                yield Consistency("date", f"there is no such day: {found[0]}", False, place)
            continue
        if found["weekday"] and not found["year"]:
            near = _nearest(actual, published) if published else None
            told.append(WeekdayTold(actual, found["weekday"], place[0], near is not None))
            around = max(0, found.start() - _BACK), found.end() + _BEHIND
            years = {int(year[0]) for year in _YEAR.finditer(text, *around)}
            years |= (
                {near.year, near.year - 1} if near and published and near > published else set()
            )  # may be of last year
            if near is None or any(_weekday(near, year) == found["weekday"] for year in {near.year, *years}):
                continue
            actual = near
        said = found["weekday"] or found["then"]
        if said and (name := f"{actual:%A}") != said:
            message = f"{actual.day} {actual:%B %Y} was a {name}, not a {said}"
            yield Consistency("date", message, False, place)
    yield from _unlike(told)


def _unlike(told: Sequence[WeekdayTold]) -> Iterator[Consistency]:
    """Two dates of one season, without a year that is known, whose weekdays no year has together."""
    for one, other in pairwise(each for each in told if not each.held):
        days = (other.day - one.day).days
        leap = (one.day.month > _FEBRUARY) - (other.day.month > _FEBRUARY)
        between = {days % 7, (days + leap) % 7}
        if 0 < abs(days) <= _SEASON and (_order(other.weekday) - _order(one.weekday)) % 7 not in between:
            first, second = (f"{each.day.day} {each.day:%B}" for each in (one, other))
            message = f"where {first} is a {one.weekday}, {second} is no {other.weekday}"
            yield Consistency("date", message, False, (one.place, other.place))


def _order(weekday: str) -> int:
    return sequence("calendar.txt", "weekdays").index(weekday.lower())


def day_of(found: re.Match[str]) -> dt.date | None:
    """The day of a date that was found, in any leap year where it names none; nothing where there is no such day."""
    month, day = _months()[(found["m1"] or found["m2"])[:3].lower()], int(found["d1"] or found["d2"])
    try:
        return dt.date(int(found["year"] or _LEAP_YEAR), month, day)
    except ValueError:
        return None


def days_between(first: re.Match[str], last: re.Match[str]) -> int | None:
    """How many days lie between two dates; one without a year is of the other's, or of the year beside it."""
    days = [day_of(first), day_of(last)]
    if days[0] is None or days[1] is None:
        return None
    if bool(first["year"]) == bool(last["year"]):
        return (days[1] - days[0]).days
    known, other = (days[0], days[1]) if first["year"] else (days[1], days[0])
    near = _in_year(other, known.year)
    if near is not None and (near < known) == bool(first["year"]):
        near = _in_year(other, known.year + (1 if first["year"] else -1))
    return None if near is None else abs((known - near).days)


def _in_year(day: dt.date, year: int) -> dt.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def published_on(findings: Findings) -> dt.date | None:
    """The day of the article, where that is known."""
    try:
        return dt.date.fromisoformat((findings.article.date or "")[:10])
    except ValueError:
        return None


def _weekday(day: dt.date, year: int) -> str | None:
    """The weekday of the same date in another year."""
    then = _in_year(day, year)
    return f"{then:%A}" if then else None


def _nearest(day: dt.date, published: dt.date) -> dt.date | None:
    """The date of a day without a year that lies next to another, if it is near."""
    years = (published.year - 1, published.year, published.year + 1)
    dates = [day.replace(year=year) for year in years if (day.month, day.day) != (2, 29)]
    near = min(dates, key=lambda each: abs(each - published), default=None)
    return near if near and abs(near - published).days <= _NEAR else None
