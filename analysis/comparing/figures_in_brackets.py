"""Figures that a bracket tells once more in another unit: "65 miles (105 km)" is one, and so is "£2m ($2.5m)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from .comparing_words import any_of, scale_of
from .figure_draft import FigureDraft
from .report_draft import ReportDraft

_NEARLY = 0.12
"""So much of itself a figure may be off when it is told in another unit: they are rounded anew."""


def join_brackets(reports: Sequence[ReportDraft]) -> None:
    """Set aside what a bracket tells once more; the figure before it may be either."""
    for report in reports:
        text = report.article.text
        for first, second in pairwise(report.figures):
            if first.sentence != second.sentence or first.kind != second.kind or first.unit == second.unit:
                continue
            gap = text[first.number.end : second.number.start]
            if not _opens().fullmatch(gap) or not _CLOSES.match(second.after) or not _is_one_size(first, second):
                continue
            if first.kind == "measure":
                again = sorted(bound * second.scale / first.scale for bound in second.bounds)
                if first.number.value is not None:
                    first.bounds = min(first.bounds[0], again[0]), max(first.bounds[1], again[1])
            second.aside = f"told with “{first.number.text}”"


_CLOSES = re.compile(r"[^()]{0,25}\)")


@cache
def _opens() -> re.Pattern[str]:
    """ "770ft (", "a 9-meter-high (about "."""
    return re.compile(rf"[^.;,()\d]{{0,25}} ?\((?:or )?(?:(?:{any_of('loosening')}) )*[A-Z$]{{0,3}}", re.I)


def _is_one_size(first: FigureDraft, second: FigureDraft) -> bool:
    """Whether a figure may be the other: sums of two currencies always, measures where they are as great."""
    if first.kind != "measure":
        return first.kind == "money"
    if scale_of(first.unit)[0] != scale_of(second.unit)[0]:
        return False
    one, other = (_size(figure) * figure.scale for figure in (first, second))
    return one > 0 and abs(one - other) <= _NEARLY * max(one, other)


def _size(figure: FigureDraft) -> float:
    """The number as it stands there, also where it is a bound: 150 of "up to 150 mph"."""
    number = figure.number
    told = next((each for each in (number.value, number.high, number.low) if each is not None), 0.0)
    return abs(told)
