"""Dates that cannot be: a 30 February, a Tuesday that was a Friday, an end before its beginning."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import sequence, words
from ..findings import Findings
from .consistency import Consistency

_LEAP_YEAR, _MOST_DAYS = 2000, 31
_LIFE = re.compile(r"\((?:born )?(?P<first>1\d{3}|20\d\d)\s?[-–—]\s?(?P<last>1\d{3}|20\d\d)\)")
_FROM_TO = re.compile(
    r"\b(?:from|between) (?P<first>1[5-9]\d\d|20\d\d) (?:to|until|till|and) (?P<last>1[5-9]\d\d|20\d\d)\b"
)


@cache
def _months() -> dict[str, int]:
    """The number of each month by the first three letters of its name."""
    return {name[:3]: number for number, name in enumerate(sequence("calendar.txt", "months"), 1)}


@cache
def _date() -> re.Pattern[str]:
    spellings = words("calendar.txt", "months", "months in short")
    names = "|".join(sorted((name.capitalize() for name in spellings), key=len, reverse=True))
    days = "|".join(name.capitalize() for name in sequence("calendar.txt", "weekdays"))
    first = rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m1>{names})\b\.?"
    second = rf"(?P<m2>{names})\b\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b"
    weekday = rf"(?:(?P<weekday>{days}),? (?:the )?)?"
    return re.compile(rf"\b{weekday}(?:{first}|{second})(?!\d)(?:,? (?P<year>(?:1[6-9]|20)\d\d)\b)?")


def check_dates(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Days that no month has, weekdays that a full date did not have, and spans that end before they begin."""
    text = findings.article.text
    counts = {number.start for number in findings.numbers}
    for found in _date().finditer(text):
        month, day = _months()[(found["m1"] or found["m2"])[:3].lower()], int(found["d1"] or found["d2"])
        place = (Span(*found.span()),)
        try:
            actual = dt.date(int(found["year"] or _LEAP_YEAR), month, day)
        except ValueError:
            if found["weekday"] or found["year"] or (0 < day <= _MOST_DAYS and found.start("d2") not in counts):
                yield Consistency("date", f"there is no such day: {found[0]}", False, place)
            continue
        if found["year"] and found["weekday"] and (name := f"{actual:%A}") != found["weekday"]:
            yield Consistency(
                "date", f"{actual.day} {actual:%B %Y} was a {name}, not a {found['weekday']}", False, place
            )
    for pattern in (_LIFE, _FROM_TO):
        for found in pattern.finditer(text):
            if int(found["first"]) > int(found["last"]):
                message = f"{found['last']} is before {found['first']}"
                yield Consistency("date", message, False, (Span(*found.span("first")), Span(*found.span("last"))))
