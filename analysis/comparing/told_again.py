"""Figures that were set aside as of another time, though other reports give the same of the event: they come back."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence

from .figure_digits import are_turned, digits_of
from .figure_words import kin_of
from .report_draft import FigureDraft, ReportDraft

_TELLING = 10
"""Lesser numbers are the same by chance."""


def take_back_told_again(reports: Sequence[ReportDraft]) -> None:
    """ "Convicted last month on (nine) counts": the report of the verdict gives the same number of counts."""
    given: dict[Hashable, set[int]] = defaultdict(set)
    for report in reports:
        for figure in report.figures:
            if figure.aside is None and (key := _key(figure)) is not None:
                given[key].add(report.figures[0].report)
    told = [
        (figure, report.text_of(figure.sentence).lower())
        for report in reports
        for figure in report.figures
        if figure.aside is None and figure.fate is None and figure.kind in _OF_A_TIME
    ]
    for report in reports:
        for figure in report.figures:
            of_other_time = (figure.aside or "").startswith(("another day", "another time", "another event (“"))
            if of_other_time and (
                given.get(_key(figure), set()) - {figure.report} or _is_told_of_that_time(figure, told)
            ):
                figure.aside = None
    _take_back_of_one_time(reports)


def _take_back_of_one_time(reports: Sequence[ReportDraft]) -> None:
    """ "Turned down (A$7.20) in November", "came with (A$7.10) in November": two reports tell of the same thing."""
    back: list[FigureDraft] = []
    by_time: dict[Hashable, list[FigureDraft]] = defaultdict(list)
    for report in reports:
        for figure in report.figures:
            if figure.fate is None and (figure.aside or "").startswith("another time ("):
                by_time[figure.aside, figure.quantity].append(figure)
    for figures in by_time.values():
        for one in figures:
            if any(_may_be_of_one(one, other, figures) for other in figures if other.report != one.report):
                back.append(one)
    for figure in back:
        figure.aside = None


def _may_be_of_one(one: FigureDraft, other: FigureDraft, figures: Sequence[FigureDraft]) -> bool:
    """Whether two figures of one time count one noun, are the only ones of their reports, or nearly the same figure."""
    if one.head and one.head == other.head:
        return True
    told = [figure.report for figure in figures]
    if told.count(one.report) == told.count(other.report) == 1:
        return True
    value, another = one.number.value or 0.0, other.number.value or 0.0
    return are_turned({value}, {another}) or (value == another and digits_of(value) >= _DIGITS)


_DIGITS = 3
"""Figures of so many digits are hardly the same by chance."""


def _is_told_of_that_time(figure: FigureDraft, told: Sequence[tuple[FigureDraft, str]]) -> bool:
    """ "Sales rose (6%) last year": so they are of the event, as another report tells the like of last year as well."""
    if figure.fate or figure.kind not in _OF_A_TIME or figure.head is None:
        return False
    found = _TIME.search(figure.aside or "")
    time, kin = found[1].lower() if found else "", {figure.head, *kin_of(figure.head)}
    return bool(time) and any(
        other.report != figure.report
        and other.quantity == figure.quantity
        and not kin.isdisjoint((other.head, *kin_of(other.head or "")))
        and time in text
        for other, text in told
    )


_OF_A_TIME = ("percent", "money")
_TIME = re.compile(r"[“(]+([^“”()]+)[”)]+$")


def _key(figure: FigureDraft) -> Hashable:
    """What is counted and how many of it; None for what may be the same by chance."""
    value = figure.number.value
    if value is None or (figure.fate is not None and value < _TELLING):
        return None
    if figure.kind in ("money", "duration", "measure") and value >= _TELLING:
        return figure.kind, figure.unit, value
    if figure.who is None and figure.context is None:
        return None
    return figure.kind, figure.unit, figure.fate, figure.who, figure.who or figure.context, value
