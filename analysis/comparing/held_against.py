"""Words by which a figure is held against another: of another time, of another event, or only expected."""

from __future__ import annotations

import re
from functools import cache

from ..data.sections import words
from .comparing_words import any_of


@cache
def expecting() -> re.Pattern[str]:
    """What is held against an expectation is another one: "expects $2.4 billion, below the (4 billion) forecast"."""
    return re.compile(rf"\b(?:{any_of('expecting')}) [^;]{{0,60}}\d[^;]{{0,40}}$", re.I)


@cache
def held_beside() -> re.Pattern[str]:
    """ "Profit was $268 million, against ($301 million)"."""
    return re.compile(
        rf"\b(?:{any_of('held beside (phrases)', 'gave way (phrases)')}) (?:(?:{any_of('loosening')}) )*$", re.I
    )


@cache
def had_expected() -> re.Pattern[str]:
    """ "The club had expected (2,000)"."""
    loosely = rf"(?:(?:{any_of('loosening')}) )*"
    return re.compile(
        rf"\bhad (?:only |originally |first )?(?:{any_of('expected')})(?: for| with| on)? {loosely}$", re.I
    )


@cache
def behind_it() -> re.Pattern[str]:
    """ "… a year earlier", "… that analysts had expected"."""
    expected = any_of("expected")
    time = any_of("other time (phrases)", "time before (phrases)")
    last = rf"last (?:{'|'.join(sorted(words('calendar.txt', 'months')))})"
    return re.compile(rf"[^.;,]{{0,40}}?\b(?:({time}|{last})\b|(?:{expected})\b)", re.I)


@cache
def _of_a_year() -> re.Pattern[str]:
    """ "Its loss for last year", "lost $3 million last year"."""
    return re.compile(rf"\b(?:{any_of('of a year')})\b[^.;]{{0,60}}?\blast (?:year|quarter)\b", re.IGNORECASE)


@cache
def held_against() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('held against (phrases)')})\b[^;]*$", re.IGNORECASE)


@cache
def held_against_it() -> re.Pattern[str]:
    """ "Turnout was 70 percent, well up on the (61.3 percent) recorded in 2020"."""
    return re.compile(rf"\b(?:{any_of('held against (phrases)')}) $", re.IGNORECASE)


@cache
def comparison_when() -> re.Pattern[str]:
    """ "The largest since 2011, when the council raised the rate by (7 percent)"."""
    return re.compile(rf"\b(?:{any_of('opens a comparison')})\b[^.;]{{0,200}}\bsince\b[^.;]{{0,200}}\bwhen\b", re.I)


@cache
def _comparison() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_of('opens a comparison')})\b[^.;]{{0,200}}?\bsince\b[^.;]{{0,200}}?\b(?:19|20)\d\d\b",
        re.IGNORECASE,
    )


@cache
def comparison_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('opens a comparison')})\b[^.;]{{0,200}}\bsince\b[^.;]{{0,200}}$", re.IGNORECASE)


def without_comparison(text: str) -> str:
    """The sentence without "the first such attack since the outbreak of war in 2011", "lower than in 2020"."""
    text = _THAN_BEFORE.sub("", text) if "than " in text else text
    text = _BORN_ELSEWHERE.sub("", text) if "in other" in text else text
    text = held_against().sub("", _comparison().sub("", text) if "since" in text else text)
    return _of_a_year().sub("", text) if "last " in text else text


_BORN_ELSEWHERE = re.compile(r"\b(?:born in other|in other words)\b", re.I)
_THAN_BEFORE = re.compile(r"\bthan (?:[\w-]+ ){1,3}(?:years?|months?|weeks?|quarters?) (?:ago|earlier|before)\b", re.I)
""" "Three points higher than four years ago"."""
