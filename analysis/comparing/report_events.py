"""What each report is about: the day it came out, and the days and places that its headline and lead name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from .days_by_weekday import give_days_by_weekday
from .days_of_saying import is_day_of_saying
from .days_without_year import give_years
from .names_of_days import month_finder, weekday_finder
from .report_draft import ReportDraft
from .report_hours import give_hours

_HEAD = 400
"""In so many characters a report tells its own date."""

_DOTTED = re.compile(
    r"\b(0?[1-9]|[12]\d|3[01])(?:\.|-|(?<=1[3-9])/|(?<=2\d)/|(?<=3[01])/)(0?[1-9]|1[0-2])[./-]((?:19|20)\d\d)\b"
)
"""A date that can only be read one way, the day first: with slashes only where no month is so great."""
_SLASHED = re.compile(r"\b(0?[1-9]|1[0-2])/(1[3-9]|2\d|3[01])/((?:19|20)\d\d)\b")
"""The month first, where the second number can be no month."""
_YEARS = re.compile(r"\bin ((?:19|20)\d\d)\b", re.IGNORECASE)


def find_events(reports: Sequence[ReportDraft]) -> None:
    """Each report's day, and the weekdays, months and places of its headline and lead."""
    for report in reports:
        report.day = _valid(report.article.date) or _valid(_own_day(report))
    give_years(reports)
    give_days_by_weekday(reports)
    first = min((report.day for report in reports if report.day), default=None)
    for report in reports:
        report.first_day = first
        text = report.article.text
        end = report.sentences[report.lead - 1].end if report.lead else 0
        lead = text[:end]
        report.lead_text = lead.lower()
        give_hours(report)
        report.weekdays = frozenset(each.lower() for each in weekday_finder().findall(lead))
        opening = text[: report.sentences[report.first].end] if report.sentences else ""
        report.own_days = frozenset(each.lower() for each in weekday_finder().findall(opening)) | day_name(report.day)
        report.months = frozenset(each[:3].lower() for each in month_finder().findall(lead)) | month_of(report.day)
        report.places = frozenset(
            mention.text.lower()
            for actor in report.findings.actors
            if actor.kind == "place"
            for mention in actor.mentions
            if mention.end <= end
        )
    _share_places(reports)
    newest = max((year for report in reports for year in _YEARS.findall(report.article.text)), default="")
    for report in reports:
        report.year = (report.day or first or newest)[:4]


def _valid(day: str | None) -> str | None:
    """The day, if it is one."""
    try:
        return day and date.fromisoformat(day[:10]).isoformat()
    except ValueError:
        return None


def _own_day(report: ReportDraft) -> str | None:
    if dotted := _DOTTED.search(report.article.text, 0, _HEAD):
        return f"{dotted[3]}-{int(dotted[2]):02}-{int(dotted[1]):02}"
    if slashed := _SLASHED.search(report.article.text, 0, _HEAD):
        return f"{slashed[3]}-{int(slashed[1]):02}-{int(slashed[2]):02}"
    dates = (n.iso for n in report.findings.numbers if n.kind == "date" and n.iso and n.start < _HEAD)
    return next((iso for iso in dates if re.fullmatch(r"\d{4}-\d\d-\d\d", iso)), None)


def _share_places(reports: Sequence[ReportDraft]) -> None:
    """What the leads of several reports name is a place, or a weekday, of the event in all of them."""
    days = Counter(day for report in reports for day in report.weekdays)
    told = _days_of_happening(reports)
    named = Counter(place for report in reports for place in report.places)
    common = frozenset(place for place, count in named.items() if count > 1)
    for report in reports:
        report.places |= common
        if report.weekdays:
            report.weekdays |= {day for day, count in days.items() if count > 1}
        else:
            report.days_of_others = told
        report.named_places = [
            (mention.text, mention.start)
            for actor in report.findings.actors
            if actor.kind == "place"
            for mention in actor.mentions
            if mention.text.lower() not in report.places
        ]


def _days_of_happening(reports: Sequence[ReportDraft]) -> frozenset[str]:
    """The weekdays on which the event happened, by any report: "Thursday's blast", "killed five people on Thursday"."""
    found: set[str] = set()
    for report in reports:
        for at in range(report.lead):
            text = report.text_of(at)
            found.update(
                day[1].lower()
                for day in weekday_finder().finditer(text)
                if not is_day_of_saying(text[: day.start()], text[day.end() :])
            )
    return frozenset(found)


def event_place(reports: Sequence[ReportDraft]) -> str | None:
    """The place that most leads name, as the first of them writes it; of several the one that stands first."""
    written: dict[str, str] = {}
    for report in reports:
        mentions = (m for actor in report.findings.actors if actor.kind == "place" for m in actor.mentions)
        for mention in sorted(mentions, key=lambda each: each.start):
            written.setdefault(mention.text.lower(), mention.text)
    leads = {place: sum(place in report.places for report in reports) for place in written}
    best = max(leads.values(), default=0)
    return next((text for place, text in written.items() if best and leads[place] == best), None)


def day_name(day: str | None) -> frozenset[str]:
    """The weekday of an ISO date, as a set of one; empty for None."""
    return frozenset((date.fromisoformat(day[:10]).strftime("%A").lower(),)) if day else frozenset()


@cache
def month_before(day: str | None) -> frozenset[str]:
    """The first three letters of the month before that of an ISO date, as a set of one; empty for None."""
    first = date.fromisoformat(day[:10]).replace(day=1) if day else None
    return month_of((first - timedelta(days=1)).isoformat()) if first else frozenset()


def month_of(day: str | None) -> frozenset[str]:
    """The first three letters of the month of an ISO date, as a set of one; empty for None."""
    return frozenset((date.fromisoformat(day[:10]).strftime("%b").lower(),)) if day else frozenset()
