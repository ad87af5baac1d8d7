"""Weekdays of dates without a year, in an article that tells itself when it was written, and dates that share a month.

"TORSTAD, 6 February 2025 – … due on Thursday 30 March"; "on Tuesday 13, Thursday 15 and Saturday 27 May".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import sequence
from ..findings import Findings
from .calendar_checked import date_pattern, day_of, published_on
from .consistency import Consistency
from .year_written import year_told

_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_ENDS = re.compile(r"[.!?][”\"]?\s|\n")
_LINE = re.compile(r"(?:^|\n)[^.\n]{0,40}$")
_DASH = re.compile(r"[^.\n]{0,25}?(?:\s[–—-]{1,2}\s|\n|$)")
_JOINED = re.compile(r"(?:st|nd|rd|th)?,?(?: and| or| to| until|,)? ?[–-]? ?(?:and )?(?:on )?")
_BACK, _NEAR, _SHORT = 300, 120, 22


class Dated(NamedTuple):
    """A day and month with the weekday that the text gives; ``shared`` where the month is that behind it."""

    month: int
    day: int
    weekday: str
    place: Span
    shared: bool


def check_weekdays(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Dates of one list whose weekdays no year has together, and weekdays that a date of these years did not have."""
    text = findings.article.text
    told = list(_told(text))
    for one, other in pairwise(told):
        if one.shared and one.month == other.month:
            apart = (_order(other.weekday) - _order(one.weekday) - (other.day - one.day)) % 7
            if apart:
                message = f"where {one.day} is a {one.weekday}, {other.day} is no {other.weekday}"
                yield Consistency("date", message, False, (one.place, other.place))
                return
    written = year_told(findings) if published_on(findings) is None else None
    if written is None or not written.sure:
        return
    written_on = _day_of_writing(text, written.year)
    for each in told if written_on else ():
        sentence = _ENDS.split(text[max(0, each.place.start - _BACK) : each.place.start])[-1]
        if written_on is None or any(int(year) != written.year for year in _YEAR.findall(sentence)):
            continue
        for day in _days(each, written_on):
            if f"{day:%A}" != each.weekday:
                message = f"{day.day} {day:%B %Y} was a {day:%A}, not a {each.weekday}"
                yield Consistency("date", message, False, (each.place,))


def _told(text: str) -> Iterator[Dated]:
    """The dates without a year that have a weekday, and those before them that leave out the month."""
    for found in date_pattern().finditer(text):
        day = day_of(found)
        if day is None or found["year"] or not found["weekday"]:
            continue
        shared = []
        end = found.start()
        while near := list(_days_before().finditer(text, max(0, end - _SHORT), end)):
            before = near[-1]
            if not _JOINED.fullmatch(text, before.end("day"), end):
                break
            shared.append(Dated(day.month, int(before["day"]), before["weekday"], Span(*before.span()), True))
            end = before.start()
        yield from reversed(shared)
        yield Dated(day.month, day.day, found["weekday"], Span(*found.span()), False)


def _day_of_writing(text: str, year: int) -> dt.date | None:
    """The day that a dateline tells: "TORSTAD, 6 February 2025 – ", or one that has a line of its own."""
    for found in date_pattern().finditer(text, 0, 2 * _BACK):
        opens = found["year"] == str(year) and _LINE.search(text, 0, found.start())
        if opens and _DASH.match(text, found.end()):
            return day_of(found)
    return None


def _days(each: Dated, written_on: dt.date) -> Iterator[dt.date]:
    """The day that lies next to that of writing, where it is near."""
    for year in (written_on.year - 1, written_on.year, written_on.year + 1):
        try:
            day = dt.date(year, each.month, each.day)
        except ValueError:
            continue
        if abs((day - written_on).days) <= _NEAR:
            yield day


def _order(weekday: str) -> int:
    return sequence("calendar.txt", "weekdays").index(weekday.lower())


@cache
def _days_before() -> re.Pattern[str]:
    names = "|".join(name.capitalize() for name in sequence("calendar.txt", "weekdays"))
    return re.compile(rf"\b(?P<weekday>{names}),? (?:the )?(?P<day>[12]?\d|3[01])(?!\d)")
