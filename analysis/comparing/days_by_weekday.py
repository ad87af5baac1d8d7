"""The day of a report that tells no date: the last weekday of which its lead tells, by the days of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from ..data.sections import sequence
from .comparing_words import phrase_finder
from .names_of_days import weekday_finder
from .report_draft import ReportDraft

_BEFORE = 3
"""A weekday may be so many days before the first report, else it is one behind it."""


def give_days_by_weekday(reports: Sequence[ReportDraft]) -> None:
    """Set the days of reports that give none, where another does, by the lead: none is older than what it tells of."""
    first = min((report.day for report in reports if report.day), default=None)
    if first is None:
        return
    for report in reports:
        if report.day is None:
            report.day = max(_days_told(report, first), default=None)


def _days_told(report: ReportDraft, first: str) -> Iterable[str]:
    """The days, as ISO dates, of the weekdays of which the lead tells as past, by the day of the first report."""
    for at in range(report.lead):
        text = report.text_of(at)
        told = [found[1].lower() for found in weekday_finder().finditer(text)]
        if told and not phrase_finder("to come (phrases)").search(text):
            yield from (_day_near(name, first) for name in told)


def _day_near(weekday: str, day: str) -> str:
    """The day with the name of a weekday that is nearest to another day."""
    other = date.fromisoformat(day[:10])
    ahead = (sequence("calendar.txt", "weekdays").index(weekday) - other.weekday()) % 7
    return (other + timedelta(days=ahead if ahead < 7 - _BEFORE else ahead - 7)).isoformat()
