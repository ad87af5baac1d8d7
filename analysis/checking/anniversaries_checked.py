"""Anniversaries against the year in which something began, wherever the article tells it: "a 50th birthday in 1975"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import any_of
from ..findings import Findings, Number
from .consistency import Consistency
from .slip_evidence import may_be_meant
from .told_figures import FILE, Sentence, sentences_with_numbers, span_of
from .year_written import years_of_writing

_FEAST = re.compile(r"(?:th|st|nd|rd)?[\s-]+(?:[a-z]+\s+)?(?:anniversary|jubilee|birthday)\b(?P<when>[^.;]*)", re.I)
_YEAR = re.compile(r"(?<![\d,.-])\b(?:1[5-9]|20)\d\d\b(?!s\b|\s?[-–/]\d|[,.]\d)")
_THEN = re.compile(r"\b[Ii]n (?P<year>(?:1[5-9]|20)\d\d),? [^.;,]{0,30}$")
_WHEN = re.compile(r"[^.;,]{0,40}?\b(?:in|for|until) (?:[A-Z][a-z]+ )?(?P<year>(?:1[5-9]|20)\d\d)\b")
_OF_YEAR = re.compile(r" of (?:the|an?|his|her|their|its) (?:[\w’'-]+ ){0,6}?(?P<year>(?:1[5-9]|20)\d\d)\b")
_SAID = re.compile(r"\b[Oo]n the $")
_PERSON = re.compile(r"\b(?:his|her|my|whose|[A-Z]\w+['’]s) $", re.I)
_NOT_NOW = re.compile(r"\b(?:until|before|when|after|by then|later|from|to)\b", re.I)
_HAD, _OF = re.compile(r"\b[Hh]ad (?:[a-z]+ )?(?:its |the |a )$"), re.compile(r" of\b")
_ROOM, _LEAST, _FARTHEST, _LIKELY = 1, 4, 6.0, 0.8


def check_anniversaries(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Each anniversary that no two years of the article give, where it is clear what it is of."""
    sentences = sentences_with_numbers(findings)
    nows = years_of_writing(findings)
    years = {int(found[0]) for found in _YEAR.finditer(findings.article.text)}
    for at, sentence in enumerate(sentences):
        for number in sentence.numbers:
            feast = _FEAST.match(sentence.after(number)) if number.kind == "ordinal" and number.value else None
            if feast and (number.value or 0) >= _LEAST and not _SAID.search(sentence.before(number)):
                yield from _held(sentences, at, number, feast, years, nows)


def _held(
    sentences: Sequence[Sentence], at: int, number: Number, feast: re.Match[str], years: set[int], nows: Sequence[int]
) -> Iterator[Consistency]:
    sentence, told = sentences[at], int(number.value or 0)
    then = _WHEN.match(feast["when"]) or _THEN.search(sentence.before(number))
    if then and then["year"] in (found["year"] for found in _began().finditer(sentence.text)):
        then = None  # "founded in 1875, will mark its 150th"
    if not then and (_NOT_NOW.search(feast["when"]) or _HAD.search(sentence.before(number))):
        return
    ends = [int(then["year"])] if then else list(nows)
    if not ends or any(abs(end - first - told) <= _ROOM for first, end in product(years, {*ends, *years})):
        return
    of_else = _OF.match(feast["when"]) and not _OF_YEAR.match(feast["when"])
    if of_else or ("birthday" in feast[0] and _PERSON.search(sentence.before(number))):
        return
    first = _begun(sentences, at, number, feast)
    if first is None or int(first[1]) >= ends[-1]:
        return
    length = ends[-1] - int(first[1])
    may_be_of_then = len(ends) > 1 and _LIKELY * length <= told <= length
    if may_be_of_then or not may_be_meant(told, length, _FARTHEST):
        return
    message = f"{first[1]} to {ends[-1]} is {length} years, and the text says {number.text}"
    yield Consistency("date", message, False, tuple(sorted({first[0], *span_of(number)})))


def _begun(sentences: Sequence[Sentence], at: int, number: Number, feast: re.Match[str]) -> tuple[Span, str] | None:
    """The year in which began what an anniversary is of: beside it, else the first that something was founded in."""
    own = sentences[at]
    if of := _OF_YEAR.match(feast["when"]):
        start = number.end + feast.start("when")
        return Span(start + of.start("year"), start + of.end("year")), of["year"]
    for sentence in (own, *reversed(sentences[:at]), *sentences[at + 1 :]):
        for found in _began().finditer(sentence.text):
            start = sentence.span.start
            return Span(start + found.start("year"), start + found.end("year")), found["year"]
    return None


@cache
def _began() -> re.Pattern[str]:
    verbs = any_of(FILE, "beginnings", "begins for good")
    return re.compile(
        rf"\b(?:{verbs}|dat(?:es|ing) back|climbed|since)\b(?: (?!and\b|but\b)[\w’'-]+){{0,6}}? "
        r"(?:(?:in|on|to)\s+)?(?:(?:\d{1,2}\s+)?[A-Z][a-z]+\s+)?(?P<year>(?:1[5-9]|20)\d\d)\b(?!s)",
        re.IGNORECASE,
    )
