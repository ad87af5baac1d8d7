"""Headlines leave out "at least", "about" and last digits: their figures have the bounds that the text tells."""

from __future__ import annotations

from collections.abc import Sequence

from .figure_draft import FigureDraft
from .report_draft import ReportDraft
from .rounded_figures import is_cut_short


def loosen_headlines(reports: Sequence[ReportDraft]) -> None:
    """Give an exact figure of a headline the bounds of the first one that says it again with a hedge or more digits."""
    for report in reports:
        for figure in report.figures:
            value = figure.number.value
            if (
                figure.headline
                and value is not None
                and figure.number.hedge is None
                and figure.bounds == (value, value)
            ):
                loose = next((other for other in report.figures if _is_it_loosely(figure, other)), None)
                figure.bounds = loose.bounds if loose else (value, _in_full(report, figure) or value)


def _in_full(report: ReportDraft, figure: FigureDraft) -> float | None:
    """The sum in the text of which the headline leaves out the last digits: £486,310 of "took £480k"."""
    value = figure.number.value or 0.0
    sums = (f.number.value for f in report.figures if f.kind == "money" and f.unit == figure.unit and not f.headline)
    return next((full for full in sums if full is not None and is_cut_short(value, full)), None)


def _is_it_loosely(figure: FigureDraft, other: FigureDraft) -> bool:
    """Whether a figure of the text tells that of the headline with a hedge: "at least six" of "six dead"."""
    number, value = other.number, figure.number.value
    if other.headline or (other.fate, other.quantity) != (figure.fate, figure.quantity) or other.is_vague:
        return False
    return other.bounds != (value, value) and value in (number.value, number.low, number.high)
