"""Whether a report calls a figure superseded, new, or a part of a total."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .comparing_words import any_of, phrase_finder
from .report_draft import FigureDraft, ReportDraft

_NEAR = 60


def give_status(reports: Sequence[ReportDraft]) -> None:
    """Mark figures as earlier, as updates or as parts, by the words near them."""
    for report in reports:
        for figure in report.figures:
            if _earlier().search(figure.before[-_NEAR:]):
                figure.status = "earlier"
            elif _is_part(figure):
                figure.status = "part"
            figure.updated = figure.status == "current" and _is_updated(figure)
        _mark_additions(report)
        fresh = {f.fate for f in report.figures if f.fate and f.updated and f.sentence < report.lead}
        for figure in report.figures:
            figure.updated = figure.updated or (figure.status == "current" and figure.fate in fresh)


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('earlier (phrases)')})\b[^.;]*$", re.I)


def _mark_additions(report: ReportDraft) -> None:
    """ "Divers found seven more bodies" is a part of the toll that the report gave before it."""
    behind = re.compile(rf"\s+(?:{any_of('one more (phrases)')})\b", re.I)
    ahead = re.compile(rf"\b(?:{any_of('one more before (phrases)')})\s+$", re.I)
    given: set[tuple[str | None, str | None]] = set()
    for figure in report.figures:
        key = figure.fate, figure.who
        is_more = behind.match(figure.after) or ahead.search(figure.before)
        if is_more and figure.fate and key in given and figure.status == "current":
            figure.status = "part"
        if not figure.is_vague:
            given.add(key)


def _is_part(figure: FigureDraft) -> bool:
    """Whether the text says that a figure is of one place or one hour only: "160 people in Tokhar alone"."""
    return _part().match(figure.after) is not None


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[\w-]+){{0,6}}\s+(?:{any_of('part (phrases)')})\b", re.I)


def _is_updated(figure: FigureDraft) -> bool:
    found = phrase_finder("updated (phrases)")
    return bool(found.search(figure.before) or found.search(figure.after))
