"""Days on which something was said, which are none of another event: "said on Monday", "gave a toll on Friday"."""

from __future__ import annotations

import re
from functools import cache

from .comparing_words import any_of


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('says')})(?: \w+)? (?:on |late |early )?$", re.IGNORECASE)


def is_day_of_saying(before: str) -> bool:
    """Whether a day is when something was said, or from which on it is counted: "said on Monday", "since Monday"."""
    said = _saying().search(before) or _toll_given().search(before)
    return said is not None or before.lower().endswith("since ")


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
