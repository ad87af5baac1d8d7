"""So many of so much each, and what that comes to: "a fence 1.8 km long at R1,500 a metre, or R2.7 million".

One of the three is said to be for each, an average, or what the others come to; the others stand in its sentence or
near. It is a slip only where no two figures near give the third, and where one slip in one of the three does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ..comparing.comparing_words import scale_of
from ..comparing.comparison import Comparison
from ..findings import Findings
from ..language import stem
from .consistency import Consistency
from .counted_things import counted_head
from .products_worded import is_result, tells_of_two, thing_of, unit_called
from .reckoned_figures import Figure, amounts_of, scale_in
from .slip_evidence import FAIRLY, WELL, slip_within
from .told_figures import Sentence, equation, sentences_with_numbers, shown
from .told_movements import movement_of

_NEXT, _BACK, _LEAST, _MILLION = 4, 3, 2, 1e6
_WIDE = 25
"""So many sentences on either side are looked at, so that a long text takes no longer a sentence."""
_FARTHEST, _NEARLY = 1500.0, 1.05
"""What two figures come to is so many times the third at most, and at least, if one is a slip."""
_ROOM, _LOOSE, _CLOSE = 0.02, 0.03, 0.004
"""How far a product may be off, of rounded factors, and where any two figures might give it by chance."""


class _Product(NamedTuple):
    each: Figure
    many: Figure
    times: float
    """How many that is in the unit for which ``each`` is told."""
    total: Figure


def check_products(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every figure that is for each, and every one that two others come to."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        if sentence.headline:
            continue
        own = _amounts(sentence)
        things = [(figure, thing) for figure in own if (thing := thing_of(sentence, figure)) is not None]
        if len(things) == 1 and not tells_of_two(sentence):
            yield from _for_each(sentences, at, *things[0])
        elif not things:
            yield from _come_to(sentences, at)


def _amounts(sentence: Sentence) -> list[Figure]:
    """The figures of a sentence that can be factors or products, cents as the money that is told beside them."""
    found = amounts_of(sentence)
    main = {unit for each in found if (unit := each.unit) and unit.startswith("money ") and unit != "money cent"}
    return [
        each._replace(value=each.value / 100, low=each.low / 100, high=each.high / 100, unit=next(iter(main)))
        if each.unit == "money cent" and len(main) == 1
        else each
        for each in found
    ]


def _for_each(sentences: Sequence[Sentence], at: int, each: Figure, thing: str) -> Iterator[Consistency]:
    near = [f for s in sentences[max(0, at - _BACK) : at + 2] for f in _amounts(s) if f.number is not each.number]
    wide = sentences[max(0, at - _WIDE) : at + _WIDE]
    every = [f for s in wide for f in _amounts(s) if f.number is not each.number]
    for many in every if thing else near:
        count = count_for(many, thing, each)
        if count and any(
            come_to(each, count, t) for t in every if t.number is not many.number and is_total_of(t, each)
        ):
            return
    pairs, sure = _pairs(sentences, at, each, thing, every)
    found = {(p.times, p.total.value): p for p in pairs if _slip(p) >= (FAIRLY if sure else WELL)}
    if len(found) == 1:
        yield _told(next(iter(found.values())))


def _pairs(
    sentences: Sequence[Sentence], at: int, each: Figure, thing: str, every: Sequence[Figure]
) -> tuple[list[_Product], bool]:
    """How many and how much in all: of its sentence, the one before, or anywhere; whether the words leave one pair."""
    sentence = sentences[at]
    own = [f for f in _amounts(sentence) if f.number is not each.number]
    follows = at and not sentences[at - 1].headline and sentence.span.start - sentences[at - 1].span.end <= _NEXT
    before = _amounts(sentences[at - 1]) if follows else []
    manys, totals = _manys(own, thing, each), _totals(own, each)
    totals = [f for f in totals if f.number.start < each.number.start] or totals
    pairs = _paired(each, thing, manys, totals)
    if pairs:
        return pairs, len(pairs) == 1
    pairs = _paired(each, thing, manys or _manys(before, thing, each), totals or _totals(before, each))
    if pairs:
        return pairs, False
    alike = [f for f in every if f.unit == each.unit and f.value > each.value]
    if thing:
        counted = [f for f in every if counted_head(f.number) == stem(thing)]
        return _paired(each, thing, manys or counted, totals or alike), False
    return _paired(each, thing, manys, alike), False


def _manys(figures: Sequence[Figure], thing: str, each: Figure) -> list[Figure]:
    return [figure for figure in figures if count_for(figure, thing, each)]


def _totals(figures: Sequence[Figure], each: Figure) -> list[Figure]:
    return [figure for figure in figures if is_total_of(figure, each) and figure.value > each.value]


def _paired(each: Figure, thing: str, manys: Sequence[Figure], totals: Sequence[Figure]) -> list[_Product]:
    return [
        _Product(each, many, count, total)
        for many in manys
        for total in totals
        if many.number is not total.number and (count := count_for(many, thing, each))
        if total.value > count or total.unit != many.unit
    ]


def count_for(many: Figure, thing: str, each: Figure) -> float | None:
    """How many a figure gives: a count of the thing, or so many metres where a price is told for a metre."""
    if many.unit in (None, "count"):
        measured = thing and scale_of(unit_called(thing))[0] is not None
        other = thing and many.unit == "count" and (measured or each.unit in (None, "count"))
        if many.value < _LEAST or (other and counted_head(many.number) not in (stem(thing), None)):
            return None
        return many.value
    base, scale = scale_of(unit_called(thing)) if thing else (None, 1.0)
    return many.value / scale if base is not None and base == many.unit else None


def is_total_of(total: Figure, each: Figure) -> bool:
    """Whether a figure can be what another, told for each, comes to."""
    if total.unit == each.unit:
        return True
    if total.unit and "/" in total.unit and total.unit.split("/")[0] == each.unit:
        return True  # 16,000 litres a day, and 25 litres each
    if total.unit is None and (each.unit or "").startswith("money"):
        return total.value >= _MILLION
    return {total.unit, each.unit} == {None, "count"}


def come_to(each: Figure, many: float, total: Figure) -> bool:
    """Whether so many of a figure that is told for each make another, as far as they are rounded."""
    low, high = max(each.low, (1 - _LOOSE) * each.value), min(each.high, (1 + _LOOSE) * each.value)
    room = _ROOM * total.value
    return low * many - room <= min(total.high, total.value + room) and high * many + room >= total.low


def _slip(one: _Product) -> int:
    """How well one slip in one of the three explains that they do not fit."""
    each, many, count, total = one
    ratio = each.value * count / total.value
    if not 1 / _FARTHEST <= ratio <= _FARTHEST or 1 / _NEARLY <= ratio <= _NEARLY:
        return 0
    low, high = each.low * count * (1 - _CLOSE), each.high * count * (1 + _CLOSE)
    right, number = total.value / count / scale_in(each), many.value / ratio / scale_in(many)
    of_many = slip_within(many.number, number * (1 - _CLOSE), number * (1 + _CLOSE))
    return max(
        slip_within(total.number, low / scale_in(total), high / scale_in(total)),
        slip_within(each.number, right * (1 - _CLOSE), right * (1 + _CLOSE)),
        of_many if of_many >= WELL else 0,
    )


def _come_to(sentences: Sequence[Sentence], at: int) -> Iterator[Consistency]:
    """ "Four miles, five days a week, making 30 miles": the third figure of a sentence, which two others come to."""
    sentence = sentences[at]
    own = _amounts(sentence)
    for place, total in enumerate(own):
        if place < 2 or not is_result(sentence, total) or movement_of(sentence, total.number) is not None:
            continue
        beside = [each.value for each in own if each.number is not total.number]
        made = [sum(some) for many in range(1, len(beside) + 1) for some in combinations(beside, many)]
        made += [abs(one - two) for one, two in combinations(beside, 2)]
        near = [
            each for s in sentences[max(0, at - 2) : at + 1] for each in _amounts(s) if each.number is not total.number
        ]
        products = [one.value * two.value for one, two in combinations(near, 2)]
        if any(abs(value - total.value) <= _ROOM * total.value for value in made) or any(
            abs(value - total.value) <= _CLOSE * total.value for value in products
        ):
            continue
        one = _factors(own[place - 2], own[place - 1], total)
        if one is not None and total.value > max(one.each.value, one.times) and _slip(one):
            yield _told(one)


def _factors(one: Figure, two: Figure, total: Figure) -> _Product | None:
    """Two figures of which one is so much, as the product is, and the other how many."""
    plain = (None, "count")
    if is_total_of(total, one) == is_total_of(total, two) and not (one.unit in plain and two.unit in plain):
        return None
    each, many = (one, two) if is_total_of(total, one) and one.unit not in plain else (two, one)
    if (many.unit not in plain and many.number.kind not in ("duration", "measure")) or min(one.value, two.value) <= 0:
        return None
    count = many.value / scale_in(many)
    return _Product(each, many, count, total) if count >= _LEAST else None


def _told(one: _Product) -> Consistency:
    each, many, count, total = one
    scale = scale_in(total)
    numbers = sorted((each.number, many.number, total.number), key=lambda number: number.start)
    line = f"{shown(count)} × {shown(each.value / scale_in(each))}"
    return equation(line, count * each.value / scale, total.value / scale, False, *numbers)
