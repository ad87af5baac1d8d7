"""Which figures are of the report's own event, and which are set aside: another event, background, a longer time.

A sentence behind the lead that names another time, or another event, takes those after it along until one comes back
to a place or a day of the report's own event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .comparing_words import any_of, phrase_finder
from .days_of_saying import day_of_fate, gives_toll
from .figure_draft import FigureDraft
from .held_against import (
    behind_it,
    comparison_before,
    comparison_when,
    expecting,
    had_expected,
    held_against,
    held_against_it,
    held_beside,
    without_comparison,
)
from .longer_time import of_longer_time
from .names_of_days import month_finder, weekday_finder
from .other_days import OtherDays, days_of_event
from .other_happenings import told_beside, told_of_another
from .own_times import is_of_event, is_time_of_saying, is_to_come, part_with
from .report_draft import ReportDraft
from .report_events import month_before, month_of

_YEAR = re.compile(
    r"\b(?:(?:in|of|since|until|by) (?:(?:early|late|mid|[A-Z][a-z]+) )?(?=\d{4}\b)|(?=\d{4}, when\b))"
    r"((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
""" "In March 2009", "asked about 2009, when (61) died"."""
_NOW = re.compile(r"(?: [\w-]+){0,2} (?:now|today|at present|currently|this year)\b", re.IGNORECASE)
""" "From 2,900 people in 2021 to (7,200) now", "£17 million last year, (£23 million) this year"."""
_CARRIED = 8
"""So many sentences a turn to something else is carried on; then the report is taken to have come back."""
_SINCE_THEN = re.compile(r"\bsince (?:yesterday|last night|this morning)\b")
_PLACE_BEFORE = re.compile(r"\b(?:in|near|at|outside|from|on)(?: the)?(?: [a-z-]+){0,5} $")


def set_aside_others(reports: Sequence[ReportDraft]) -> None:
    """Give each figure that is not of the report's event the reason why it is set aside."""
    told = days_of_event(reports)
    for report in reports:
        reasons = _reasons(report, told)
        opening = (f for f in report.figures if f.fate and f.sentence <= report.first and not f.is_vague)
        own = {(figure.fate, figure.bounds) for figure in opening if not told_beside(figure)}
        for figure in report.figures:
            if figure.aside:
                continue
            figure.aside = of_longer_time(figure, report.lead_text)
            if not figure.fate:
                figure.aside = _of_other_time(report, figure)
            elif not figure.aside and comparison_before().search(figure.before):
                figure.aside = "another event, for comparison"
            elif not figure.aside and (figure.fate, figure.bounds) not in own:
                figure.aside = (
                    _beside(report, figure) or reasons.get(figure.sentence) or told_of_another(report, figure)
                )
                if not figure.aside and figure.sentence >= report.lead and _is_apart(figure):
                    figure.aside = _other_event(report, _part_with(report, figure))


def _is_apart(figure: FigureDraft) -> bool:
    """Whether a figure stands in a part of its sentence that may tell of something else."""
    return ";" in figure.before or held_against().search(figure.before) is not None


def _of_other_time(report: ReportDraft, figure: FigureDraft) -> str | None:
    """Why a figure that tells of nobody's fate is of another time: by its own sentence, never by a day."""
    back = behind_it().match(figure.after) if held_beside().search(figure.before) else None
    if back and not expecting().search(figure.before):
        return f"another time (“{back[1]}”)" if back[1] else "what was expected"
    if figure.kind == "percent" and _counted().match(figure.after):
        return "how much is counted"
    if had_expected().search(figure.before):
        return "what was expected"
    if figure.kind == "age" or figure.sentence < report.lead or _NOW.match(figure.after):
        return None
    if comparison_when().search(figure.before):
        return "another event, for comparison"
    if held_against_it().search(figure.before) and (told := _other_event(report, figure.after, told=True)):
        return told
    return _other_event(report, without_comparison(_part_with(report, figure)), told=True)


@cache
def _counted() -> re.Pattern[str]:
    """ "With (40 percent) of ballots counted"."""
    what = any_of("what is counted at the polls")
    return re.compile(
        rf" of (?:the |all )?(?:\w+ )?(?:{what}) (?:\w+ )?(?:counted|in(?=[,.;])|reporting|tallied)\b", re.I
    )


def _part_with(report: ReportDraft, figure: FigureDraft) -> str:
    """The part of its sentence that tells of a figure, without what it is held against."""
    at = figure.number.start - report.sentences[figure.sentence].start
    before, behind = part_with(report.text_of(figure.sentence), at)
    tail = held_against().search(behind)
    return before + (behind[: tail.start()] if tail else behind)


