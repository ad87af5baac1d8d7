"""What people are counted for where their noun does not tell: those who "took to the streets" are a crowd."""

from __future__ import annotations

import re
from functools import cache

from ..data import sections
from .bare_figures import loosely, tells_only_what_was_done
from .comparing_words import FILE, any_of, groups, listed
from .figure_draft import FigureDraft
from .people_behind import behind_people

_DEED = "deed "
_BEING = re.compile(r" (?:are|were|have|had|is|was)\b")
""" "(27) are in hospital": those counted are not named again."""
_REACH = r"(?:(?! (?:that|said|says|when|while|after|before|because|as)\b)[^.;:\d]){0,50}?"
"""Any sign between those counted and what they did, up to where something else may be told."""


def deed_of(figure: FigureDraft) -> str | None:
    """The word for what those counted are, "crowd" of "(42,000) parents marched"; None where nothing says so.

    >>> from analysis.comparing.report_draft import report_draft
    >>> from analysis import analyze, read
    >>> draft = report_draft(0, analyze(read("Some 42,000 parents and pupils marched through the city.")))
    >>> deed_of(draft.figures[0])
    'crowd'
    """
    if figure.fate is not None or figure.kind != "count":
        return None
    if not listed("unfilled").isdisjoint((figure.of or "").lower().split()):
        return "vacancy"
    if _TO_SAFETY.match(figure.after) and _rescues().search(figure.before):
        return "survivor"
    behind = behind_people(figure.after)
    if behind is not None and _rescues(without="brings").search(figure.before):
        return "survivor"
    if behind is None and _BEING.match(figure.after) and tells_only_what_was_done(figure):
        behind = figure.after
    if behind is None:
        return None
    if _lacks().search(figure.before):
        return "vacancy"
    if _employs().search(figure.before):
        return "staff"
    if _carries().search(figure.before) and _of_anyone(figure):
        return "aboard"
    if (took_part := _took_part().search(f"{figure.of or ''} {behind[:_FAR]}")) is not None:
        return "crowd" if took_part["crowd"] else "striker"
    if not listed("voters").isdisjoint((figure.of or "").lower().split()) and _TURNED_OUT.match(behind):
        return "voted"
    if _ill().match(behind):
        return "case"
    for deed, finder in _deeds().items():
        if finder.match(behind):
            return deed
    return "aboard" if _of_anyone(figure) and _ABOARD.match(behind) else None


_TURNED_OUT = re.compile(r" (?:have |had )?(?:turned out|turned up|took part)\b")
""" "A third of voters turned out": at the polls, not in the streets."""
_ABOARD = re.compile(r" (?:were |was |are )?(?:on board|aboard)\b")


def _of_anyone(figure: FigureDraft) -> bool:
    """Whether people of no kind are counted: passengers, without the crew, are not all aboard."""
    named = (groups().get(word, "other") for word in re.findall(r"[\w-]+", (figure.of or "").lower()))
    return not {name for name in named if name not in ("people", "other")}


@cache
def _took_part() -> re.Pattern[str]:
    """ "(11,400) nurses took part in today's strike", "the number of striking nurses at (11,400)"."""
    strikes, crowds = any_of("stoppages"), any_of("crowds")
    part = r"\b(?:took|taken|taking) part in [^.;,]{0,30}\b"
    return re.compile(rf"\bstriking\b|{part}(?:(?:{strikes})|(?P<crowd>{crowds}))\b", re.IGNORECASE)


_FAR = 80


_TO_SAFETY = re.compile(r"(?: [a-z]+)? to safety\b", re.IGNORECASE)


@cache
def _rescues(without: str = "") -> re.Pattern[str]:
    """ "Soldiers rescued (340) people", "the army has brought (600) to safety"."""
    names = [name for name in ("rescues", "brings") if name != without]
    return re.compile(rf"\b(?:{any_of(*names)}) {loosely()}$", re.IGNORECASE)


@cache
def _ill() -> re.Pattern[str]:
    """ "At least (50) people have measles", "(14) children with the rash"."""
    having = r"(?:have|had|has|with|caught|contracted)(?: been)?"
    return re.compile(rf"{_REACH}\b{having} (?:an? |the )?(?:{any_of('illnesses')})\b", re.IGNORECASE)


@cache
def _lacks() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('lacks (phrases)')}) {loosely()}$", re.IGNORECASE)


@cache
def _employs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('employs')}) {loosely()}$", re.IGNORECASE)


@cache
def _carries() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('carries')}) {loosely()}$", re.IGNORECASE)


@cache
def _deeds() -> dict[str, re.Pattern[str]]:
    named = [name for name in sections.sections(FILE) if name.startswith(_DEED)]
    return {
        name.removeprefix(_DEED).split()[0]: re.compile(rf"{_REACH}\b(?:{any_of(name)})\b", re.IGNORECASE)
        for name in named
    }
