"""The day of a report that leaves out the year, "HALDEN, Sept 17 (Northwire)": the year is that of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from ..data.sections import sequence, words
from .report_draft import ReportDraft

_HEAD = 400
"""In so many characters a report tells its own date."""
_FARTHEST = 45
"""Reports of one event came out within so many days of each other."""


def give_years(reports: Sequence[ReportDraft]) -> None:
    """Set the days of reports that tell day and month only, by the nearest day of a report that tells its year."""
    known = [date.fromisoformat(report.day) for report in reports if report.day]
    for report in reports:
        told = _day_and_month(report.article.text) if known and not report.day else None
        if told is not None:
            near = [(abs((day - other).days), day) for other in known for day in _in_years_near(other, *told)]
            distance, nearest = min(near, default=(_FARTHEST + 1, date.min))
            report.day = nearest.isoformat() if distance <= _FARTHEST else None


def nearest_day(text: str, day: str) -> str | None:
    """The day that a text gives by number and month alone, in the year that brings it nearest to an ISO date."""
    told = _day_and_month(text)
    other = date.fromisoformat(day[:10])
    near = [(abs((each - other).days), each) for each in (_in_years_near(other, *told) if told else ())]
    return min(near)[1].isoformat() if near else None


def _in_years_near(other: date, month: int, day: int) -> list[date]:
    """The day in the year of another and in those beside it, where there is one."""
    found = []
    for year in (other.year - 1, other.year, other.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:  # 29 February
            continue
    return found


def _day_and_month(text: str) -> tuple[int, int] | None:
    """Month and day of the first day in a report's head that is told by its number and its month."""
    found = _finder().search(text, 0, _HEAD)
    if found is None:
        return None
    name = found["first"] or found["second"]
    return month_numbers()[name[:3].lower()], int(found["before"] or found["behind"])


@cache
def _finder() -> re.Pattern[str]:
    names = sorted(words("calendar.txt", "months", "months in short"), key=len, reverse=True)
    months = "|".join(name.capitalize() for name in names)
    day = r"(?:0?[1-9]|[12]\d|3[01])"
    no_year = r"(?![.,:]?\d|,? ?\d{4})"
    return re.compile(
        rf"\b(?:(?P<first>{months})\.? (?P<behind>{day})|(?P<before>{day}) (?P<second>{months}))\b{no_year}"
    )


@cache
def month_numbers() -> dict[str, int]:
    """The number of each month, counted from 1, by the first three letters of its name."""
    return {name[:3]: number for number, name in enumerate(sequence("calendar.txt", "months"), 1)}
