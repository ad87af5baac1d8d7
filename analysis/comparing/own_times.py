"""Words of time that mean the event's own time, or tell of something else than the figure beside them.

Reports of one event come out on several days: "the walkout last week" of a later one is the event of the first, and so
is a month in which another of them came out.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from .comparing_words import any_of, listed
from .days_without_year import month_numbers
from .figure_draft import FigureDraft
from .report_draft import ReportDraft

_WEEK = 7
_AHEAD = 4
"""Months that lie so far ahead are still to come; what was in them last year is told otherwise ("last September")."""
_MONTHS = 12
_TAKING_ASIDE = r"which|who|whose|where|when|in which|[a-z]+ed|built|set up"
_OPEN_ASIDE = re.compile(r"[^,;]{0,25}, (?:which|who|whose)\b[^,;]*$")
_CLOSED_ASIDE = re.compile(rf", (?:{_TAKING_ASIDE})\b[^,;]*,|, in [a-z]+ since [^,;]{{0,30}}\d{{4}},")
""" "The mine, which opened in 1964, employs (3,200)", "the party, in office since 2010, is left with (14)"."""
_NEXT_TIME = re.compile(r",? (?:and|but|while),? (?:in|on) [^,;.]{0,30}?\b(?:19|20)\d\d, (?=\S*\d)")
""" "(£60,000) on holidays and, on one day in 2019, £3,875 on bags"."""
_TURN = re.compile(r", (?:and|but|while|although|though) (?=[^,;]*$)")
_STILL = re.compile(r"\b(?:is|are|has|have|will)\b")


def part_with(sentence: str, at: int) -> tuple[str, str]:
    """What of a sentence tells of the figure at an offset: what stands before the figure, and what behind.

    The part between semicolons, without what is told of something else between commas; of a figure between such commas
    what stands there; of one behind "and" or "but" that is told as still so what follows that word.

    >>> part_with("The mine, which opened in 1964, employs 3,200.", 40)
    ('The mine employs ', '3,200.')
    """
    begin, end = sentence.rfind(";", 0, at) + 1, sentence.find(";", at)
    before, behind = sentence[begin:at], sentence[at : len(sentence) if end < 0 else end]
    if (opened := _OPEN_ASIDE.search(before)) and "," in behind:
        return before[opened.start() :], behind[: behind.index(",")]
    before = _CLOSED_ASIDE.sub("", before)
    turn = _TURN.search(before)
    if turn and _STILL.search(before[turn.end() :] + behind):
        before = before[turn.end() :]
    if later := _NEXT_TIME.search(behind):
        behind = behind[: later.start()]
    return before, behind


def is_of_event(report: ReportDraft, time: str) -> bool:
    """Whether "last week" or "last month" of a report that came out later is when the first of the reports came out."""
    if not report.day or not report.first_day or report.first_day[:10] == report.day[:10]:
        return False
    own, first = (date.fromisoformat(day[:10]) for day in (report.day, report.first_day))
    if time.lower().endswith(" week"):
        monday = own - timedelta(days=own.weekday())
        this = time.lower() != "last week"
        return monday <= first if this else monday - timedelta(days=_WEEK) <= first < monday
    return time.lower() == "last month" and (own.replace(day=1) - timedelta(days=1)).month == first.month


def is_to_come(report: ReportDraft, month: str, before: str) -> bool:
    """Whether a month lies ahead: "six routes will go in (September)", said in May."""
    if not report.day or before.endswith(("last ", "Last ")):
        return False
    ahead = (month_numbers()[month[:3].lower()] - int(report.day[5:7])) % _MONTHS
    return 1 <= ahead <= _AHEAD and _TO_COME.search(before) is not None


_TO_COME = re.compile(r"\b(?:will|would|shall|due) (?:[^;]{0,80} )?(?:in|on|by|from) $")


@cache
def _said_in() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('says')}) (?:in|on) (?:early |late |mid-)?$", re.IGNORECASE)


def is_time_of_saying(before: str, after: str) -> bool:
    """Whether a month is when something was said that is still to be: "said in (July) it would cut 600 jobs"."""
    return _said_in().search(before) is not None and re.match(r"[^;.]{0,40}\b(?:will|would)\b", after) is not None


_BEGAN = re.compile(r"\bsince (?:the|their|its) ([a-z]+) (?:began|started|broke out|erupted|hit|struck)\b")


def since_event(figure: FigureDraft, lead: str) -> bool:
    """Whether a toll is counted since the event began, of which the lead tells: "since the strike began"."""
    began = _BEGAN.findall(f"{figure.before}{figure.after}".lower())
    return bool(began) and all(
        re.search(rf"\b{each}\b", lead) and each not in listed("long happenings") for each in began
    )
