"""Spells told beside the days or years between which they lie: "on 5 May … ten days later, on 25 May".

Also "opened in 1950, marked its 50th anniversary in 2010", and "in 1998, 20 years ago" on a day that is known.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ..article import Span
from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .calendar_checked import date_pattern, days_between, published_on
from .consistency import Consistency
from .told_figures import span_of

_LATER = re.compile(r" (?P<way>later|afterwards|earlier|before that),? (?:on )?(?:(?:the )?\w+day,? )?", re.IGNORECASE)
_UNITS = {"day": 1, "week": 7}
_BACK, _NEAR_BACK = 260, 160
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_FEAST = re.compile(
    r"(?:th|st|nd|rd)? (?:anniversary|birthday|jubilee)\b[^.;\d]{0,40}?\b(?:in|for) (?P<year>(?:1[89]|20)\d\d)\b"
)
_BEGAN = re.compile(
    r"\b(?:found\w+|open\w+|establish\w+|launch\w+|built|born|start\w+|set up|creat\w+|form\w+|held) "
    r"(?:[\w’'-]+ ){0,3}?in $",
    re.IGNORECASE,
)
_AGO_BEFORE = re.compile(r"\bin (?P<year>(?:1[89]|20)\d\d), (?:some |about |nearly |more than )?$", re.IGNORECASE)
_AGO = re.compile(r" ago\b")
_ROOM = 1


def check_between(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Spells that are not what lies between the two dates or years beside them."""
    text = findings.article.text
    day = published_on(findings)
    for number in findings.numbers:
        if number.value is None or number.hedge:
            continue
        if number.kind == "duration" and number.unit in _UNITS:
            yield from _days(text, number)
        elif number.kind == "ordinal":
            yield from _anniversary(text, number)
        elif number.kind == "duration" and number.unit == "year" and day is not None:
            yield from _ago(text, number, day)


def _days(text: str, number: Number) -> Iterator[Consistency]:
    """ "They left on 5 May and arrived ten days later, on 25 May"."""
    later = _LATER.match(text, number.end)
    last = date_pattern().match(text, later.end()) if later else None
    first = list(date_pattern().finditer(text, max(0, number.start - _BACK), number.start))
    if later is None or last is None or len(first) != 1:
        return
    earlier = later["way"].lower() in ("earlier", "before that")
    days = days_between(last, first[0]) if earlier else days_between(first[0], last)
    if days is None:
        return
    apart = abs(days)
    told = (number.value or 0) * _UNITS[number.unit or "day"]
    if min(abs(apart - told), abs(365 - apart - told)) > _ROOM * _UNITS[number.unit or "day"]:
        message = f"{first[0][0]} to {last[0]} is {apart} days, and the text says {number.text}"
        yield Consistency("date", message, False, (Span(*first[0].span()), *span_of(number), Span(*last.span())))


def _anniversary(text: str, number: Number) -> Iterator[Consistency]:
    """ "The school opened in 1950 and marked its 50th anniversary in 2010"."""
    feast = _FEAST.match(text, number.end)
    start = max(text.rfind(". ", 0, number.start), text.rfind("\n", 0, number.start)) + 1
    years = list(_YEAR.finditer(text, max(start, number.start - _NEAR_BACK), number.start)) if feast else []
    if feast is None or len(years) != 1 or not _BEGAN.search(text, start, years[0].start()):
        return
    old = int(feast["year"]) - int(years[0][0])
    if abs(old - (number.value or 0)) > _ROOM:
        message = f"{years[0][0]} to {feast['year']} is {old} years, and the text says {number.text}"
        places = (Span(*years[0].span()), *span_of(number), Span(*feast.span("year")))
        yield Consistency("date", message, False, places)


def _ago(text: str, number: Number, day: dt.date) -> Iterator[Consistency]:
    """ "It opened in 1998, 20 years ago"."""
    found = _AGO_BEFORE.search(text, max(0, number.start - 40), number.start)
    if found is None or not _AGO.match(text, number.end):
        return
    old = day.year - int(found["year"])
    if abs(old - (number.value or 0)) > _ROOM:
        message = f"{found['year']} was {old} years before {day}, and the text says {number.text}"
        yield Consistency("date", message, False, (Span(*found.span("year")), *span_of(number)))
