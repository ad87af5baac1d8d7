"""Whether a report says that a figure is new, and which of its others this one took the place of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache

from ..findings import Number
from .comparing_words import any_of, phrase_finder
from .figure_draft import FigureDraft
from .moving_figures import grows
from .report_draft import ReportDraft
from .rival_estimates import are_of_like_size


def mark_those_raised(report: ReportDraft) -> None:
    """ "Had his sentence raised to 7 years. He had been jailed for (five years)": that was told before."""
    raised = [f for f in report.figures if f.updated and f.fate is None and moved_to().search(f.before)]
    for figure in report.figures if raised else ():
        before = figure.status == "current" and figure.fate is None and _HAD_BEEN.search(figure.before)
        if before and any(f.quantity == figure.quantity and are_of_like_size(f, figure) for f in raised):
            figure.status = "earlier"


_HAD_BEEN = re.compile(r"\bhad (?:originally |first |initially )?(?:been )?[a-z]+ (?:for |at |to )?$", re.IGNORECASE)


def mark_those_of_a_day(report: ReportDraft) -> None:
    """ "91 people are ill now … the county had (78) cases on Friday": a count that goes on, as it stood before."""
    counts = [f for f in report.figures if f.fate is None and f.status == "current" and not f.aside and grows(f)]
    dated = [f for f in counts if _ON_A_DAY.match(f.after)]
    for figure in dated:
        newer = (f for f in counts if f.head == figure.head and f.bounds[0] > figure.bounds[1])
        if any(not _ON_A_DAY.match(f.after) and f.number.start < figure.number.start for f in newer):
            figure.status = "earlier"


_ON_A_DAY = re.compile(r"(?: [\w-]+){0,3} (?:on|by|as of) (?:[Ll]ast )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def numbers_by_sentence(report: ReportDraft) -> dict[int, list[Number]]:
    """The numbers of each sentence that are no days and years, in the order of the text."""
    found: dict[int, list[Number]] = defaultdict(list)
    for figure in report.figures:
        if figure.kind not in ("date", "year"):
            found[figure.sentence].append(figure.number)
    for numbers in found.values():
        numbers.sort(key=lambda number: number.start)
    return found


def is_updated(report: ReportDraft, figure: FigureDraft, told: dict[int, list[Number]]) -> bool:
    """Whether words for an update stand with the figure; of what is measured only those next to it.

    ``told`` has the numbers of each sentence.
    """
    found = phrase_finder("updated (phrases)")
    if figure.fate:
        missing = figure.fate in ("missing", "injured") and phrase_finder("still so (phrases)").search(figure.after)
        return bool(found.search(figure.before) or found.search(figure.after) or missing)
    others = told.get(figure.sentence, [])
    at = bisect_left(others, figure.number.start, key=lambda number: number.start)
    behind = bisect_left(others, figure.number.end, lo=at, key=lambda number: number.start)
    first = others[at - 1].end if at and others[at - 1].end <= figure.number.start else 0
    last = others[behind].start if behind < len(others) else len(report.article.text)
    before = figure.before[max(0, len(figure.before) - (figure.number.start - first)) :]
    moved = moved_to().search(before) is not None or (" now " in before and _now_at().search(before) is not None)
    moved = moved or (" now " in figure.after and _BY_NOW.match(figure.after) is not None)
    return moved or bool(found.search(before) or found.search(figure.after[: last - figure.number.end]))


_BY_NOW = re.compile(r"(?: [\w-]+){0,3} (?:had|has|have|is|are|was|were) now been\b", re.I)
""" "(£310,000) in cash had now been counted"."""


@cache
def _now_at() -> re.Pattern[str]:
    """ "The Greens now have (14) seats", "now expects growth of (2.1 percent)"."""
    return re.compile(rf"\bnow (?:{any_of('stands now')})\b(?: [\w-]+){{0,3}} $", re.IGNORECASE)


@cache
def moved_to() -> re.Pattern[str]:
    """ "Has raised its demand to ($15 million)", "cut the ban to (12 years)"."""
    return re.compile(
        rf"\b(?:{any_of('moves')})\b[^.;]{{0,60}}\bto\s+(?:(?:{any_of('loosening')})\s+)*$", re.IGNORECASE
    )
