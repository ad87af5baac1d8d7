"""A rise, fall or multiple against the figures told beside it, where a slip of one digit or magnitude explains the gap.

"They fell by 200 million to 1.5 billion, from 1.3 billion"; "51 per cent in 2021 … 66 per cent, up by 51 points". Which
figures are its ends need not be sure: it is a slip where no two figures near fit, and some do to the last digit with
one digit changed, two swapped, or "million" for "billion".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import kind_counted
from .figure_ends import End, ends_of, is_chain, is_earlier, is_from, is_later, is_now, tells_of
from .level_slips import is_slip, is_slip_far, lies_between
from .movement_arithmetic import is_of_another, told_between
from .told_figures import Sentence, is_exact, listed, sentences_with_numbers
from .told_movements import Movement, movements_of

_KINDS = ("count", "other", "money", "measure", "percent", "duration")
_ON = re.compile(
    r"(?:\s+[\w’'-]+){0,5}?\s+(?:than|on|over|versus|against|compared|since|above|below|each|every|per|ahead|clear)\b",
    re.I,
)
_MORE = re.compile(r"\s+(?:more|fewer|less|further|extra|additional|under|over)\b(?! than\b)", re.IGNORECASE)
"""Behind an amount that came on top: "14 more people have died"."""
_TAKES_UP = re.compile(r"(?:That|This|It|They|So|Since then|The (?:figure|number|total|amount|price|rate|toll|sum))\b")
_REACHED = re.compile(r"(?: [\w’'-]+){0,6}?,? to (?:just |only |about )?", re.IGNORECASE)
_NEW_CLAUSE = re.compile(
    r";|:|\bwhile\b|\bwhereas\b|, (?:and|but) (?!(?:is|was|are|were|now|stood|reached|came)\b)", re.I
)
_VOTES = re.compile(r"\s+(?:votes?|goals?|points?)? ?to\s+\d", re.IGNORECASE)
_NEXT, _FAR, _MOST, _PAIR, _WIDE, _THOUSAND = 120, 12, 6, 2, 20.0, 1000.0


def check_levels(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Each movement of which the figures near show that it, or one of them, is off by a slip of the hand."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        if sentence.headline:
            continue
        for movement in movements_of(sentence).values():
            after = sentence.after(movement.number)
            added = movement.how == "amount" and (
                _MORE.match(after)
                or _VOTES.match(after)
                or listed("what one wins by") & {kind_counted(movement.number)}
            )
            if is_exact(movement.number) and not movement.weak and not added:
                yield from _held(sentences, at, movement)


def _held(sentences: Sequence[Sentence], at: int, movement: Movement) -> Iterator[Consistency]:
    sentence = sentences[at]
    own = _levels(sentence, movement)
    pairs = [pair for pair in permutations(own, 2) if _is_one_clause(sentence, movement, *pair) and _is_linked(*pair)]
    beside = {other: _levels(sentences[other], movement) for other in _beside(sentences, at)}
    if not any(_are_alike(*pair) for pair in pairs):
        pairs = [pair for other, ends in beside.items() for pair in _across(movement, sentences, at, other, own, ends)]
    pairs = [(one, two) for one, two in pairs if _are_alike(one, two) and not (is_from(two) and not is_from(one))]
    sole = len({frozenset((one.number.start, two.number.start)) for one, two in pairs}) == 1
    if len(pairs) > _MOST:
        return
    others = [end for ends in beside.values() for end in ends]
    held = [*permutations(own, 2), *((one, two) for one in own for two in others)] or [*permutations(others, 2)]
    if any(lies_between(movement, *pair) for pair in [*held, *pairs] if _are_alike(*pair)):
        return
    for one, two in pairs:
        if is_slip(movement, one.number, two.number, sole):
            yield told_between(movement, one.number, two.number, False)
            return
    if len(own) == 1 and not _is_of_else(sentence, movement) and (is_earlier(own[0]) or is_now(own[0])):
        yield from _held_far(movement, sentences[max(0, at - _FAR) : at], own[0])


def _held_far(movement: Movement, before: Sequence[Sentence], own: End) -> Iterator[Consistency]:
    """ "It covered 17,420 girls last year, so the number has gone up by 25 per cent", with 18,400 told long before."""
    near = [end for each in before for end in _levels(each, movement) if _unit(end.number) in (None, _unit(own.number))]
    if any(lies_between(movement, one, two) for end in near for one, two in ((end, own), (own, end))):
        return
    for end in near:
        old, new = (own.number, end.number) if is_earlier(own) else (end.number, own.number)
        if is_slip_far(movement, old, new):
            yield told_between(movement, old, new, False)
            return


def _is_linked(one: End, two: End) -> bool:
    """Whether the words tell which of two figures came first, or they are of one unit that is told."""
    if is_from(one) or is_from(two) or is_later(one, two) or is_later(two, one):
        return True
    return _unit(one.number) == _unit(two.number) not in (None, "count")


def _is_one_clause(sentence: Sentence, movement: Movement, one: End, two: End) -> bool:
    """Whether no new clause begins between a movement and the two figures of its sentence."""
    numbers = sorted((movement.number, one.number, two.number), key=lambda each: each.start)
    first, last = (each for each in numbers if each is not movement.number)
    if is_of_another(movement, sentence, first, last):
        return False
    if movement.number is numbers[2]:
        if _is_of_else(sentence, movement):
            return False
        return _NEW_CLAUSE.search(sentence.between(numbers[1], numbers[2])) is None
    return _NEW_CLAUSE.search(sentence.between(numbers[0], numbers[2])) is None


def _beside(sentences: Sequence[Sentence], at: int) -> Iterator[int]:
    """The sentences next to one, but for a headline."""
    for other in (at - 1, at + 1):
        if 0 <= other < len(sentences) and not sentences[other].headline:
            one, two = sorted((sentences[at], sentences[other]), key=lambda each: each.span.start)
            if two.span.start - one.span.end <= _NEXT:
                yield other


def _across(
    movement: Movement, sentences: Sequence[Sentence], at: int, other: int, own: Sequence[End], ends: Sequence[End]
) -> Iterator[tuple[End, End]]:
    """Pairs with an end in the sentence beside: one of another time, or both where one sentence takes up the other."""
    sentence, beside = sentences[at], sentences[other]
    if movement.number.kind != "multiple" and _is_of_else(sentence, movement):
        return
    took_up = _TAKES_UP.match((sentence if other < at else beside).text) is not None
    if not own:
        told_of = movement.how == "times" or tells_of(movement.number, beside)
        chained = any(is_chain(one, two) for one, two in pairwise(ends))
        if (took_up and (other < at or len(ends) == _PAIR)) or (
            chained and other > at and len(ends) == _PAIR and told_of
        ):
            yield from permutations(ends, 2)
        return
    if _is_of_else(sentence, movement):
        return
    for one in own:
        reached = _REACHED.fullmatch(sentence.between(movement.number, one.number)) is not None
        for two in ends:
            if is_later(two, one) or (other < at and reached and (took_up or len(own) == len(ends) == 1)):
                yield two, one
            elif is_later(one, two):
                yield one, two
            elif other < at and took_up and not reached:
                yield from ((one, two), (two, one))


def _is_of_else(sentence: Sentence, movement: Movement) -> bool:
    """Whether what a movement is reckoned from is told beside it, without a figure: "30p more than the bus"."""
    return _ON.match(sentence.after(movement.number)) is not None


def _levels(sentence: Sentence, movement: Movement) -> list[End]:
    """The figures of a sentence that can have moved so, but for the movement itself."""
    spell = movement.number.kind == "duration"
    found = []
    for end in ends_of(sentence):
        number = end.number
        if number.start == movement.number.start or not is_exact(number) or (number.value or 0) <= 0:
            continue
        if (number.kind == "duration") == spell and (movement.how != "amount" or _is_of_unit(movement.number, number)):
            found.append(end)
    return found


def _are_alike(one: End, two: End) -> bool:
    """Whether two figures are of one unit, or one of them leaves it out."""
    heads = {kind_counted(each.number) for each in (one, two) if each.number.kind == "count"} - {None}
    low, high = sorted((one.number.value or 0.0, two.number.value or 0.0))
    if len(heads) > 1 or not (high <= _WIDE * low or _THOUSAND / _WIDE <= high / low <= _THOUSAND * _WIDE):
        return False
    units = {_unit(one.number), _unit(two.number)}
    return len(units) == 1 or (None in units and "%" not in units)


def _unit(number: Number) -> str | None:
    """The unit, degrees as one; None where a figure may have that of another."""
    unit = number.unit or ("count" if number.kind == "count" else None)
    return "°" if unit and unit.startswith("°") else "%" if number.kind == "percent" else unit


def _is_of_unit(by: Number, number: Number) -> bool:
    own, other = _unit(by), _unit(number)
    points = (by.of or "").startswith("point") or "point" in (by.unit or "")
    if points:
        return other == "%"
    heads = {kind_counted(each) for each in (by, number) if each.kind == "count"} - {None}
    if len(heads) > 1 and not listed("more", "less") & set((by.of or "").split()):
        return False
    return own == other or None in (own, other) or (by.unit in listed("hundredths") and number.kind == "money")
