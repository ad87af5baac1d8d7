"""Ranks and headings that a number tells: "a category four storm" counts nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .comparing_words import any_of
from .report_draft import ReportDraft

_MOST = 20
"""Greater numbers are hardly ranks."""


def pass_over_grades(reports: Sequence[ReportDraft]) -> None:
    """Set aside numbers that name a grade."""
    for report in reports:
        for figure in report.figures:
            value, number = figure.number.value, figure.number
            small = value is not None and 0 < value <= _MOST and number.kind in ("count", "other") and not number.unit
            if small and not figure.fate and not figure.aside and _behind_grade().search(figure.before):
                figure.aside = "a grade"


@cache
def _behind_grade() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('grades')}) $", re.I)
