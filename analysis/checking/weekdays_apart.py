"""Two weekdays told beside the days between them: "on Tuesday and again on Friday, three days later"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import sequence
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import Sentence, is_exact, sentences_with_numbers, span_of

_LATER = re.compile(r"\s+(?:later|afterwards)(?:,? on)?(?P<day> [A-Z][a-z]+day)?\b")
_COMMA = re.compile(r", (?:some |just |only )?$")
_WEEK = 7


def check_weekdays(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Spells of a few days that lie between the only two weekdays of their sentence."""
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            if number.kind == "duration" and number.unit == "day" and is_exact(number) and (number.value or 0) < _WEEK:
                yield from _held(sentence, number)


def _held(sentence: Sentence, number: Number) -> Iterator[Consistency]:
    days = list(_weekday().finditer(sentence.text))
    later = _LATER.match(sentence.after(number))
    if len(days) != 2 or later is None:
        return
    at, end = number.start - sentence.span.start, number.end - sentence.span.start
    behind = _COMMA.fullmatch(sentence.text[days[1].end() : at]) and not later["day"]
    before = days[0].end() < at and later["day"] and days[1].start() == end + later.start("day") + 1
    if not (behind or before):
        return
    apart = (_order(days[1]) - _order(days[0])) % _WEEK
    if apart and apart != number.value:
        start = sentence.span.start
        places = [Span(start + each.start(), start + each.end()) for each in days]
        message = f"{days[0][0]} to {days[1][0]} is {apart} days, and the text says {number.text}"
        yield Consistency("date", message, False, tuple(sorted((*places, *span_of(number)))))


def _order(day: re.Match[str]) -> int:
    return sequence("calendar.txt", "weekdays").index(day[0].lower())


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(name.capitalize() for name in sequence('calendar.txt', 'weekdays'))})\b")
