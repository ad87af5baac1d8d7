"""Ages that stand between those counted and what befell them: "two men, 27 and 31, were arrested"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..findings import Fate
from .comparing_words import any_of
from .figure_draft import FigureDraft
from .report_draft import ReportDraft

_FATES: tuple[Fate, ...] = ("killed", "injured", "detained")
_AGES = r"(?:,| \() ?(?:both |all )?(?:aged |ages )?\d{1,2}(?:(?:,| and|, and| to) \d{1,2})*(?:,|\))"


def pass_over_ages(reports: Sequence[ReportDraft]) -> None:
    """Give what befell them to those counted before their ages, and set the ages aside."""
    for report in reports:
        for at, figure in enumerate(report.figures):
            for fate in _FATES if figure.number.kind in ("count", "other") else ():
                if found := _befallen(fate).match(figure.after):
                    _give(report.figures[at:], fate, figure.number.end + found.end("ages"))


def _give(figures: Sequence[FigureDraft], fate: Fate, end: int) -> None:
    counted, *behind = figures
    counted.fate = fate
    for figure in behind:
        if figure.number.start < end:
            figure.fate, figure.aside = None, "an age"


@cache
def _befallen(fate: Fate) -> re.Pattern[str]:
    """Behind the number."""
    people = any_of("people told with ages")
    being = r"(?: (?:was|were|is|are|has|have|had|been|being|also|both|all|later))"
    befallen = any_of(f"befallen {fate}")
    return re.compile(rf" (?:[a-z-]+ )?(?:{people})(?P<ages>{_AGES}){being}* (?:{befallen})\b", re.IGNORECASE)
