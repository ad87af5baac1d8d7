"""Wholes of which the text gives every part or factor: people aboard of passengers and crew, each times how many.

"Carrying 224 people, 217 passengers and seven crew"; "the 20 families get 500 euros each, 10,000 euros in all".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..comparing.comparison import Comparison
from ..comparing.counted_groups import head_of
from ..findings import Findings, Number
from ..numbers.meaning.befallen import are_people
from .consistency import Consistency
from .counted_things import counted, counted_head
from .told_figures import Sentence, equation, is_exact, sentences_with_numbers, shown, summed

_ABOARD = re.compile(r"\b(?:aboard|on board|carr\w+|passengers?)\b", re.IGNORECASE)
_EACH = re.compile(r"\beach\b|\bapiece\b", re.IGNORECASE)
_IN_ALL_BEHIND = re.compile(r"[^.;,]{0,14}?\b(?:in all|in total|altogether|all told)\b", re.IGNORECASE)
_IN_ALL_BEFORE = re.compile(r"\b(?:a total of|in all|totalling|totaling|altogether) $", re.IGNORECASE)
_FARTHEST = 3.0


def check_wholes(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """People aboard against passengers and crew, and totals against what each gets."""
    for sentence in sentences_with_numbers(findings):
        yield from _aboard(sentence)
        if _EACH.search(sentence.text):
            yield from _each(sentence)


def _aboard(sentence: Sentence) -> Iterator[Consistency]:
    counts = [each for each in sentence.numbers if each.kind == "count" and is_exact(each)]
    crew = [each for each in counts if "crew" in counted(each).lower().split()]
    passengers = [each for each in counts if counted_head(each) == head_of("passengers")]
    people = [each for each in counts if each not in crew and each not in passengers and are_people(counted(each))]
    if not len(crew) == len(passengers) == len(people) == 1 or people[0].fate or not _ABOARD.search(sentence.text):
        return
    whole, parts = people[0], [passengers[0], crew[0]]
    if crew[0].fate or passengers[0].fate or (whole.value or 0) < max(part.value or 0 for part in parts):
        return
    yield summed(whole, sorted(parts, key=lambda each: each.start))


def _each(sentence: Sentence) -> Iterator[Consistency]:
    sums = [each for each in sentence.numbers if each.kind in ("money", "measure") and is_exact(each)]
    counts = [each for each in sentence.numbers if each.kind == "count" and is_exact(each)]
    wholes = [each for each in sums if _is_total(sentence, each)]
    if len(sums) != 2 or len(counts) != 1 or len(wholes) != 1 or sums[0].unit != sums[1].unit:
        return
    whole, one, many = wholes[0], next(each for each in sums if each is not wholes[0]), counts[0]
    actual, told = (one.value or 0) * (many.value or 0), whole.value or 0.0
    holds = abs(actual - told) <= 0.01 * told
    if holds or told / _FARTHEST <= actual <= told * _FARTHEST:
        product = f"{shown(many.value or 0)} × {shown(one.value or 0)}"
        yield equation(product, actual, told, holds, *sorted((whole, one, many), key=lambda each: each.start))


def _is_total(sentence: Sentence, number: Number) -> bool:
    return _IN_ALL_BEHIND.match(sentence.after(number)) is not None or (
        _IN_ALL_BEFORE.search(sentence.before(number)) is not None
    )
