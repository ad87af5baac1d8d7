"""The year in which an article was written: its date, or the latest day that it tells of as past or present."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..data.sections import alternation
from ..findings import Findings
from .calendar_checked import published_on
from .told_figures import FILE

_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!s|-)")
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")
_MAY_COME = re.compile(r"\b(?:would|could|may|might|planned|plans)\b")
_BACK, _BEHIND = 200, 60
_LATELY, _DOUBT, _OPENING = 2000, 4, 400
SINCE = 3
"""So many years may have passed since the last that is named."""
_SENTENCE = re.compile(r"[.?!]\s|\n")


class Written(NamedTuple):
    """The year that dates tell; ``sure`` where it is of the article's date, of a day told first, or told twice."""

    year: int
    sure: bool


def year_written(findings: Findings) -> int | None:
    """The year of an article: of its date, else the last with a day or month; None where a later one stands bare."""
    told = year_told(findings)
    return told.year if told else None


def year_told(findings: Findings) -> Written | None:
    """The same, with how sure it is.

    A day with its year ("5 June 2024") tells most; years to come ("by 2030") tell nothing.
    """
    published = published_on(findings)
    if published is not None:
        return Written(published.year, True)
    text = findings.article.text
    years = {int(found[0]) for found in _YEAR.finditer(text) if not _is_to_come(text, found)}
    dated = [
        (int(found["year"]), found.start(), day)
        for found in _dated().finditer(text)
        if (day := _DAY.search(text, max(0, found.start() - 4), found.end())) or not _is_to_come(text, found, _MAY_COME)
    ]  # a day is near; a month may be years away: "would open in September 2028"
    last = max((year for year, _, _ in dated), default=None)
    if last is None or max(years, default=0) > last:
        return None
    places = [start for year, start, day in dated if year == last and day]
    often = sum(year == last for year, _, _ in dated)
    return Written(last, often > 1 or (bool(places) and places[0] < _OPENING))


def _is_to_come(text: str, found: re.Match[str], words: re.Pattern[str] | None = None) -> bool:
    """Whether a year is told of as one to come: "by 2030", "will be held in 2028"."""
    start = max(
        (each.end() for each in _SENTENCE.finditer(text, max(0, found.start() - 200), found.start())), default=0
    )
    end = _SENTENCE.search(text, found.end())
    return (words or _to_come()).search(text, start, end.start() if end else found.end() + _BEHIND) is not None


@cache
def _to_come() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(FILE, 'of a time to come')})\b", re.IGNORECASE)


@cache
def _dated() -> re.Pattern[str]:
    """ "5 June 2024", "October 2024", "this year of 2024"."""
    months = alternation("calendar.txt", "months", "months in short")
    now = alternation(FILE, "this year")
    return re.compile(
        rf"\b(?:(?:{months})\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?,?|(?:{now}) (?:\w+ )?(?:of|in|,)|^\s*\w+,) "
        rf"(?P<year>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    )


def years_near(findings: Findings) -> tuple[int, ...]:
    """The years in which an article without a date can have been written: the last that it names, and some around."""
    last = max((int(found[0]) for found in _YEAR.finditer(findings.article.text)), default=0)
    return tuple(range(last - _DOUBT, last + SINCE + 1)) if last >= _LATELY else ()
