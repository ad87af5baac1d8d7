"""What befell those counted where another figure tells it: the whole of a part, the first of a list, the headline."""

from __future__ import annotations

import re
from functools import cache

from ..findings import Fate
from ..numbers.meaning.events import participles
from .comparing_words import any_of, listed
from .fate_words import LOOSE, PEOPLE, WORDS
from .figure_draft import FigureDraft
from .report_draft import ReportDraft
from .treated_people import is_treated

_PART = re.compile(rf"\b(?:{any_of('includes')}|{any_of('whole is named (phrases)')})\s+{LOOSE}$", re.I)
_OF_THEM = re.compile(r"(?: \w+)? of (?:them|whom|those|these)\b", re.I)
_LISTED = re.compile(
    rf"(?:\s[\w-]+){{1,2}} \({LOOSE}|{WORDS}{{0,6}}?,?\s*(?:and|as well as|,)\s+{LOOSE}|(?:\s[\w-]+)?\s(?:{PEOPLE})\s",
    re.I,
)
_AMONG_THE = re.compile(rf"\s*Among (?:the )?(?:{PEOPLE}) (?:were|was|are) {LOOSE}", re.I)
_ALL_NAMED = re.compile(rf"[^.;\d:]{{0,70}}: (?:an? [\w-]+(?: [\w-]+)?,? (?:and |, ))?{LOOSE}", re.I)
""" "Five people died: a guard and (four) inmates"."""


def takes_up(figure: FigureDraft) -> bool:
    """Whether a sentence goes on with those of the one before it: "(Two) of them", "Among the civilians were (two)"."""
    return bool((not figure.before.strip() and _OF_THEM.match(figure.after)) or _AMONG_THE.fullmatch(figure.before))


def shared_fate(figure: FigureDraft, previous: FigureDraft) -> Fate | None:
    """The fate of the number before it, of which this is a part or with which it stands in one list."""
    gap = figure.before[len(previous.before) + len(previous.number.text) :]
    if len(gap) > 90 or _befallen_else().match(figure.after):
        return None
    if _ALL_NAMED.fullmatch(gap):
        return previous.fate
    if _PART.search(gap) or (_OF_THEM.match(figure.after) and len(gap) < 30) or _LISTED.fullmatch(gap):
        return previous.fate
    return None


@cache
def _befallen_else() -> re.Pattern[str]:
    """Something else befell those counted: "(dozens) trapped", "(five) people were missing", "(31) have fallen ill"."""
    other = "|".join(sorted(participles().all - listed("befallen killed", "befallen injured")))
    have, become = "have|had|has|were|was|are|is", "fallen|fell|become|became|been|taken|made"
    ill = rf"(?:(?:{have})\s+)?(?:(?:{become})\s+)?(?:{any_of('sick')})"
    return re.compile(rf"(?:\s+(?:others|{PEOPLE}))?\s+(?:(?:(?:were|was|are|is)\s+)?(?:{other})|{ill})\b", re.I)


def mark_those_treated(report: ReportDraft) -> None:
    """ "37 fans were hurt; (19) were taken to hospital": these are some of the injured."""
    hurt: FigureDraft | None = None
    for figure in report.figures:
        if figure.fate != "injured":
            continue
        near = hurt is not None and figure.sentence - hurt.sentence <= 1
        if hurt is not None and near and figure.bounds < hurt.bounds and _NO_ONE.match(figure.after):
            if is_treated(figure):
                figure.status = "part"
        elif not is_treated(figure):
            hurt = figure


_NO_ONE = re.compile(r"\s+(?:of them\s+)?(?:were|was|are|have|had|has)\b", re.I)


def give_from_headline(report: ReportDraft) -> None:
    """A bare number of the lead that says a headline's toll again: "Toll rises to 70", then "has risen to 70"."""
    told = {figure.number.value: figure.fate for figure in report.figures if figure.headline and figure.fate}
    for figure in report.figures:
        if figure.fate is None and figure.sentence < report.lead and not figure.number.of:
            figure.fate = told.get(figure.number.value) if figure.number.value is not None else None
