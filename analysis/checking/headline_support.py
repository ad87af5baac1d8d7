"""A headline's figure that the text has nowhere, against the one of the opening that must be of the same thing.

How likely a figure is of what the headline tells is weighed by several signs. The weights are those of a logistic
regression (Cox 1958) on headlines of news whose figure was changed as by a slip: ``training/weigh_headline_signs.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import log
from operator import mul
from typing import NamedTuple

from ..comparing.comparing_words import listed as comparing_words
from ..findings import Findings, Number
from ..language import stem
from .counted_things import counted, counted_head, names_nothing
from .figure_contexts import kind_of, told_value
from .headline_told import are_alike, is_told
from .slip_evidence import is_misspelt
from .told_figures import OTHER_TIME, Sentence, sentences_with_numbers

KINDS = frozenset({"count", "money", "percent", "duration", "measure", "age"})
"""What a headline says of which the opening may tell."""
WEIGHTS = {
    "any figure of the opening": 0.1,
    "in the first sentence with figures": 1.3,
    "the only one of its kind": 0.9,
    "the text has it again": 1.7,
    "a slip in the digits": 1.6,
    "how far they are apart": -0.9,
    "something else befell those": -0.6,
    "one head noun": 0.6,
    "the headline has it too": -0.3,
    "other figures of the kind so far": -0.6,
    "the share of the headline's words in the sentence": 0.5,
    "of some, or of others": -0.3,
}
"""What each sign adds to the likelihood, as a logarithm of odds."""
_WEIGHTS = tuple(WEIGHTS.values())
_LIKELY = -0.5
_OPENING, _FARTHEST, _LEAST, _MOST_OTHERS, _FEW_WORDS = 1500, 5, 2, 4, 3
_YEARS = range(1900, 2101)
_WORD = re.compile(r"[A-Za-z][\w'’-]{2,}")
_LETTERS, _SOME_OF, _LEAD, _SHARED, _BREAK = 6, 2, 1, 2, 3
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COMPOUND = re.compile(r"-[a-z]")
_SOME = re.compile(
    r"\b(?:another|other|more|further|additional|remaining|includ\w+|of them|least one|each|every|per|only)\s+"
    r"(?:[a-z]+ )?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\s+(?:others|more|other|of (?:them|whom|those))\b")


class Candidate(NamedTuple):
    """A figure of the opening that may be of what the headline's is, with its value and its sentence."""

    number: Number
    value: float
    sentence: Sentence
    place: int
    """Which of the sentences with figures behind the headline it is."""


def unsupported(findings: Findings, number: Number, title: int) -> Number | None:
    """The figure of the opening that gives a headline's ``number`` otherwise; ``title`` is where the headline ends."""
    found = [(sum(map(mul, _WEIGHTS, told)), each) for each, told in candidates(findings, number, title)]
    likely, best = max(found, key=lambda each: each[0], default=(_LIKELY - 1, None))
    return best.number if best is not None and likely >= _LIKELY else None


def candidates(findings: Findings, number: Number, title: int) -> Iterator[tuple[Candidate, tuple[float, ...]]]:
    """The figures that may be meant, each with the signs of ``WEIGHTS``; none where the text has the headline's."""
    value = told_value(number)
    if value is None or value < _LEAST or kind_of(number) not in KINDS or _is_year(number, value):
        return
    alike = list(_alike(findings, number, title))
    if number.kind == "age" and not _is_one_age(findings, number, alike, title):
        return
    headline = findings.article.text[:title]
    few = [each for each in alike if _may_be_meant(number, value, each) and not _is_of_then(headline, each)]
    if few and is_told(findings, number, value, title):
        few = [
            each for each in few if each.place <= _LEAD and (_is_of_same(number, each.number) or _is_bare_sum(number))
        ]
        sums = not _is_one_toll(number, few) and not _is_told_again(findings, number, few, title)
        if not few or is_told(findings, number, value, title, of_others=False, sums=sums):
            return
    words = _stems(headline)
    for each in few:
        shared = len(words & _stems(each.sentence.text))
        if shared >= _SHARED - (number.kind == "count") or _is_of_same(number, each.number):
            yield each, _signs(findings, number, value, each, alike, title)


def _is_bare_sum(number: Number) -> bool:
    """Whether a figure is a sum of money that says of nothing what it is: "raises £9,000"."""
    return number.kind == "money" and not number.hedge


