"""The figures that another can relate, two and two: whether they fit it, and how well a slip explains why not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, permutations
from typing import NamedTuple

from .products_told import come_to, count_for, is_total_of
from .reckoned_figures import Figure, are_alike, figures_and_sides, figures_of, is_one, scale_in
from .relations_told import (
    APART,
    DIGITS,
    EACH,
    PART,
    TIMES,
    Relation,
    is_basis_points,
    names_what_follows,
    relations_of,
)
from .slip_evidence import FAIRLY, slip_within
from .told_figures import Sentence, written_step

_SHARE_BEHIND = re.compile(r"(?:\s+[\w’'-]+){0,3}?(?:,|\s?\()\s*(?:or\s+)?(?P<share>\d[\d.]*)\s?(?:%|per ?cent)")
_BACK, _AHEAD, _MOST = 2, 1, 14
"""So many sentences before and behind, and the nearest figures of them, are looked at."""
_SCORED = frozenset({"by", "noun", "noun behind"})
_MAY_BE_ENDS = frozenset({"more", "by", "leaving", "motion", "extra"})
"""Told in these words, a figure may be an amount like others."""
_PLAIN = (None, "count", "point", "%")
_WIDE, _FARTHEST, _ROUND, _UNLIKE, _SAME = 2.0, 1500.0, 0.004, 4.0, 1.002
_NARROW, _CLOSE, _NEAR = 0.06, 1e-4, 0.02
_HUNDREDTH, _TWELFTH, _SIXTH = 0.01, 13, 6
_MULTIPLES = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100)


class Pair(NamedTuple):
    """Two figures that a relation can be of, in one unit, the one that stands first in front; and what fits."""

    relation: Relation
    one: Figure
    two: Figure
    fits: bool
    may_fit: bool
    """By another sense of the figure, as 20 percent up and 20 percent of it."""
    counts: float = 0.0
    """How many the one of the ends gives of that for each of which the relation is told."""
    turned: bool = False

    @property
    def ends(self) -> tuple[Figure, Figure]:
        """The smaller and the greater figure; of what is told for each, how many and how much in all."""
        if self.counts:
            return (self.two, self.one) if self.turned else (self.one, self.two)
        low, high = sorted((self.one, self.two), key=lambda each: each.value)
        return low, high

    @property
    def values(self) -> tuple[float, float]:
        """What both come to."""
        return self.ends[0].value, self.ends[1].value


def near_of(sentences: Sequence[Sentence], at: int, relation: Relation) -> list[Figure]:
    """The figures near a relation that can be one of the two that it is of, in the order of the text."""
    window = [each for each in sentences[:2] if each.headline and each is not sentences[at]]
    window += [each for each in sentences[max(0, at - _BACK) : at + _AHEAD + 1] if each not in window]
    told = relation.figure.number
    scored = relation.how == APART and relation.cue in _SCORED
    found = [
        _narrowed(figure)
        for sentence in window
        for figure in (figures_and_sides(sentence) if scored else figures_of(sentence))
        if not figure.number.start <= told.start < figure.number.end
        if figure.value > 0 and not is_one(figure)
        if figure.number.start not in _relating(sentence, relation.how == PART)
    ]
    found.sort(key=lambda each: abs(each.number.start - told.start))
    return sorted(found[:_MOST], key=lambda each: each.number.start)


@lru_cache(maxsize=256)
def _relating(sentence: Sentence, percents: bool) -> frozenset[int]:
    """Where figures begin that relate others, so that they are no end of another; ``percents`` among them."""
    every = (each for each in relations_of(sentence) if each.cue not in _MAY_BE_ENDS and each.how != EACH)
    return frozenset(each.number.start for each in every if percents or each.cue != DIGITS)


def _narrowed(figure: Figure) -> Figure:
    """A figure that is no wider than its words: "Sh1 million" is not 1.4 million."""
    if figure.number.value is None or figure.number.hedge:
        return figure
    room = _NARROW * figure.value
    return figure._replace(low=max(figure.low, figure.value - room), high=min(figure.high, figure.value + room))


def pairs_of(relation: Relation, near: Sequence[Figure]) -> Iterator[Pair]:
    """Any two of the figures that the relation can be of."""
    if relation.how == EACH:
        yield from _products(relation, near)
        return
    for one, two in combinations(near, 2):
        scores = [each.number.kind == "score" for each in (one, two)]
        if any(scores) and one.number is not two.number:
            continue
        if not any(scores) and one.number is two.number:
            continue
        can_be = _can_be_apart if relation.how == APART else _can_be_in_ratio
        if not can_be(relation, one, two):
            continue
        full = relation.figure if relation.figure.unit not in _PLAIN else one if one.unit is not None else two
        first, second = _scaled(one, full), _scaled(two, full)
        if max(first.value, second.value) <= _SAME * min(first.value, second.value):
            continue  # one figure, and rounded
        here = relation
        if relation.apart is not None:
            by = _scaled(relation.figure, first)
            if by.value > _WIDE * max(first.value, second.value):
                continue
            here = relation._replace(figure=by, apart=(by.low, by.high))
        yield Pair(here, first, second, _fits(here, first, second), _fits(here, first, second, here.more))


def _products(relation: Relation, near: Sequence[Figure]) -> Iterator[Pair]:
    """How many and how much in all, of which a relation is told for each."""
    each, thing = relation.figure, relation.cue.removeprefix("for ")
    figures = [figure for figure in near if figure.unit not in ("%", "point") and figure.number.kind != "age"]
    for one, two in permutations(figures, 2):
        count = count_for(one, thing, each) if is_total_of(two, each) else None
        if count and two.value > each.value and (two.value > count or two.unit != one.unit):
            turned = one.number.start > two.number.start
            first, second = (two, one) if turned else (one, two)
            yield Pair(relation, first, second, come_to(each, count, two), False, count, turned)


def _can_be_apart(relation: Relation, one: Figure, two: Figure) -> bool:
    by = relation.figure
    if any(each.value == by.value or (each.number.kind == "age") != (two.number.kind == "age") for each in (one, two)):
        return False  # told again, or somebody's age
    units = {each.unit for each in (one, two)} - {None, "count"}
    if len(units) > 1 or not (are_alike(one, two) and are_alike(one, by) and are_alike(two, by)):
        return False
    if by.unit in (None, "count"):
        return not units or (by.unit is None and (one.unit == two.unit or one.sentence is two.sentence))
    return not units - {by.unit} or {by.unit, *units} == {"point", "%"}


def _can_be_in_ratio(relation: Relation, one: Figure, two: Figure) -> bool:
    if not are_alike(one, two) or (relation.how == PART and _has_own_share(relation, max(one, two, key=_value))):
        return False
    units = {one.unit, two.unit}
    if None not in units or len(units) == 1:
        return True
    bare, full = (two, one) if two.unit is None else (one, two)
    if full.unit == "%" or (full.unit != "count" and names_what_follows(bare.sentence, bare.number)):
        return False
    return full.number.kind != "duration" or one.sentence is two.sentence


def _value(figure: Figure) -> float:
    return figure.value


def _has_own_share(relation: Relation, whole: Figure) -> bool:
    """Whether another share is told of a figure, so that it is no whole: "2,000 (20 percent), 1,500 (15 percent)"."""
    found = _SHARE_BEHIND.match(whole.sentence.after(whole.number))
    return found is not None and whole.number.end + found.start("share") != relation.number.start


def _scaled(bare: Figure, like: Figure) -> Figure:
    if bare.unit is not None or like.unit in _PLAIN:
        return bare
    scale = scale_in(like)
    return bare._replace(value=bare.value * scale, low=bare.low * scale, high=bare.high * scale, unit=like.unit)


def _fits(relation: Relation, one: Figure, two: Figure, more: Sequence[tuple[float, float]] = ()) -> bool:
    """Whether two figures stand to each other as is told, as far as they are rounded."""
    low, high = sorted((one, two), key=lambda each: each.value)
    if relation.apart is not None:
        room = _CLOSE * _HUNDREDTH * high.value
        return high.low - low.high - room <= relation.apart[1] and high.high - low.low + room >= relation.apart[0]
    least, most = low.low / high.high, low.high / high.low
    return any(least <= last and most >= first for first, last in (*relation.ratios, *more))


def fits_to_the_digit(relation: Relation, one: Figure, two: Figure) -> bool:
    """Whether two figures are in a ratio that is told in words or hundredths, and not only nearly."""
    low, high = sorted((one, two), key=lambda each: each.value)
    ratio = low.value / high.value
    if relation.number.kind == "percent":
        return any(first <= ratio <= last for first, last in relation.ratios)
    return any(abs(2 * ratio / (first + last) - 1) <= _HUNDREDTH / 2 for first, last in relation.ratios)


def slips_of(pair: Pair) -> tuple[int, int]:
    """How well a slip in the relation, and one in either of the figures, explains that they do not fit."""
    relation, (low, high) = pair.relation, pair.ends
    small, great = scale_in(low), scale_in(high)
    if pair.counts:
        return _slips_of_product(pair)
    if relation.apart is not None:
        least, most = relation.apart
        scale = scale_in(relation.figure) * (_HUNDREDTH if is_basis_points(relation.number) else 1)
        own = _slip(relation, (high.low - low.high) / scale, (high.high - low.low) / scale)
        of_low = slip_within(
            low.number, (high.low - most) / small * (1 - _CLOSE), (high.high - least) / small * (1 + _CLOSE)
        )
        of_high = slip_within(
            high.number, (low.low + least) / great * (1 - _CLOSE), (low.high + most) / great * (1 + _CLOSE)
        )
        return own, max(of_low, of_high)
    ends = [0]
    for first, last in relation.ratios:
        ends.append(slip_within(low.number, first * high.low / small, last * high.high / small))
        if first > 0:
            ends.append(slip_within(high.number, low.low / last / great, low.high / first / great))
    return _own_slip(relation, low.value / high.value), max(ends)


def _slips_of_product(pair: Pair) -> tuple[int, int]:
    each, (many, total) = pair.relation.figure, pair.ends
    ratio = each.value * pair.counts / total.value
    if not 1 / _FARTHEST <= ratio <= _FARTHEST:
        return 0, 0
    right, number = total.value / pair.counts / scale_in(each), many.value / ratio / scale_in(many)
    low, high = each.low * pair.counts / scale_in(total), each.high * pair.counts / scale_in(total)
    own = slip_within(each.number, right * (1 - _ROUND), right * (1 + _ROUND))
    of_many = slip_within(many.number, number * (1 - _ROUND), number * (1 + _ROUND))
    return own, max(of_many, slip_within(total.number, low * (1 - _ROUND), high * (1 + _ROUND)))


def _slip(relation: Relation, low: float, high: float) -> int:
    number = relation.number
    last = next((each for each in relation.sentence.numbers if each.end == number.end), number)
    if last.start != number.start and number.kind == "duration":
        rest = (number.value or 0.0) - (last.value or 0.0)  # one hour and (20 minutes)
        return slip_within(last, low - rest, high - rest)
    return slip_within(relation.number, low * (1 - _CLOSE), high * (1 + _CLOSE))


def _own_slip(relation: Relation, ratio: float) -> int:
    """How well a slip in a multiple or a share explains that two figures stand in a ratio."""
    number = relation.number
    in_words = not any(map(str.isdigit, number.text))
    if relation.how == TIMES:
        if in_words:
            near = (abs(ratio * each - 1) for each in _MULTIPLES)
            return FAIRLY * any(each < _NEAR for each in near)
        return max(slip_within(number, each * (1 - _NEAR), each * (1 + _NEAR)) for each in (ratio, 1 / ratio))
    rights = [ratio] if relation.how == PART else [1 / ratio - 1] * (relation.up is not False)
    if relation.how != PART and relation.up is not True:
        rights.append(1 - ratio)
    if number.kind == "percent":
        room = _HUNDREDTH / 2 + written_step(number) / 2
        return max(slip_within(number, 100 * each - room, 100 * each + room) for each in rights)
    simple = [few / many for many in range(2, _TWELFTH) for few in range(1, many) if few == 1 or many <= _SIXTH]
    told = (relation.ratios[0][0] + relation.ratios[0][1]) / 2
    if not 1 / _UNLIKE <= told / ratio <= _UNLIKE:
        return 0  # "one in 20" stands for no third
    return FAIRLY * any(abs(right / each - 1) < _NEAR for right in rights for each in simple)
