"""Spells and anniversaries that end when the article came out, or in the other year of the sentence.

"Founded in 1925, it marks its 100th anniversary in May", "joined in 2011 and has stayed for 14 years", "due in 2021 and
now in 2026, five years late". The year of the article is that of its date, or the last one of its full dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import any_of
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import FILE, Sentence, is_exact, record_finder, sentences_with_numbers, span_of
from .year_written import year_written

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?!s|\s?[-–])")
_FEAST = re.compile(r"(?:th|st|nd|rd)? (?:anniversary|jubilee)\b(?! of\b)(?P<when>[^.;]{0,60})")
_HAS = re.compile(r"\b(?:has|have|had) (?:[a-z]+ ){1,4}?for (?:the past |the last )?$")
_THAT_STOOD = re.compile(r"\b[Tt]h(?:at|e) (?:record|mark|rule|law|ban|title) (?:has|had) stood for $")
_IN = re.compile(r"\b(?:in|since)(?: [A-Z][a-z]+)? $", re.IGNORECASE)
_AFTER = re.compile(r",? (?:and|but|which|who)\b|, ")
_LATE = re.compile(r"\s+(?:late|later|behind schedule|afterwards|early|earlier)\b(?P<than>\s+than\b)?")
_NOT_NOW = re.compile(r"\b(?:until|before|when|after|by then|later|from|to)\b", re.IGNORECASE)
_FARTHEST, _ROOM, _LESS = 6.0, 1, 0.8


def check_to_now(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Spells of years whose beginning the sentence tells, and whose end is now or the other year of the sentence."""
    now, sure = year_written(findings), True
    if now is None:
        now, sure = _last_year(findings), False
    before: Sentence | None = None
    for sentence in sentences_with_numbers(findings):
        years = list(_YEAR.finditer(sentence.text))
        for number in sentence.numbers:
            if not is_exact(number):
                continue
            if number.kind == "ordinal" and now:
                for one in _anniversary(sentence, number, years, now):
                    if sure or not _is_likely(number, now - int(years[0][0])):
                        yield one
            elif number.kind == "duration" and number.unit == "year":
                if now and sure:
                    yield from _lasting(sentence, number, years, now)
                    yield from _that_stood(before, sentence, number, now)
                yield from _late(sentence, number, years)
        before = sentence


@cache
def _begun() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(FILE, 'beginnings', 'begins a spell', 'begins for good')})\b[^.;]{{0,60}}$", re.I)


def _last_year(findings: Findings) -> int | None:
    """The last year that an article names at all, which may be one to come."""
    return max((int(found[0]) for found in _YEAR.finditer(findings.article.text)), default=None)


def _is_likely(number: Number, length: int) -> bool:
    """Whether an anniversary may be that of a spell which ends about the last year that an article names."""
    return _LESS * length <= (number.value or 0) <= length + 1 + _ROOM


def _anniversary(sentence: Sentence, number: Number, years: list[re.Match[str]], now: int) -> Iterator[Consistency]:
    feast = _FEAST.match(sentence.after(number))
    if feast is None or len(years) != 1 or _NOT_NOW.search(feast["when"]):
        return
    at = number.start - sentence.span.start
    if years[0].start() < at and not _begun().search(sentence.text[: years[0].start()]):
        return
    if years[0].start() > at and not re.search(r"\bsince\b", sentence.text[at : years[0].start()]):
        return
    yield from _held(sentence, number, years[0], now)


def _lasting(sentence: Sentence, number: Number, years: list[re.Match[str]], now: int) -> Iterator[Consistency]:
    """ "Made his debut in 2011 and has stayed for 14 years"."""
    at = number.start - sentence.span.start
    told = _HAS.search(sentence.before(number))
    if told is None or "had " in told[0] or len(years) != 1 or years[0].start() > at:
        return
    if re.match(r"\s+(?:ago|before|earlier|of age|old|in (?:prison|jail|all))\b", sentence.after(number)):
        return
    text = sentence.text
    if record_finder().search(text, years[0].end(), at):
        return  # born in 1999, he is the youngest for 18 years
    if (
        _IN.search(text[: years[0].start()])
        and _AFTER.match(text, years[0].end())
        and _begun().search(text[: years[0].start()])
    ):
        yield from _held(sentence, number, years[0], now)


def _that_stood(before: Sentence | None, sentence: Sentence, number: Number, now: int) -> Iterator[Consistency]:
    """ "The record of 10.2 metres set in 1974. That record had stood for 51 years"."""
    if before is None or not _THAT_STOOD.search(sentence.before(number)) or _YEAR.search(sentence.text):
        return
    years = list(_YEAR.finditer(before.text))
    if len(years) == 1 and _IN.search(before.text[: years[0].start()]):
        yield from _held(before, number, years[0], now)


def _late(sentence: Sentence, number: Number, years: list[re.Match[str]]) -> Iterator[Consistency]:
    """ "Was due in 2021 and is now expected in 2026, five years late"."""
    late = _LATE.match(sentence.after(number))
    at = number.start - sentence.span.start
    if late is None or late["than"] or len(years) != 2 or sentence.text[years[1].end() : at] != ", ":
        return
    if years[1][0] != years[0][0] and _IN.search(sentence.text[: years[0].start()]):
        first, last = sorted((int(years[0][0]), int(years[1][0])))
        yield from _held(sentence, number, years[0] if int(years[0][0]) == first else years[1], last)


def _held(sentence: Sentence, number: Number, year: re.Match[str], last: int) -> Iterator[Consistency]:
    length, told = last - int(year[0]), number.value or 0.0
    if length > 0 and abs(length - told) > _ROOM and length / _FARTHEST <= told <= length * _FARTHEST:
        place = Span(sentence.span.start + year.start(), sentence.span.start + year.end())
        message = f"{year[0]} to {last} is {length} years, and the text says {number.text}"
        yield Consistency("date", message, False, tuple(sorted((place, *span_of(number)))))
