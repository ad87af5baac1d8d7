"""Sentences that name another day than those of the report's event."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import cache

from .comparing_words import any_of
from .days_of_saying import is_day_of_saying
from .days_without_year import nearest_day
from .names_of_days import weekday_finder
from .report_draft import FigureDraft, ReportDraft
from .report_events import day_name, weekday_before

_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)
_WEEK = 7
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class OtherDays:
    """Finds the sentences of a report that tell of another day than its event's."""

    def __init__(self, report: ReportDraft) -> None:
        """Gather the report's dates; of one that opens without a weekday the event was on its day or the one before."""
        self._report = report
        self._own = report.weekdays | report.own_days
        if report.day and not report.weekdays:
            self._own |= {weekday_before(report.day)}
        self._dates: dict[int, list[tuple[FigureDraft, str]]] = defaultdict(list)
        for figure in report.figures:
            if figure.number.kind == "date" and report.day and (day := _day(figure, report.day)):
                self._dates[figure.sentence].append((figure, day))
        self._told_first = {day for at in range(report.lead) for _, day in self._dates.get(at, ())}

    def reason(self, sentence: int) -> str | None:
        """Why a sentence is of another day; None where its days are the event's, or those of what was said."""
        report = self._report
        if not report.weekdays and not report.day:
            return None
        text = report.text_of(sentence).partition(";")[0]
        for day in weekday_finder().finditer(text):
            before, after = text[: day.start()], text[day.end() :]
            if day[1].lower() in self._own or is_day_of_saying(before, after) or _happening().match(after):
                continue
            if report.weekdays or not _the_happening().search(before):
                return f"another day ({day[1]})"
        before_it = _YESTERDAY.search(text)
        if before_it and report.day and report.weekdays and weekday_before(report.day) not in report.weekdays:
            said = is_day_of_saying(text[: before_it.start()], text[before_it.end() :])
            return None if said else f"another day ({before_it[0]})"
        past = (each for each, day in self._dates.get(sentence, ()) if self._is_past(each, day))
        return next((f"another day ({each.number.text})" for each in past), None)

    def _is_past(self, figure: FigureDraft, told: str) -> bool:
        """ "On February 17 the country suffered …" in a report of an attack on the 23rd."""
        report = self._report
        if told in self._told_first or report.day is None:
            return False
        days = (date.fromisoformat(report.day) - date.fromisoformat(told)).days
        near = days <= 1 or (days < _WEEK and (not report.weekdays or day_name(told) & report.weekdays))
        return not near and not is_day_of_saying(figure.before, figure.after)


def _day(figure: FigureDraft, near: str) -> str | None:
    """The day that a date tells in digits, of one without a year that nearest to a day; None for months and years."""
    text, iso = figure.number.text, figure.number.iso
    if not any(map(str.isdigit, text)):
        return None
    return iso[:10] if iso and _DAY.match(iso) else nearest_day(text, near)


@cache
def _happening() -> re.Pattern[str]:
    """A day belongs to a word for the event: "Saturday's blast"."""
    return re.compile(rf"\s(?:{any_of('happenings')})\b", re.IGNORECASE)


@cache
def _the_happening() -> re.Pattern[str]:
    """ "The raid on (Monday)" is the event's own day, where nothing else tells of one."""
    return re.compile(rf"\bthe (?:[\w-]+ ){{0,2}}(?:{any_of('happenings')})\b[^.;,]{{0,40}}$", re.IGNORECASE)
