"""Sums that reports tell in two currencies, by the rate at which one of them tells a sum twice: "£2m ($2.5m)"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import log
from statistics import median

from .figure_draft import FigureDraft, size_of
from .report_draft import ReportDraft

_NEAR = log(1.25)
"""Sums no farther apart than this may be the one that the bracket tells once more."""


def exchange_sums(reports: Sequence[ReportDraft]) -> None:
    """Reckon sums in the currency of brackets in that before them; one that others tell in it is none of its own.

    "18.4 billion shillings ($142.6 million)" in one report makes "$143 million" of another 18.45 billion.
    """
    told = [pair for report in reports for pair in pairwise(report.figures) if _is_told_twice(*pair)]
    rates: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for first, second in told:
        rates[second.unit or ""][first.unit or ""].append(size_of(first) / size_of(second))
    for report in reports:
        for figure in report.figures:
            into = rates.get(figure.unit or "", {}) if rates else {}
            if len(into) == 1 and figure.kind == "money":
                ((unit, found),) = into.items()
                if unit not in rates:
                    figure.exchanged = unit, median(found)
    sums: dict[str, list[FigureDraft]] = defaultdict(list)
    for report in reports if told else ():
        for figure in report.figures:
            if figure.exchanged and not figure.aside:
                sums[figure.unit or ""].append(figure)
    for first, second in told:
        others = (other for other in sums[second.unit or ""] if other.report != second.report)
        if second.exchanged and any(_is_near(second, other) for other in others):
            second.aside, second.carried = None, first


def _is_told_twice(first: FigureDraft, second: FigureDraft) -> bool:
    """Whether the second is a sum in brackets that tells the first once more."""
    again = second.aside == f"told with “{first.number.text}”" and first.kind == second.kind == "money"
    return again and first.unit != second.unit and min(size_of(first), size_of(second)) > 0


def _is_near(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether another sum of the same currency is about as great."""
    sizes = size_of(one), size_of(other)
    return min(sizes) > 0 and abs(log(sizes[0] / sizes[1])) <= _NEAR
