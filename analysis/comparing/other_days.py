"""Sentences that name another day than those of the report's event."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache

from ..data.sections import sequence
from .comparing_words import any_of, phrase_finder
from .days_of_saying import is_day_of_saying
from .days_without_year import nearest_day
from .figure_draft import FigureDraft
from .names_of_days import weekday_finder
from .report_draft import ReportDraft
from .report_events import day_name

_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)
_WEEK = 7
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class OtherDays:
    """Finds the sentences of a report that tell of another day than its event's."""

    def __init__(self, report: ReportDraft, told: frozenset[str] = frozenset()) -> None:
        """Gather the report's dates; of one that opens without a weekday the event was on the first it tells of.

        One whose lead tells no toll may be of the days that several reports have ``told``.
        """
        self._report = report
        self.is_sure = bool(report.weekdays)
        self.told = report.weekdays or report.days_of_others or self._first_day_of_fate()
        self._own = self.told | report.own_days
        self._dates: dict[int, list[tuple[FigureDraft, str]]] = defaultdict(list)
        for figure in report.figures:
            if figure.number.kind == "date" and report.day and (day := _day(figure, report.day)):
                self._dates[figure.sentence].append((figure, day))
        self._told_first = {day for at in range(report.lead) for _, day in self._dates.get(at, ())}
        if not any(_is_toll(figure) and figure.sentence < report.lead for figure in report.figures):
            self._told_first |= told

    def _first_day_of_fate(self) -> frozenset[str]:
        """The weekday in the first sentence that tells a fate of no other event, and is not "last Monday"."""
        report, others = self._report, phrase_finder("other event (phrases)", "other time (phrases)")
        for at in dict.fromkeys(figure.sentence for figure in report.figures if figure.fate and not figure.aside):
            text = report.text_of(at)
            if others.search(text):
                continue
            for day in weekday_finder().finditer(text):
                before = text[: day.start()]
                if not is_day_of_saying(before, text[day.end() :]) and not before.lower().endswith("last "):
                    return frozenset((day[1].lower(),))
        return frozenset()

    def reason(self, sentence: int, text: str) -> str | None:
        """Why a sentence is of another day, by what of its ``text`` counts; None where its days are the event's."""
        report = self._report
        for day in weekday_finder().finditer(text):
            before, after = text[: day.start()], text[day.end() :]
            strange = self.told and day[1].lower() not in self._own and self._is_before(self._ago(day[1].lower()))
            if strange and not is_day_of_saying(before, after) and not _happening().match(after):
                return f"another day ({day[1]})"
        yesterday = _YESTERDAY.search(text)
        if yesterday and self.told and report.day and max(map(self._ago, self.told)) < 1:
            said = is_day_of_saying(text[: yesterday.start()], text[yesterday.end() :])
            return None if said else f"another day ({yesterday[0]})"
        past = (each for each, day in self._dates.get(sentence, ()) if self._is_past(each, day))
        return next((f"another day ({each.number.text})" for each in past), None)

    def _ago(self, weekday: str) -> int:
        """How many days before the report's the last such weekday was; 0 where its day is not known."""
        if self._report.day is None:
            return 0
        days = sequence("calendar.txt", "weekdays")
        return (date.fromisoformat(self._report.day).weekday() - days.index(weekday)) % _WEEK

    def _is_before(self, ago: int) -> bool:
        """Whether a day so long ago was before the event; what came later may be its outcome: "one more died"."""
        return self.is_sure or not self._report.day or ago > max(map(self._ago, self.told))

    def _is_past(self, figure: FigureDraft, told: str) -> bool:
        """ "On February 17 the country suffered …" in a report of an attack on the 23rd."""
        report = self._report
        if told in self._told_first or report.day is None:
            return False
        days = (date.fromisoformat(report.day) - date.fromisoformat(told)).days
        near = days <= 1 or (days < _WEEK and (not report.weekdays or day_name(told) & report.weekdays))
        return not near and not is_day_of_saying(figure.before, figure.after)


def days_of_event(reports: Sequence[ReportDraft]) -> frozenset[str]:
    """The days of which several reports tell tolls, if no other is told of by as many."""
    found: Counter[str] = Counter()
    for report in reports:
        days = {f.sentence: _day(f, report.day) for f in report.figures if report.day and f.number.kind == "date"}
        found.update({day for f in report.figures if _is_toll(f) and (day := days.get(f.sentence))})
    most = max(found.values(), default=0)
    return frozenset(day for day, count in found.items() if count == most > 1)


def _is_toll(figure: FigureDraft) -> bool:
    return figure.fate in ("killed", "injured")


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
