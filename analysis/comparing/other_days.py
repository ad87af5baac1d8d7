"""Sentences that name another day than those of the report's event."""

from __future__ import annotations

import re
from functools import cache

from .comparing_words import any_of
from .days_of_saying import is_day_of_saying
from .names_of_days import weekday_finder
from .report_draft import ReportDraft
from .report_events import weekday_before

_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)


def tells_other_day(report: ReportDraft, text: str) -> str | None:
    """Why a sentence is of another day; None where its days are the event's, or those on which something was said."""
    if not report.weekdays:
        return None
    own = report.weekdays | report.own_days
    for day in weekday_finder().finditer(text):
        said = is_day_of_saying(text[: day.start()], text[day.end() :])
        if day[1].lower() not in own and not said and not _happening().match(text[day.end() :]):
            return f"another day ({day[1]})"
    before = _YESTERDAY.search(text)
    if before and report.day and weekday_before(report.day) not in report.weekdays:
        said = is_day_of_saying(text[: before.start()], text[before.end() :])
        return None if said else f"another day ({before[0]})"
    return None


@cache
def _happening() -> re.Pattern[str]:
    """A day belongs to a word for the event: "Saturday's blast"."""
    return re.compile(rf"\s(?:{any_of('happenings')})\b", re.IGNORECASE)
