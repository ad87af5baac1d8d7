"""Those whom an illness befell, in reports of an outbreak: who is in hospital there is ill and not hurt.

"(62) cases", "has sickened (62) people" and "(62) infections" are one count, apart from those in hospital, and from
those of them who need intensive care.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..language import stem
from .bare_figures import is_bare, loosely
from .comparing_words import any_of, words_for_people
from .figure_draft import FigureDraft
from .figure_words import same_word
from .report_draft import ReportDraft

_REACH = r"[^.;,\d]{0,40}?"


def tell_sick_from_hurt(reports: Sequence[ReportDraft]) -> None:
    """Take the fate from those in hospital where the report is of an illness, and nobody is said to be hurt."""
    for report in reports:
        if not _is_of_illness(report):
            continue
        for figure in report.figures:
            if figure.fate == "injured" and not _hurt().search(f"{figure.before} … {figure.after}"):
                figure.fate, figure.status = None, "current"


def count_the_sick(reports: Sequence[ReportDraft]) -> None:
    """Give the people whom such a report counts the word for what is told of them: ill, in hospital, critically ill."""
    for report in reports:
        if not _is_of_illness(report):
            continue
        for figure in report.figures:
            figure.goes_on = True
            if figure.fate is None and figure.kind == "count" and not figure.apart and (deed := _deed_of(figure)):
                figure.deed, figure.head = deed, same_word(stem(deed))


def _deed_of(figure: FigureDraft) -> str | None:
    """What is told of those counted, where these are people or cases, or nothing says what they are."""
    if not (figure.head in words_for_people() or figure.head in _cases() or is_bare(figure) or figure.deed):
        return None
    for deed in ("critical", "inpatient", "case"):
        before, behind = _told(deed)
        if behind.match(figure.after) or before.search(figure.before):
            return deed
    return None


def _is_of_illness(report: ReportDraft) -> bool:
    return _illness().search(report.lead_text) is not None


@cache
def _illness() -> re.Pattern[str]:
    return re.compile(rf"\b(?:outbreak|epidemic|{any_of('illnesses')})\b")


@cache
def _hurt() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('hurts', 'befallen injured', 'verbs of injuring')})(?<!hospitali[sz]ed)\b", re.I)


@cache
def _cases() -> frozenset[str]:
    return frozenset(same_word(stem(word)) for word in ("case", "patient", "infection", "sick", "inpatient"))


@cache
def _told(deed: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = rf"\b(?:{any_of(f'makes {deed} (phrases)')}) {loosely()}$"
    behind = rf"{_REACH}\b(?:{any_of(f'is {deed} (phrases)')})\b"
    return re.compile(before, re.I), re.compile(behind, re.I)