def _reasons(report: ReportDraft, told: frozenset[str]) -> dict[int, str]:
    """For each sentence behind the lead that tells of something else, why; what follows it goes with it.

    An aside at a paragraph's end ends there; a paragraph that begins with it may be the first of several.
    """
    found: dict[int, str] = {}
    held: str | None = None
    since, begins_paragraph = 0, False
    last = report.figures[-1].sentence if report.figures else -1
    days = OtherDays(report, told)
    for at in range(report.lead, last + 1):
        text = without_comparison(report.text_of(at).partition(";")[0])
        of_day = days.reason(at, text)
        reason = (of_day if days.is_sure else None) or _other_event(report, text) or _turns_aside(report, at)
        is_first = at == 0 or report.paragraphs[at] != report.paragraphs[at - 1]
        if is_first and not begins_paragraph:
            held = None
        if reason:
            begins_paragraph = is_first
        if reason is None and held and _points_back(report, text, days.told):
            held = None
        held, since = (reason, at) if reason else (held, since)
        if at - since > _CARRIED:
            held = None
        if because := held or of_day:
            found[at] = because
    return found


def _other_event(report: ReportDraft, text: str, told: bool = False) -> str | None:
    """The same by words for another event or time, by months and by years; those of the lead are the event's.

    What is ``told`` of the month before the report's is often its newest: "inflation was 2.9 percent in (February)".
    """
    months = report.months | month_before(report.day) | month_of(report.first_day) if told else report.months
    if phrase := phrase_finder("other event (phrases)").search(text):
        return f"another event (“{phrase[0]}”)"
    phrase = phrase_finder("other time (phrases)").search(text)
    if phrase and not _opens_with(report, phrase[0]) and not is_of_event(report, phrase[0]):
        return f"another time (“{phrase[0]}”)"
    for month in month_finder().finditer(_FROM_TO.sub("", text) if told else text):
        before = text[: month.start()]
        if _to_come().search(before) or before.endswith(("end of ", "by ")):
            continue
        if told and (is_time_of_saying(before, text[month.end() :]) or is_to_come(report, month[1], before)):
            continue
        if (months and month[1][:3].lower() not in months) or (told and _one_of().search(before)):
            return f"another time ({month[1]})"
    for year in _YEAR.finditer(text):
        if year[1] < report.year and not _opens_with(report, year[1]):
            return f"another time ({year[1]})"
    return None


def _opens_with(report: ReportDraft, time: str) -> bool:
    """Whether the lead names a time for its own sake: not "the first strike since 1989", "more than last year"."""
    held = r"(?<!since )(?<!than )(?<!than in )(?<!against )(?<!from )"
    return re.search(rf"{held}\b{re.escape(time.lower())}\b", report.lead_text) is not None


_FROM_TO = re.compile(r"\b(?:from|between) [A-Z][a-z]+ (?:to|until|through|and) [A-Z][a-z]+\b")
""" "611,000 cars from January to September": of the months up to the report."""


@cache
def _one_of() -> re.Pattern[str]:
    """ "A protest in (May)": another one, even if that is the month before."""
    what = any_of("happenings", "crowds")
    return re.compile(
        rf"\b(?:an?|another|the last|the previous) (?:[\w-]+ )?(?:{what}) in (?:early |late |mid-)?$", re.I
    )


@cache
def _to_come() -> re.Pattern[str]:
    """ "A court will hear the suit in (May)" is said of the event all the same."""
    return re.compile(rf"\b(?:{any_of('to come (phrases)')})\b[^.;]{{0,80}}$", re.IGNORECASE)


def _turns_aside(report: ReportDraft, at: int) -> str | None:
    """ "Meanwhile" and the like, where the sentence is set in another place than those of the event."""
    text, span = report.text_of(at), report.sentences[at]
    turn = phrase_finder("turns aside (phrases)").match(text)
    if not turn or _names_place(report, text.lower()):
        return None
    for name, start in report.named_places:
        if span.start <= start < span.end and _PLACE_BEFORE.search(text[: start - span.start]):
            return f"another event (“{turn[0]}”, {name})"
    return None


def _names_place(report: ReportDraft, low: str) -> bool:
    """Whether a text in small letters names a place of the event."""
    return any(place in low for place in report.places if len(place) > 3)


def _points_back(report: ReportDraft, text: str, days: frozenset[str]) -> bool:
    """Whether a sentence comes back to the event: by a place or by one of its ``days``."""
    low = text.lower()
    if _names_place(report, low) or _SINCE_THEN.search(low):
        return True
    return any(day[1].lower() in days for day in weekday_finder().finditer(text)) or _now().search(low) is not None


@cache
def _now() -> re.Pattern[str]:
    """What is so while the report is written: "22 are being treated"."""
    return re.compile(rf"\b(?:is|are) (?:{any_of('still going on')})\b", re.IGNORECASE)


def _beside(report: ReportDraft, figure: FigureDraft) -> str | None:
    """A figure of another event inside a sentence of this one: "the deadliest since gas killed (hundreds)"."""
    if not figure.fate:
        return None
    if (
        (day := day_of_fate(figure))
        and not gives_toll().search(figure.before)
        and report.own_days
        and day.lower() not in report.own_days
    ):
        return f"another day ({day})"
    if report.first < figure.sentence < report.lead:
        found = phrase_finder("other event (phrases)", "other time (phrases)").search(figure.before)
        if found or (found := phrase_finder("other time (phrases)").search(figure.after[:60])):
            return f"another event (“{found[0]}”)"
    return None
