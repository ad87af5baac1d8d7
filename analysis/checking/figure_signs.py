"""How likely two figures of one article are of one thing: by many signs, each weighed, so that no single one must be.

The weights are those of a logistic regression (Cox 1958). It learned from figures that stand twice in a news article,
one of the two changed as by a slip, against figures of one kind and unit that differ in articles as they are:
``training/weigh_check_signs.py``, on news articles of 2016 and 2017 and the corpora of NOTICE.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log
from operator import mul

from ..findings import Number
from .figure_contexts import Told
from .slip_evidence import is_misspelt

WEIGHTS = {
    "any two figures": -3.0,
    "the two words before are the same": -0.1,
    "one head noun": 0.1,
    "what they count is the same, or a part of it": 0.6,
    "headline and text": 1.1,
    "headline and lead": 1.3,
    "headline, by the words near both": 0.9,
    "words with a capital that both sentences have": 0.3,
    "the later is taken as known": 1.1,
    "the later is taken as known, of one head noun": 1.1,
    "a slip in the digits": 2.0,
    "how far they are apart": -0.9,
    "one stands elsewhere too": 0.8,
    "two digits and more": 0.1,
    "shares": -0.5,
    "spells": 0.4,
    "one head noun, by the words near both": 1.2,
    "other figures that only one sentence has": -0.2,
    "other figures that both have": 0.4,
    "the same digits in another order": 1.5,
}
"""What each sign adds to the likelihood, as a logarithm of odds."""

_WEIGHTS = tuple(WEIGHTS.values())
_LEAD, _MOST_NEAR, _MOST = 3, 4, 3


def likeness(copies: Mapping[float, int], one: Told, other: Told) -> float:
    """The logarithm of the odds that two figures of a group are of one thing.

    ``copies`` is how often each value stands in the group, ``one`` comes first.
    """
    return float(sum(map(mul, _WEIGHTS, signs(copies, one, other))))


def signs(copies: Mapping[float, int], one: Told, other: Told) -> tuple[float, ...]:
    """The signs of ``WEIGHTS`` for two figures, in that order."""
    number, another = one.number, other.number
    head = one.head is not None and one.head == other.head
    near = one.near & other.near
    alike = min(_MOST_NEAR, len(near)) / 2
    before = _same(one.before, other.before)
    headline = one.sentence.headline != other.sentence.headline
    often = copies[one.value], copies[other.value]
    digits = min(len(f"{told.value:.0f}".rstrip("0")) for told in (one, other))
    return (
        1.0,
        before > 1,
        head,
        bool(one.of and other.of) and (one.of <= other.of or other.of <= one.of),
        headline,
        headline and other.place - one.place <= _LEAD,
        headline * alike,
        min(_MOST, len(one.names & other.names)),
        other.known,
        other.known and head,
        is_misspelt(number, another),
        min(float(_MOST), abs(log(one.value / other.value))),
        max(often) > 1,
        digits > 1,
        number.kind == "percent",
        number.kind == "duration",
        head * alike,
        min(2, len(one.others - other.others)) + min(2, len(other.others - one.others)),
        min(2, len(one.others & other.others)),
        _digits(number) == _digits(another) and is_misspelt(number, another),
    )


def _digits(number: Number) -> list[str]:
    return sorted(sign for sign in number.text if sign.isdigit())


def _same(words: Sequence[str], others: Sequence[str]) -> int:
    """How many words are the same, from the first on."""
    count = 0
    for word, other in zip(words, others, strict=False):
        if word != other or word == "#":
            break
        count += 1
    return count
