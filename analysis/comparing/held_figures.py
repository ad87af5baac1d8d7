"""Figures against which another of the report is held, and those of a year before: none is what is told of the event.

"9.6 percent, compared with (6.2 percent) in 2014", "580 patients, compared with (140) on a usual day", "up 3.1 percent
on the 2014 figure of (400,012)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .comparing_words import any_of
from .figure_draft import FigureDraft, source_key
from .report_draft import ReportDraft

_NEVER = ("date", "year", "ordinal", "age")
HELD = "what another figure is held against"
_HELD_BESIDE = re.compile(r"\b(?:compared (?:with|to)|as against) (?:[\w-]+ ){0,2}[$£€]?$", re.IGNORECASE)
_WHOSE = re.compile(r"(?:[a-z]['’]s|s['’]) (?:[\w-]+ )*$", re.IGNORECASE)
""" "Compared with the ministry's (3 million)"."""
_OF_YEAR = re.compile(r"\b(?:the|its|their) ((?:19|20)\d\d) (?:[\w-]+ ){1,2}of $", re.IGNORECASE)
_IN_YEAR = re.compile(r"(?: [\w-]+)? in ((?:19|20)\d\d)\b")
_YEAR_FIRST = re.compile(r"In ((?:19|20)\d\d),? (?:the|its|their) (?:[\w-]+ ){1,3}(?:was|were|stood at) $")


def set_held_aside(reports: Sequence[ReportDraft]) -> None:
    """Set aside what a figure of the same sentence is compared with, and what is told of a year before."""
    for report in reports:
        before: dict[object, FigureDraft] = {}
        newer: set[object] = set()
        of_year: list[tuple[FigureDraft, str]] = []
        for figure in report.figures:
            if figure.fate or figure.aside or figure.status != "current" or figure.kind in _NEVER:
                continue
            year = _year_of(figure)
            if year and year < report.year:
                of_year.append((figure, year))
            else:
                newer.add((figure.quantity, figure.head))
            other = before.get(figure.quantity)
            if other is not None and _is_compared(other, figure):
                figure.aside = HELD
            else:
                before[figure.quantity] = figure
        for figure, year in of_year:
            if (figure.quantity, figure.head) in newer:
                figure.aside = figure.aside or f"another time ({year})"


def _is_compared(before: FigureDraft, figure: FigureDraft) -> bool:
    """Whether a figure stands behind one before it in its sentence, for comparison, and is nobody else's."""
    held = _HELD_BESIDE.search(figure.before) or (figure.before.endswith("against ") and _IN_YEAR.match(figure.after))
    if before.sentence != figure.sentence or not held:
        return False
    said = source_key(figure)
    own = said is None or said == source_key(before)
    return own and _WHOSE.search(figure.before) is None and not _given_out().match(figure.after)


def _year_of(figure: FigureDraft) -> str | None:
    """The year that stands right beside a figure."""
    found = _OF_YEAR.search(figure.before) or _YEAR_FIRST.match(figure.before) or _IN_YEAR.match(figure.after)
    return found[1] if found else None


@cache
def _given_out() -> re.Pattern[str]:
    """ "Compared with the (29) cases confirmed by the ministry": so many others told of the same."""
    said = any_of("says", "gives out")
    return re.compile(rf"(?: [\w-]+){{0,3}} (?:(?:officially )?(?:{said})|that [^.,;]{{2,40}} (?:{said}))\b", re.I)
