"""Figures that were set aside as of another time, though other reports give the same of the event: they come back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

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
    for report in reports:
        for figure in report.figures:
            of_other_time = (figure.aside or "").startswith(("another day", "another time", "another event (“"))
            if of_other_time and given.get(_key(figure), set()) - {figure.report}:
                figure.aside = None


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
