"""Figures that are none of what stands beside them: the whole of which another is a part, and what is only more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ..language import stem
from .comparing_words import any_of, words_for_people
from .figure_draft import MAGNITUDE, FigureDraft
from .report_draft import ReportDraft
from .rival_estimates import holds

_COUNTS = ("count", "other")
_MARGIN = stem("majority")
""" "4,141 more than the Conservative": that is the margin."""
_SEATS = re.compile(r"-(?:seat|member|strong|nation|team|country|state)\b", re.IGNORECASE)
""" "The (150)-seat parliament"; but a (450)-bed hospital has no other number of beds."""
_REST = re.compile(r"\b(?:all but|another|a further|an additional) (?:about |some )?$", re.IGNORECASE)
_ADDS = re.compile(r"\b(?:add|adds|added|adding) (?:about |some |another |a further |an extra )?$", re.IGNORECASE)
""" "Added (two years) to the sentence"."""
_FURTHER = re.compile(r" (?:further|additional|extra) [a-z]", re.IGNORECASE)
""" "(4,500) further jobs at suppliers"."""
_AFTER_IT = re.compile(r"[^.;]{0,20}\baftershocks?\b[^.;]{0,60}$", re.IGNORECASE)
""" "The biggest aftershock had a magnitude of (5.5)": that is not how strong the quake was."""
_SUM = re.compile(r"(?: [\w-]+){0,4}: (?:about |some |nearly )?")
"""Between a sum and the first of its parts."""
_WHOLE = re.compile(
    r"(?: (?!consist|compris|compos)[\w-]+)? of (?:the |its |their |his |her |all |[\w’'-]+['’]s? ){0,3}(?:\w+ )?",
    re.IGNORECASE,
)
"""Between a part and its whole: "(two) of the city's (nine) branches"."""


def keep_apart(reports: Sequence[ReportDraft]) -> None:
    """Mark wholes, parts and differences; a part that does not say what it counts counts what its whole does."""
    for report in reports:
        _mark_sums(report)
        pairs = [pair for pair in pairwise(report.figures) if _are_part_and_whole(report, *pair)]
        for part, whole in pairs:
            _mark(part, whole)
        for figure in report.figures:
            told_more = _REST.search(figure.before) or _FURTHER.match(figure.after)
            rest = figure.fate is None and told_more and not _still_without().search(figure.before)
            added = figure.kind == "duration" and _ADDS.search(figure.before)
            less = figure.fate is None and not figure.apart and _difference().match(figure.after)
            if rest or added or (less and figure.who != _MARGIN):
                figure.apart = "more"
            elif figure.fate is None and figure.kind == "count" and _is_whole(figure):
                figure.apart = "whole"
            elif figure.fate is None and _counts_people(figure) and holds().search(figure.before):
                figure.apart = "room"
            elif figure.unit == MAGNITUDE and (_AFTER_IT.search(figure.before) or _AFTER_IT.match(figure.after)):
                figure.apart = "aftershock"
        _mark_first(report, {id(part) for part, _ in pairs})


def _counts_people(figure: FigureDraft) -> bool:
    """Whether it may count people: a hall holds so many, but a party holds seats."""
    return figure.kind == "count" and (figure.head is None or figure.head in words_for_people())


def _mark_sums(report: ReportDraft) -> None:
    """ "6,900 jobs: (2,900) at the works and (4,000) at suppliers": what the parts count is told of their sum."""
    for whole, first in pairwise(report.figures):
        gap = report.article.text[whole.number.end : first.number.start]
        if whole.fate or whole.sentence != first.sentence or not _SUM.fullmatch(gap) or whole.kind != "count":
            continue
        for part in report.figures:
            behind = part.sentence == first.sentence and part.number.start >= first.number.start
            if behind and part.fate is None and part.who is None and part.number.kind in _COUNTS:
                part.carried, part.who, part.head = whole, whole.who, whole.head
                whole.apart = "whole"


def _are_part_and_whole(report: ReportDraft, part: FigureDraft, whole: FigureDraft) -> bool:
    if part.sentence != whole.sentence or {part.number.kind, whole.number.kind} - set(_COUNTS):
        return False
    return _WHOLE.fullmatch(report.article.text[part.number.end : whole.number.start]) is not None


def _mark(part: FigureDraft, whole: FigureDraft) -> None:
    if whole.fate is not None and part.fate in (None, whole.fate):
        part.fate, part.who, part.status = whole.fate, whole.who, "part"
    elif whole.fate is None and part.fate is None:
        whole.apart = "whole"
        if not part.number.of:
            part.carried, part.who, part.head = whole, whole.who, whole.head
            part.holder, part.holder_key = part.holder or whole.holder, part.holder_key or whole.holder_key


@cache
def _still_without() -> re.Pattern[str]:
    """ "Power is back for all but (430) homes": so many are still without."""
    return re.compile(rf"\b(?:{any_of('given back')})\b[^.;]{{0,60}}\ball but (?:about |some )?$", re.I)


def _mark_first(report: ReportDraft, parts: set[int]) -> None:
    seen: set[tuple[str, str | None]] = set()
    for figure in report.figures:
        whole = figure.fate is None and not figure.apart and id(figure) not in parts
        if whole and figure.head and figure.head not in words_for_people():
            figure.first = (figure.kind, figure.head) not in seen
            seen.add((figure.kind, figure.head))


def _is_whole(figure: FigureDraft) -> bool:
    """ "All (nine) branches", "the (150)-seat parliament"."""
    return (
        _SEATS.match(figure.after) is not None
        or re.search(r"(?<!in )\b(?:all|out of) (?:the |of the )?$", figure.before, re.I) is not None
    )


@cache
def _difference() -> re.Pattern[str]:
    """ "$3 million less than the mayor's plan", "eight points lower", "15 more than now"."""
    return re.compile(rf"(?: [\w-]+){{0,2}}? (?:{any_of('more or less')})(?: \w+)? than\b", re.IGNORECASE)
