"""Whether those whom a figure counts are told to be hurt by what is done for them: "treated for burns", "scalded"."""

from __future__ import annotations

import re
from functools import cache

from .comparing_words import any_of
from .fate_words import LOOSE, PEOPLE, WORDS
from .figure_draft import FigureDraft


def is_treated(figure: FigureDraft) -> bool:
    """Whether the words around the number say that those counted were treated, or hurt as things are."""
    return bool(_treated().match(figure.after) or _treats(figure) or _hurt().match(figure.after))


@cache
def _hurt() -> re.Pattern[str]:
    """ "(23) people, among them two children, were scalded"."""
    hurt = any_of("hurt as things are (phrases)")
    among = rf"(?:, (?:{any_of('includes')})[^.;,]{{1,40}},)?"
    return re.compile(rf"\s+(?:[\w-]+ )?(?:{PEOPLE})\b{among}[^.,;\d]{{0,30}}?\s(?:{hurt})\b", re.I)


_HURTS = rf"(?:[\w-]+ ){{0,3}}?(?:{any_of('hurts')})\b"


@cache
def _treated() -> re.Pattern[str]:
    """ "(140) people were still being treated", "(30) were taken to hospital", but for no illness."""
    being = rf"{WORDS}{{0,2}}?\s+(?:were|was|are|is|have|had|has)(?:\s+\w+){{0,2}}?"
    ill = rf"(?:for|with|suffering from) (?!{_HURTS})"
    other = rf"(?!\w+(?: \w+)? {ill})"
    several = r"(?:taken|rushed|brought) to (?:[\w-]+ ){1,2}(?:hospitals|clinics)"
    now = rf"{WORDS}{{1,2}}?\s+being treated\b(?! {ill})"
    return re.compile(rf"{being}\s+{other}(?:{any_of('treated (phrases)')}|{several})\b(?! {ill})|{now}", re.I)


def _treats(figure: FigureDraft) -> bool:
    """ "Hospitals treated (65) people for cuts"."""
    if (
        _who_treats().search(figure.before)
        and _any_people().match(figure.after)
        and not _of_an_illness().match(figure.after)
    ):
        return True
    return bool(_treating().search(figure.before) and _for_hurts().match(figure.after))


@cache
def _treating() -> re.Pattern[str]:
    return re.compile(rf"\btreat(?:ed|ing|s)?\s+{LOOSE}$", re.I)


@cache
def _for_hurts() -> re.Pattern[str]:
    return re.compile(rf"{WORDS}{{0,3}}?\s+for {_HURTS}|[^.;]{{0,60}}\b(?:{any_of('treated (phrases)')})\b", re.I)


@cache
def _who_treats() -> re.Pattern[str]:
    """ "The ambulance service treated (17) demonstrators"."""
    return re.compile(rf"\b(?:{any_of('treating')})(?: [\w-]+)? (?:have |had |has )?treated {LOOSE}$", re.I)


@cache
def _any_people() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[\w-]+)?\s+(?:{PEOPLE}|{any_of('more people')})\b|\s*(?:[.,;]|$)", re.I)


@cache
def _of_an_illness() -> re.Pattern[str]:
    return re.compile(rf"[^.;,]{{0,40}}?\b(?:for|with) (?!{_HURTS})", re.I)
