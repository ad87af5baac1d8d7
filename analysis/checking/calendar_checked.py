"""Dates that cannot be: a 30 February, a Tuesday that was a Friday."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import sequence, words
from ..findings import Findings
from .consistency import Consistency

_LEAP_YEAR, _MOST_DAYS = 2000, 31
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_NEAR = 120
"""A weekday and a date without a year are of the year of the article, if the date is at most so many days off."""


@cache
def _months() -> dict[str, int]:
    """The number of each month by the first three letters of its name."""
    return {name[:3]: number for number, name in enumerate(sequence("calendar.txt", "months"), 1)}


@cache
def _date() -> re.Pattern[str]:
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
    published = _published(findings)
    years = {int(found[0]) for found in _YEAR.finditer(text)}
    for found in _date().finditer(text):
        month, day = _months()[(found["m1"] or found["m2"])[:3].lower()], int(found["d1"] or found["d2"])
        place = (Span(*found.span()),)
        try:
            actual = dt.date(int(found["year"] or _LEAP_YEAR), month, day)
        except ValueError:
            if found["weekday"] or found["year"] or (0 < day <= _MOST_DAYS and found.start("d2") not in counts):
                yield Consistency("date", f"there is no such day: {found[0]}", False, place)
            continue
        if found["weekday"] and not found["year"]:
            near = _nearest(actual, published) if published else None
            may_be = near is None or any(_weekday(near, year) == found["weekday"] for year in {near.year, *years})
            if near is None or may_be:
                continue
            actual = near
        told = found["weekday"] or found["then"]
        if told and (name := f"{actual:%A}") != told:
            message = f"{actual.day} {actual:%B %Y} was a {name}, not a {told}"
            yield Consistency("date", message, False, place)


def _published(findings: Findings) -> dt.date | None:
    """The day of the article, where that is known."""
    try:
        return dt.date.fromisoformat((findings.article.date or "")[:10])
    except ValueError:
        return None


def _weekday(day: dt.date, year: int) -> str | None:
    """The weekday of the same date in another year."""
    try:
        return f"{day.replace(year=year):%A}"
    except ValueError:
        return None


def _nearest(day: dt.date, published: dt.date) -> dt.date | None:
    """The date of a day without a year that lies next to another, if it is near."""
    years = (published.year - 1, published.year, published.year + 1)
    dates = [day.replace(year=year) for year in years if (day.month, day.day) != (2, 29)]
    near = min(dates, key=lambda each: abs(each - published), default=None)
    return near if near and abs(near - published).days <= _NEAR else None
