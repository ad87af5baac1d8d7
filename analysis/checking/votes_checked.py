"""A majority against the votes: "passed by 58 votes to 41, a majority of 27"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import Sentence, equation, is_exact, sentences_with_numbers, shown

_TO = re.compile(r"(?:\s+votes?|\s+[a-z]+)?(?:\s+to\s+|,?\s+(?:with|and|against)\s+)(?:the\s+)?")
_VOTES_TO = re.compile(r"(?:\s+votes?)?\s+to\s", re.IGNORECASE)
_MAJORITY = re.compile(r"\b(?:majority|margin|lead) of (?:just |only |more than )?$", re.IGNORECASE)
_MAJORITY_BEHIND = re.compile(r"[- ](?:votes?|seats?)? ?(?:majority|margin)\b", re.IGNORECASE)
_VOTE = re.compile(r"\bvot\w+", re.IGNORECASE)
_NEXT, _FARTHEST = 4, 4.0
_COUNTS = ("count", "other", "measure")


def check_votes(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Majorities that are not what lies between the votes, told in one sentence or the next."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        for number in sentence.numbers:
            if not _is_majority(sentence, number):
                continue
            near = [each for each in sentences[max(0, at - 1) : at + 2] if _are_near(each, sentence)]
            if any(_VOTE.search(each.text) for each in near):
                near.sort(key=lambda each: each is not sentence)
                found = next((votes for each in near if (votes := _votes(each, number)) is not None), None)
                if found is not None:
                    yield from _held(number, *found)


def _are_near(one: Sentence, other: Sentence) -> bool:
    first, last = sorted((one, other), key=lambda each: each.span.start)
    return last.span.start - first.span.end <= _NEXT


def _is_majority(sentence: Sentence, number: Number) -> bool:
    if not is_exact(number) or number.kind not in _COUNTS or _VOTES_TO.match(sentence.after(number)):
        return False  # "by a margin of 274 votes to 135"
    return _MAJORITY.search(sentence.before(number)) is not None or (
        _MAJORITY_BEHIND.match(sentence.after(number)) is not None
    )


def _votes(sentence: Sentence, majority: Number) -> tuple[float, float, Sequence[Number]] | None:
    """The votes for and against, where a sentence has them once: "58 votes to 41", "58-41"."""
    scores = [each for each in sentence.numbers if each.kind == "score" and each.low is not None]
    pairs = [
        (one.value or 0, two.value or 0, (one, two))
        for one, two in pairwise(sentence.numbers)
        if majority not in (one, two)
        and min(one.value or 0, two.value or 0) > 0
        and one.kind in _COUNTS
        and two.kind in _COUNTS
        and is_exact(one)
        and is_exact(two)
        and _TO.fullmatch(sentence.between(one, two))
    ]
    found = [*pairs, *((each.low or 0, each.high or 0, (each,)) for each in scores)]
    return found[0] if len(found) == 1 and found[0][0] > 0 else None


def _held(majority: Number, ayes: float, noes: float, votes: Sequence[Number]) -> Iterator[Consistency]:
    actual, told = abs(ayes - noes), majority.value or 0.0
    holds = actual == told
    if not holds and not (0 < told < ayes + noes and told / _FARTHEST <= actual <= told * _FARTHEST):
        return
    difference = f"{shown(max(ayes, noes))} - {shown(min(ayes, noes))}"
    yield equation(difference, actual, told, holds, *sorted((*votes, majority), key=lambda each: each.start))
