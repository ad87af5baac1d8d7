"""Results of matches and of votes in rows: "2-1" of one match in all reports, whatever else they tell of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from .report_draft import FigureDraft, ReportDraft


def grouped_results(figures: Iterable[FigureDraft], reports: Sequence[ReportDraft]) -> list[list[FigureDraft]]:
    """Results that are the same, or of reports of one day; those of two days are of two matches, or of two votes."""
    by_text: dict[str, list[FigureDraft]] = defaultdict(list)
    for figure in figures:
        by_text["-".join(re.findall(r"\d+", figure.number.text)) or figure.number.text].append(figure)
    found: list[list[FigureDraft]] = []
    for group in by_text.values():
        days = {reports[figure.report].day for figure in group}
        told = {figure.report for figure in group}
        home = next(
            (
                h
                for h in found
                if days & {reports[f.report].day for f in h}
                and told.isdisjoint(f.report for f in h)
                and _are_near(group[0], h[0])
            ),
            None,
        )
        if home is None:
            found.append(group)
        else:
            home.extend(group)
    return found


def _are_near(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether two results may be of one match: not 287 for 8 and 1-0, the state of a series."""
    most = sorted(max(map(int, re.findall(r"\d+", each.number.text)), default=0) for each in (one, other))
    return most[1] <= 4 * most[0] + 4
