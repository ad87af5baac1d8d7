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
from .movement_arithmetic import fits, is_of_another, told_between
from .slip_evidence import slip_between
from .told_figures import Sentence, is_exact, listed, sentences_with_numbers, written_step
from .told_movements import Movement, movements_of

_KINDS = ("count", "other", "money", "measure", "percent", "duration")
_FRACTIONS = (100 / 2, 100 / 3, 200 / 3, 100 / 4, 75, 100 / 5, 40, 100 / 10)
_RATIOS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100)
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
_NEXT, _FAR, _MOST, _PAIR, _WIDE, _MANY_DIGITS = 120, 12, 6, 2, 20.0, 4
_THOUSAND, _EXACT, _HUNDREDTH, _ROOM = 1000.0, 0.004, 0.01, 0.6


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
    if any(_fits(movement, *pair) for pair in [*held, *pairs] if _are_alike(*pair)):
        return
    for one, two in pairs:
        if _is_slip(movement, one.number, two.number, sole):
            yield told_between(movement, one.number, two.number, False)
            return
    if len(own) == 1 and not _is_of_else(sentence, movement) and (is_earlier(own[0]) or is_now(own[0])):
        yield from _held_far(movement, sentences[max(0, at - _FAR) : at], own[0])


def _held_far(movement: Movement, before: Sequence[Sentence], own: End) -> Iterator[Consistency]:
    """ "It covered 17,420 girls last year, so the number has gone up by 25 per cent", with 18,400 told long before."""
    near = [end for each in before for end in _levels(each, movement) if _unit(end.number) in (None, _unit(own.number))]
    if any(_fits(movement, one, two) for end in near for one, two in ((end, own), (own, end))):
        return
    for end in near:
        pair = (own, end) if is_earlier(own) else (end, own)
        if _end_slipped(movement, pair[0].number, pair[1].number, _MANY_DIGITS) or _is_of_times(movement, *pair):
            yield told_between(movement, pair[0].number, pair[1].number, False)
            return


def _is_of_times(movement: Movement, one: End, two: End) -> bool:
    """Whether one figure of three digits and more is exactly so many times another, but not as many as is told."""
    first, last, told = one.number.value or 0.0, two.number.value or 0.0, _told(movement)
    exact = movement.how == "times" and (last > first) == (told > 1) and max(first, last) % min(first, last) == 0
    return exact and _is_simple(last / first) and _is_simple(told) and _digits(one.number, two.number) >= _PAIR + 1


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


def _told(movement: Movement) -> float:
    value = movement.number.value or 0.0
    if movement.how == "share" and movement.number.kind != "percent":
        return 100 * value
    return value


def _fits(movement: Movement, one: End, two: End) -> bool:
    """Whether a movement lies between two figures, in the order that "from" tells; an amount may be a share of one."""
    first, last, told = one.number.value or 0.0, two.number.value or 0.0, _told(movement)
    if is_from(one) != is_from(two) and movement.up is not None and movement.how != "times":
        old, new = (first, last) if is_from(one) else (last, first)
        if (new > old) != movement.up:
            return False
    if movement.how == "amount" and any(map(str.isdigit, movement.number.text)):
        scale = _HUNDREDTH if movement.number.unit in listed("hundredths") else 1.0
        step = max(written_step(one.number), written_step(two.number), written_step(movement.number) * scale)
        return abs(abs(last - first) - told * scale) <= _ROOM * step
    if movement.how == "share" and any(
        abs(100 * part / whole - told) <= 1 for part, whole in ((first, last), (last, first))
    ):
        return True
    return fits(movement, one.number, two.number)


def _is_slip(movement: Movement, old: Number, new: Number, sole: bool) -> bool:
    """Whether a movement fits from one figure to another with a slip in one of the three."""
    first, last, told = old.value or 0.0, new.value or 0.0, _told(movement)
    if first == last or (movement.up is not None and movement.how != "times" and (last > first) != movement.up):
        return _end_slipped(movement, old, new, 2 if sole else 3)
    if movement.how == "amount":
        scale = _HUNDREDTH if movement.number.unit in listed("hundredths") else 1.0
        step = written_step(movement.number)
        if _is_written(told / step, abs(last - first) / scale / step, 2):
            return True
    elif movement.how == "share":
        actual = 100 * abs(last / first - 1)
        if movement.number.kind != "percent":
            return any(abs(actual / each - 1) <= _EXACT for each in _FRACTIONS) or _end_slipped(movement, old, new)
        if abs(actual - round(actual)) <= 0.06 and _is_written(told, float(round(actual)), 2):
            return True
    else:
        ratio = last / first
        if (
            (ratio > 1) == (told > 1)
            and _is_simple(ratio)
            and _is_simple(told)
            and _digits(old, new) >= (1 if sole else 2)
        ):
            return True
    return _end_slipped(movement, old, new, 2 if sole else 3)


def _digits(*numbers: Number) -> int:
    return min(len(f"{n.value or 0:.10g}".rstrip("0").replace(".", "")) for n in numbers)


def _is_simple(ratio: float) -> bool:
    greater = ratio if ratio > 1 else 1 / ratio
    return any(abs(greater / each - 1) <= _EXACT for each in _RATIOS)


def _end_slipped(movement: Movement, old: Number, new: Number, digits: int = 3) -> bool:
    """Whether one of two ends is what it should be with one slip, to the last digit that is written."""
    first, last, told = old.value or 0.0, new.value or 0.0, _told(movement)
    if movement.how == "amount":
        by = told * (_HUNDREDTH if movement.number.unit in listed("hundredths") else 1.0)
        signs = (1, -1) if movement.up is None else (1,) if movement.up else (-1,)
        right_new = [first + sign * by for sign in signs if first + sign * by > 0]
        right_old = [last - sign * by for sign in signs if last - sign * by > 0]
    elif movement.how == "share":
        factors = [1 + told / 100, 1 - told / 100]
        if movement.up is not None:
            factors = factors[:1] if movement.up else factors[1:]
        right_new = [first * each for each in factors if each > 0]
        right_old = [last / each for each in factors if each > 0]
    else:
        right_new, right_old = [first * told], [last / told]
    return any(_is_end(new, right, digits) for right in right_new) or any(
        _is_end(old, right, digits) for right in right_old
    )


def _is_end(number: Number, right: float, digits: int) -> bool:
    step = written_step(number)
    value = number.value or 0.0
    if any(abs(right / value / times - 1) <= 0.02 for times in (_THOUSAND, 1 / _THOUSAND)):
        return True
    return _is_written(value / step, right / step, digits)


def _is_written(told: float, right: float, least: int) -> bool:
    """Whether two figures in steps of their last digit are whole, of some digits, and a slip apart."""
    if abs(right - round(right)) > 0.02 or round(right) <= 0:
        return False
    ours, theirs = float(round(told)), float(round(right))
    digits = {len(f"{ours:.0f}"), len(f"{theirs:.0f}")}
    return len(digits) == 1 and max(digits) >= least and slip_between(ours, theirs) > 0
