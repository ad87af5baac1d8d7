"""Tolls that come on top of another, and bodies found, which are parts of the toll that a report gives."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from .comparing_words import any_of
from .figure_draft import FigureDraft, source_key
from .filled_fates import died_of_it
from .report_draft import ReportDraft


def mark_additions(report: ReportDraft) -> None:
    """ "Divers found seven more bodies" is a part of the toll that the report gave before it."""
    given: dict[tuple[str | None, str | None], list[FigureDraft]] = defaultdict(list)
    for at, figure in enumerate(report.figures):
        told = given[figure.fate, figure.who]
        is_more = _is_more(figure) and not _are_others(report.figures[:at], figure, told)
        added = (is_more and (told or _is_within_another(report, figure))) or _is_found(report, figure)
        later = died_of_it().match(figure.after) or (_of_wounds().match(figure.after) and greater_tolls(report, figure))
        if figure.fate and figure.status == "current" and (added or later):
            figure.status = "part"
        if not figure.is_vague:
            told.append(figure)


def _is_more(figure: FigureDraft) -> bool:
    behind, ahead = _more()
    return behind.match(figure.after) is not None or ahead.search(figure.before) is not None


@cache
def _more() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "(Seven) more bodies", "another (seven) bodies"."""
    behind = re.compile(rf"\s+(?:{any_of('one more (phrases)')})\b", re.I)
    return behind, re.compile(rf"\b(?:{any_of('one more before (phrases)')})\s+$", re.I)


def _are_others(before: Sequence[FigureDraft], figure: FigureDraft, told: Sequence[FigureDraft]) -> bool:
    """Whether "(six) others injured" are others than the dead told of just before them, as many as the report has."""
    last = next((each for each in reversed(before) if each.fate), None)
    beside = last is not None and last.sentence == figure.sentence and last.fate != figure.fate
    return beside and any(each.bounds == figure.bounds for each in told)


@cache
def _of_wounds() -> re.Pattern[str]:
    """ "(Six) people succumbed to their wounds": they are some of the toll that the report tells."""
    died = any_of("dies of it")
    return re.compile(rf"[^.;,\d]{{0,30}}? (?:{died}) (?:of|from|to) (?:their|his|her) (?:{any_of('hurts')})", re.I)


def _is_within_another(report: ReportDraft, figure: FigureDraft) -> bool:
    """Whether the total with it stands behind it: "22 more bodies, raising the toll to 34"; of a headline anywhere."""
    return any(
        figure.headline or each.sentence == figure.sentence
        for each in greater_tolls(report, figure)
        if each.number.start > figure.number.start
    )


def _is_found(report: ReportDraft, figure: FigureDraft) -> bool:
    """Whether bodies were found of which the report tells more: "all 46 died", and then "found 31 bodies"."""
    found, bodies, were_found = _finding()
    said = source_key(figure)
    greater = greater_tolls(report, figure)
    if bodies.match(figure.after) and found.search(figure.before):
        return bool(greater)
    return were_found.match(figure.after) is not None and any(said in (None, source_key(each)) for each in greater)


@cache
def _finding() -> tuple[re.Pattern[str], ...]:
    finds, bodies = any_of("finds"), rf"(?:\s+[\w-]+)?\s+(?:{any_of('found bodies')})\b"
    found = re.compile(rf"\b(?:{finds})(?: (?:up|out))?\s+(?:(?:{any_of('loosening')})\s+)*$", re.I)
    were_found = re.compile(rf"{bodies} (?:was|were|had been|have been) (?:[a-z]+ly |also )?(?:{finds})\b", re.I)
    return found, re.compile(bodies, re.I), were_found


def greater_tolls(report: ReportDraft, figure: FigureDraft) -> list[FigureDraft]:
    """The figures of a report that tell the same fate of more people than a figure does."""
    return [f for f in report.figures if f.fate == figure.fate and f.bounds[0] > figure.bounds[1] and not f.aside]
