"""Changes told in fewer words: as a range ("raised from 15% to 20%"), doubled to, or with a fall against what was.

The number reading takes "from five to seven years" for a range; behind a word of motion it is a change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..findings import Number
from ..numbers.scan import numerals_of, pieces_of
from .told_changes import FROM, HEDGE, Change, are_alike, change_between, is_of_one_size, motions
from .told_comparisons import noun_before, noun_behind
from .told_figures import Sentence, listed

_TO = re.compile(r"\s+to\s+")
_DOUBLE_TO = re.compile(rf"\s+(?:in \w+ )?to\s+{HEDGE}", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:nearly|almost)\s+$", re.IGNORECASE)
_AGAINST = re.compile(
    rf"[^.;,\d]{{0,30}}?,?\s+(?:(?:when |as )?compared (?:with|to)|from|against)\s+(?:the\s+)?{HEDGE}", re.IGNORECASE
)
_WITH = re.compile(r",? with (?:about |some |just )?")
_FAR = 120
_LEAST_NEARLY, _MOST_NEARLY = 0.75, 1.05
"""Of a factor, what "nearly" leaves open."""


def moves_of(sentence: Sentence) -> Iterator[Change]:
    """The changes of a sentence that stand in one range, behind a verb for a factor, or beside a rise or fall."""
    for number in sentence.numbers:
        yield from _range(sentence, number)
    numbers = [each for each in sentence.numbers if each.kind not in ("date", "year")]
    for by, after in pairwise(numbers):
        yield from _doubled(sentence, numbers, by, after)
    for by, before in pairwise(numbers):
        yield from _fallen(sentence, numbers, by, before)
    for by, after, before in zip(numbers, numbers[1:], numbers[2:], strict=False):
        yield from _doubled_against(sentence, by, after, before)


def _range(sentence: Sentence, number: Number) -> Iterator[Change]:
    """ "Extended the term from five to seven years"."""
    parts = _TO.split(number.text)
    if (
        number.kind in ("date", "year")
        or number.low is None
        or number.high is None
        or len(parts) != 2
        or not FROM.search(sentence.before(number))
    ):
        return
    clause = re.split(r"[,;]", sentence.before(number))[-1]
    if not motions("up", "down").search(clause):
        return
    first, last = number.low, number.high
    values = [_value(part) for part in parts]
    if values[0] is not None and values[1] is not None and values[0] > values[1]:
        first, last = last, first
    ends = (
        replace(number, text=parts[0], end=number.start + len(parts[0]), value=first, low=None, high=None),
        replace(number, text=parts[1], start=number.end - len(parts[1]), value=last, low=None, high=None),
    )
    change = change_between(*ends, number.start - sentence.span.start)
    if change is not None:
        yield change


def _value(words: str) -> float | None:
    """The value of the one numeral in some words, however it is written."""
    found = numerals_of(words, pieces_of(words, 0, len(words)))
    return float(found[0].value) if len(found) == 1 and found[0].value is not None else None


def _doubled(sentence: Sentence, numbers: list[Number], by: Number, after: Number) -> Iterator[Change]:
    """ "Was worth $22 billion, which is expected to almost double to $40 billion"."""
    if by.kind != "multiple" or not _DOUBLE_TO.fullmatch(sentence.between(by, after)):
        return
    bases = [each for each in numbers if each.end <= by.start and are_alike(each, after)]
    if len(bases) != 1 or by.start - bases[0].end > _FAR or not is_of_one_size(bases[0], after):
        return
    told = by
    if by.value is not None and _NEARLY.search(sentence.before(by)):
        told = replace(by, value=None, low=_LEAST_NEARLY * by.value, high=_MOST_NEARLY * by.value)
    change = change_between(bases[0], after, after.start - sentence.span.start, told)
    if change is not None:
        yield change


def _doubled_against(sentence: Sentence, by: Number, after: Number, before: Number) -> Iterator[Change]:
    """ "The crossings more than doubled, with 13,439 people compared with 5,273 a year earlier"."""
    told = by.kind == "multiple" and _WITH.fullmatch(sentence.between(by, after))
    against = _AGAINST.fullmatch(sentence.between(after, before))
    if told and against and are_alike(after, before) and is_of_one_size(before, after):
        change = change_between(before, after, after.start - sentence.span.start, by)
        if change is not None:
            yield change


def _fallen(sentence: Sentence, numbers: list[Number], by: Number, before: Number) -> Iterator[Change]:
    """ "Exports were 29.7 billion francs, a decrease of 29 percent, compared with 42.3 billion"."""
    if by.kind != "percent" or before.kind == "percent" or not _AGAINST.fullmatch(sentence.between(by, before)):
        return
    noun = noun_before().search(sentence.before(by)) or noun_behind().match(sentence.after(by))
    afters = [each for each in numbers if each.end <= by.start and are_alike(each, before)]
    if not noun or not afters or by.start - afters[-1].end > _FAR or not is_of_one_size(before, afters[-1]):
        return
    up = noun["noun"].lower() in listed("nouns of rise")
    change = change_between(before, afters[-1], by.end - sentence.span.start, by, up)
    if change is not None:
        yield change
