"""Sums that one report tells in a currency of its own, reckoned roughly in that of the others where none gives a rate.

"820,000 euros" in three reports, "23.8 million rupees" in the fourth: they are as much at any rate of late years. Such
sums are only ever compatible; that they differ would say too much.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from ..data import sections
from .comparing_words import FILE
from .figure_draft import FigureDraft
from .report_draft import ReportDraft


def exchange_roughly(reports: Sequence[ReportDraft]) -> None:
    """Reckon the sums of a currency that one report alone tells in that which most of the others tell."""
    tellers: dict[str, set[int]] = defaultdict(set)
    sums: dict[str, list[FigureDraft]] = defaultdict(list)
    for report in reports:
        for figure in report.figures:
            if figure.kind == "money" and figure.unit and figure.exchanged is None and not figure.fate:
                tellers[figure.unit].add(figure.report)
                sums[figure.unit].append(figure)
    if len(tellers) < 2:
        return
    common = Counter({unit: len(those) for unit, those in tellers.items() if unit in _rates()})
    into = max(common, key=lambda unit: common[unit], default="")
    for unit, figures in sums.items():
        known = unit in _rates() and unit != into
        if known and len(tellers[unit]) == 1 and not tellers[into] <= tellers[unit]:
            for figure in figures:
                figure.exchanged, figure.roughly = (into, _rates()[into] / _rates()[unit]), True


@cache
def _rates() -> dict[str, float]:
    """How many of each currency are about one dollar."""
    return {code: float(rate) for code, rate in sections.rows(FILE, "rough rates")}
