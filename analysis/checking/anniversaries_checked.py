"""Anniversaries against the year in which something began, wherever the article tells it: "a 50th birthday in 1975"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .anniversaries_told import began, begun_in, feasts_of, is_not_of_now, is_of_else
from .consistency import Consistency
from .now_told import years_of_writing
from .slip_evidence import may_be_meant
from .told_figures import Sentence, sentences_with_numbers, span_of

_YEAR = re.compile(r"(?<![\d,.-])\b(?:1[5-9]|20)\d\d\b(?!s\b|\s?[-–/]\d|[,.]\d)")
_THEN = re.compile(r"\b[Ii]n (?P<year>(?:1[5-9]|20)\d\d),? [^.;,]{0,30}$")
_WHEN = re.compile(r"[^.;,]{0,40}?\b(?:in|for|until) (?:[A-Z][a-z]+ )?(?P<year>(?:1[5-9]|20)\d\d)\b")
_ROOM, _FARTHEST, _LIKELY = 1, 6.0, 0.8


def check_anniversaries(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Each anniversary that no two years of the article give, where it is clear what it is of."""
    sentences = sentences_with_numbers(findings)
    nows = years_of_writing(findings)
    years = {int(found[0]) for found in _YEAR.finditer(findings.article.text)}
    for at, sentence in enumerate(sentences):
        for number, feast in feasts_of(sentence):
            yield from _held(sentences, at, number, feast, years, nows)


def _held(
    sentences: Sequence[Sentence], at: int, number: Number, feast: re.Match[str], years: set[int], nows: Sequence[int]
) -> Iterator[Consistency]:
    sentence, told = sentences[at], int(number.value or 0)
    then = _WHEN.match(feast["when"]) or _THEN.search(sentence.before(number))
    if then and then["year"] in (found["year"] for found in began().finditer(sentence.text)):
        then = None  # "founded in 1875, will mark its 150th"
    if not then and is_not_of_now(sentence, number, feast):
        return
    ends = [int(then["year"])] if then else list(nows)
    if not ends or any(abs(end - first - told) <= _ROOM for first, end in product(years, {*ends, *years})):
        return
    if is_of_else(sentence, number, feast):
        return
    first = begun_in(sentences, at, number, feast)
    if first is None or int(first[1]) >= ends[-1]:
        return
    length = ends[-1] - int(first[1])
    may_be_of_then = len(ends) > 1 and _LIKELY * length <= told <= length
    if may_be_of_then or not may_be_meant(told, length, _FARTHEST):
        return
    message = f"{first[1]} to {ends[-1]} is {length} years, and the text says {number.text}"
    yield Consistency("date", message, False, tuple(sorted({first[0], *span_of(number)})))
