"""Figures that were set aside as of another time, though other reports give the same of the event: they come back."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from .figure_digits import digits_of
from .figure_draft import FigureDraft
from .figure_words import kin_of
from .report_draft import ReportDraft

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
    by_time: dict[Hashable, list[FigureDraft]] = defaultdict(list)
    for report in reports:
        for figure in report.figures:
            if figure.fate is None and (figure.aside or "").startswith("another time ("):
                by_time[figure.aside, figure.quantity].append(figure)
    for figures in by_time.values():
        tellers: dict[Hashable, set[int]] = defaultdict(set)
        count = Counter(figure.report for figure in figures)
        for figure in figures:
            for key in _signs(figure, count):
                tellers[key].add(figure.report)
        for figure in figures:
            if any(len(tellers[key]) > 1 for key in _signs(figure, count)):
                of_year = BEFORE if _YEAR.search(figure.aside or "") else ""
                figure.apart, figure.aside = figure.apart or of_year, None


_YEAR = re.compile(r"\((?:19|20)\d\d\)")
BEFORE = "before"
"""What keeps figures of another time, which several reports tell, from those of the event."""


def _signs(figure: FigureDraft, count: Counter[int]) -> list[Hashable]:
    """What two figures of one time share that are of one thing: a noun, three digits in any order, or to be alone."""
    value = figure.number.value or 0.0
    signs: list[Hashable] = [("noun", figure.head)] if figure.head else []
    if digits_of(value) >= _DIGITS:
        signs.append(("digits", "".join(sorted(f"{abs(value):.12g}"))))
    return [*signs, "alone"] if count[figure.report] == 1 else signs


_DIGITS = 3
"""Figures of so many digits are hardly the same by chance."""


def _is_told_of_that_time(figure: FigureDraft, told: Sequence[tuple[FigureDraft, str]]) -> bool:
    """ "Sales rose (6%) last year": so they are of the event, as another report tells the like of last year as well."""
    if figure.fate or figure.kind not in _OF_A_TIME or figure.head is None:
        return False
    found = _TIME.search(figure.aside or "")
    time, kin, quantity = found[1].lower() if found else "", {figure.head, *kin_of(figure.head)}, figure.quantity
    return bool(time) and any(
        other.report != figure.report
        and time in text
        and other.quantity == quantity
        and not kin.isdisjoint((other.head, *kin_of(other.head or "")))
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
