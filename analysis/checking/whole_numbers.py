"""Wholes of which the text gives every part or factor: people aboard of passengers and crew, each times how many.

"Carrying 224 people, 217 passengers and seven crew"; "the 20 families get 500 euros each, 10,000 euros in all".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..comparing.comparison import Comparison
from ..comparing.counted_groups import head_of
from ..data.sections import any_of
from ..findings import Findings, Number
from ..numbers.meaning.befallen import are_people
from .consistency import Consistency
from .counted_things import counted, counted_head
from .told_figures import FILE, Sentence, are_in_reach, equation, is_exact, sentences_with_numbers, shown, summed

_ABOARD = re.compile(r"\b(?:aboard|on board|carr\w+|passengers?)\b", re.IGNORECASE)
_EACH = re.compile(r"\beach\b|\bapiece\b", re.IGNORECASE)
_IN_ALL_BEHIND = re.compile(r"[^.;,]{0,14}?\b(?:in all|in total|altogether|all told)\b", re.IGNORECASE)
_IN_ALL_BEFORE = re.compile(r"\b(?:a total of|in all|totalling|totaling|altogether) $", re.IGNORECASE)
_ON_BOARD = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:were |was )?(?:on board|aboard"
    rf"|(?:on|from) (?:an?|the|its) (?:[\w-]+ ){{0,3}}?(?:{any_of(FILE, 'what carries people')}))\b",
    re.IGNORECASE,
)
_FARTHEST, _ROOM = 3.0, 0.7


def check_wholes(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """People aboard against passengers and crew, and totals against what each gets."""
    sentences = sentences_with_numbers(findings)
    yield from _aboard_told_apart(sentences)
    for sentence in sentences:
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


def _aboard_told_apart(sentences: Sequence[Sentence]) -> Iterator[Consistency]:
    """Passengers and crew in one sentence, and all on board in another, where the article has each of them once."""
    people: dict[float | None, Number] = {}
    passengers: dict[float | None, Number] = {}
    crew: dict[float | None, Number] = {}
    beside: list[Number] = []
    for sentence in sentences:
        counts = [each for each in sentence.numbers if each.kind == "count" and is_exact(each)]
        own = [each for each in counts if "crew" in counted(each).lower().split()]
        rode = [each for each in counts if counted_head(each) == head_of("passengers")]
        board = [each for each in counts if are_people(counted(each)) and _ON_BOARD.match(sentence.after(each))]
        people.update({each.value: each for each in board if each not in rode})
        if len(own) == len(rode) == 1:
            beside = [rode[0], own[0]]
            passengers[rode[0].value] = rode[0]
            crew[own[0].value] = own[0]
    if len(people) == len(passengers) == len(crew) == 1 and beside and not any(each.fate for each in beside):
        whole = next(iter(people.values()))
        if are_in_reach(sum(each.value or 0 for each in beside), whole.value or 0, _ROOM):
            yield summed(whole, sorted(beside, key=lambda each: each.start))


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
