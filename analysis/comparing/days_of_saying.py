"""Days beside a figure: those on which something was said, which are none of another event, and those of its fate."""

from __future__ import annotations

import re
from functools import cache

from .comparing_words import any_of
from .figure_draft import FigureDraft
from .names_of_days import weekday_finder


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('says')})(?: \w+)? (?:on |late |early )?$", re.IGNORECASE)


def is_day_of_saying(before: str, after: str) -> bool:
    """Whether a day is when something was said, or from or up to which it is counted: "said on Monday", "as of Monday".

    So is that of "the brigade, which on Saturday spoke of nine dead".
    """
    said = _saying().search(before) or _toll_given().search(before) or _says_next().match(after)
    return said is not None or before.lower().endswith(("since ", "as of ", "up to ", "until "))


@cache
def _says_next() -> re.Pattern[str]:
    return re.compile(rf" (?:had )?(?:{any_of('says', 'estimating verbs')})\b", re.IGNORECASE)


@cache
def gives_toll() -> re.Pattern[str]:
    """ "Had given a toll of (56)"."""
    nouns = any_of("toll nouns", "measure nouns", "nouns of figures")
    return re.compile(rf"\b(?:{any_of('says')}) (?:an? |the )?(?:[\w-]+ )?(?:{nouns}) (?:of|at|as) $", re.I)


@cache
def _toll_given() -> re.Pattern[str]:
    """ "Had given a toll of 56 on (Friday)"."""
    nouns = any_of("toll nouns", "measure nouns", "nouns of figures")
    return re.compile(
        rf"\b(?:{any_of('says')}) (?:an? |the )?(?:[\w-]+ )?(?:{nouns})\b[^.;,]{{0,20}} (?:on |late |early )?$", re.I
    )


@cache
def _day_behind() -> re.Pattern[str]:
    fates = any_of("befallen killed", "befallen injured")
    return re.compile(rf"[^.;\d]{{0,60}}?\b(?:{fates}) (?:late |early )?on (?P<day>\w+day)\b", re.IGNORECASE)


def day_of_fate(figure: FigureDraft) -> str | None:
    """The weekday right behind what befell those counted: "(three officers) were killed on Friday when"."""
    found = _day_behind().match(figure.after)
    return found["day"] if found and weekday_finder().fullmatch(found["day"]) else None