def _is_one_toll(number: Number, few: Sequence[Candidate]) -> bool:
    """Whether the first sentence gives one toll, and the headline's has its digits in another order."""
    first = [each for each in few if each.place == 0 and each.number.fate == number.fate]
    return number.fate is not None and len(first) == 1 and is_misspelt(number, first[0].number)


def _is_told_again(findings: Findings, number: Number, few: Sequence[Candidate], title: int) -> bool:
    """Whether the text gives the figure of its first sentence twice and more, of the same things: no sum is meant."""
    again = [
        each
        for each in few
        if each.place == 0
        and sum(
            told_value(one) == each.value and are_alike(one, number) for one in findings.numbers if one.start >= title
        )
        > 1
    ]
    return len(again) == 1 and len(few) == 1


def _is_one_age(findings: Findings, number: Number, alike: Sequence[Candidate], title: int) -> bool:
    """Whether headline and opening tell one age each."""
    above = [each for each in findings.numbers if each.start < title and each.kind == "age"]
    return above == [number] and len({each.value for each in alike}) == 1


def _may_be_meant(number: Number, value: float, other: Candidate) -> bool:
    """Whether a figure is another and near enough for a slip, and no whole of the headline's."""
    near = other.value != value and value / _FARTHEST <= other.value <= value * _FARTHEST
    return near and not _is_part(number, other)


def _is_of_then(headline: str, other: Candidate) -> bool:
    """Whether a sentence behind the first tells of a time that the headline does not name; a spell may itself be it."""
    found = OTHER_TIME.search(other.sentence.text)
    if found is None or other.sentence.span.start <= len(headline) + _BREAK:
        return False
    year = _YEAR.search(found[0])
    return year[0] not in headline if year else other.number.kind != "duration"


def _is_year(number: Number, value: float) -> bool:
    return kind_of(number) == "count" and value in _YEARS and "," not in number.text


def _alike(findings: Findings, number: Number, title: int) -> Iterator[Candidate]:
    """The figures of the opening of one kind with the headline's."""
    text = findings.article.text
    compound = _COMPOUND.match(text, number.end) is not None
    behind = (each for each in sentences_with_numbers(findings) if each.span.start >= title)
    for place, sentence in enumerate(behind):
        if sentence.span.start > title + _OPENING:
            return
        for each in sentence.numbers:
            value = told_value(each)
            if value is None or value < _LEAST or not are_alike(number, each):
                continue
            if compound or not _COMPOUND.match(text, each.end):
                yield Candidate(each, value, sentence, place)


def _is_of_same(number: Number, other: Number) -> bool:
    """Whether both count things of one name, or those whom the same befell: "primaries" and "primary schools"."""
    head, last = counted_head(number), counted_head(other)
    if number.kind != "count" or head is None:
        return False
    if head == last or (number.fate is not None and number.fate == other.fate and names_nothing(number)):
        return True
    return other.kind == "count" and head in {stem(word) for word in counted(other).lower().split()}


def _is_part(number: Number, other: Candidate) -> bool:
    """Whether a headline can pick some of what the text counts: 13 roofs, of the more than 50 of a book."""
    open_end = other.number.low is not None and other.number.high is None
    return open_end and number.value is not None and number.value * _SOME_OF <= other.value and not number.fate


def _signs(
    findings: Findings, number: Number, value: float, other: Candidate, alike: Sequence[Candidate], title: int
) -> tuple[float, ...]:
    headline, sentence = findings.article.text[:title], other.sentence
    above = [told_value(each) for each in findings.numbers if each.start < title]
    again = sum(told_value(each) == other.value for each in findings.numbers if each.start >= title)
    sooner = {each.value for each in alike if each.place <= max(_LEAST, other.place)}
    words = _stems(headline)
    head = counted_head(number)
    before, after = sentence.before(other.number), sentence.after(other.number)
    return (
        1.0,
        other.place == 0,
        len({each.value for each in alike}) == 1,
        again > 1,
        is_misspelt(number, other.number),
        abs(log(value / other.value)),
        bool(number.fate and other.number.fate and number.fate != other.number.fate),
        head is not None and head == counted_head(other.number),
        other.value in above,
        min(_MOST_OTHERS, len(sooner)) - 1,
        len(words & _stems(sentence.text)) / max(_FEW_WORDS, len(words)),
        bool(_SOME.search(before) or _OTHERS.match(after)),
    )


def _stems(text: str) -> set[str]:
    common = comparing_words("words of any sentence", "says")
    return {stem(word)[:_LETTERS] for word in _WORD.findall(text.lower()) if word not in common}
