"""Spells of time that are told by two numbers: "seven years and six months" is one figure, the second goes with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .report_draft import ReportDraft

_BETWEEN = re.compile(r",? (?:and )?")


def join_spells(reports: Sequence[ReportDraft]) -> None:
    """Add to a spell of time the one in a lesser unit right behind it, and set that one aside."""
    for report in reports:
        text = report.article.text
        for first, second in pairwise(report.figures):
            spells = first.number.kind == second.number.kind == "duration" and first.scale > second.scale
            exact = first.number.value is not None and second.number.value is not None
            if not spells or not exact or not _BETWEEN.fullmatch(text[first.number.end : second.number.start]):
                continue
            more = (second.number.value or 0) * second.scale / first.scale
            if more < 1:
                low, high = first.bounds
                first.bounds = low + more, high + more
                second.aside = f"told with “{first.number.text}”"
