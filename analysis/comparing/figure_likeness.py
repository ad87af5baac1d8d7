"""How likely figures of two reports are of one thing: by many signs, each weighed, so that no single one must be equal.

The weights are those of a logistic regression (Cox 1958) over pairs of figures out of events that several reports tell,
by ``training/weigh_figure_pairs.py``.
"""

from __future__ import annotations

import re
from math import exp, inf, log
from operator import mul

from .comparing_words import words_for_anyone
from .figure_digits import are_turned, digits_of
from .figure_things import Bounds, Thing
from .opposed_figures import are_opposed
from .rounded_figures import are_one_rounded

WEIGHTS = {
    "any two figures": -2.3,
    "their words are alike": 2.6,
    "one head noun": 0.5,
    "one head noun, which each report counts once": 0.2,
    "one head noun, and both are the first of it": 0.5,
    "one head noun, of which both are shares": -0.6,
    "head nouns of one family": 1.5,
    "head nouns that have nothing in common": 0.0,
    "the head noun of one is among the words of the other": 0.3,
    "one figure, of three digits and more": 3.6,
    "one figure, of two digits": 3.7,
    "one figure, a round one": 2.8,
    "the figures are near each other": 1.8,
    "the figures are nearly the same": 1.2,
    "the figures are far from each other": -1.0,
    "the one figure is the other with two digits exchanged": 2.8,
    "two holders": -0.7,
    "one holder of several who have such figures": 0.3,
    "two holders of several who have such figures": -1.8,
    "each is the only one of its unit in its report": 1.9,
    "both are told in the lead": 0.8,
    "both are the first of their unit": 1.3,
    "both count people": 0.4,
    "one counts people, the other things": -0.5,
    "one rises, the other falls": -0.8,
    "only one is a whole or something more": -1.5,
    "they are reckoned by other spells of time": -0.9,
    "only one is called a part": -0.7,
    "only one is told by a word like dozens": 1.5,
    "one does not say what it counts": -0.5,
    "one does not say what it counts, and both are of thousands": 0.9,
}
"""What each sign adds to the likelihood, as a logarithm of odds."""

_WEIGHTS = tuple(WEIGHTS.values())
_FARTHEST = 5.0
_TOO_FAR = log(8)
_NEARLY = 0.03
_HARDLY_ALIKE = 0.1
"""That both count people says nothing where hardly another word is the same."""
NEVER = -20.0
"""The likeness of figures that cannot be of one thing."""


def likeness(one: Thing, other: Thing) -> float:
    """The logarithm of the odds that the figures are of one thing: above 0 it is more likely than not."""
    if _exclude_each_other(one, other):
        return NEVER
    return float(sum(map(mul, _WEIGHTS, signs(one, other))))


def count_one_noun_once(one: Thing, other: Thing) -> bool:
    """Whether both reports tell one figure of one noun and no more: "31 aftershocks" and "145 aftershocks"."""
    return one.once and other.once and not (one.heads & other.heads) <= words_for_anyone()


def _exclude_each_other(one: Thing, other: Thing) -> bool:
    """Whether one is only more, or a whole, or reckoned by the day, and the other is not so."""
    if one.figures[0].kind == "age" and not share_a_name(one.holders, other.holders):
        named = bool(one.holders and other.holders)
        nobody = any(not (each.holders or each.people or _tells_of_a_person(each)) for each in (one, other))
        return named or (one.values.isdisjoint(other.values) and (nobody or not _are_near_in_age(one, other)))
    if are_opposed(one.opposed, other.opposed) or (one.deeds and other.deeds and one.deeds.isdisjoint(other.deeds)):
        return True
    if one.figures[0].roughly != other.figures[0].roughly and not _may_be_as_much(one, other):
        return True
    (_, apart, per, *_), (_, apart_, per_, *_) = one.marks, other.marks
    if per != per_ and per and per_:
        return True
    if not (one.marks[-1] or other.marks[-1]) and times_apart(one.size, other.size) > _TOO_FAR:
        return True
    digits = _digits_in_common(one, other) if apart != apart_ else 0
    digits += digits > 0 and one.figures[0].kind == "money"
    fewest = 2 if "more" in (apart, apart_) else 1
    return apart != apart_ and digits < fewest and not are_exchanged(one, other)


def _may_be_as_much(one: Thing, other: Thing) -> bool:
    """Whether sums in two currencies, without a rate, are about as great, and told in like words or alone."""
    near = times_apart(one.size, other.size) == 0.0
    return near and (share_words(one, other) >= _HARDLY_ALIKE or (one.only and other.only))


def _tells_of_a_person(thing: Thing) -> bool:
    """Whether a pronoun tells that somebody is so old: "the 29-year-old made her move", not "the 29-year-old jet"."""
    return any(_SOMEBODY.search(f"{figure.before[-_NEAR:]} … {figure.after[:_NEAR]}") for figure in thing.figures)


_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|hers|who|whose)\b", re.I)
_NEAR = 60


def _are_near_in_age(one: Thing, other: Thing) -> bool:
    """Whether two ages, one of them of somebody who is not named, may be told of one person: a few years apart."""
    pairs = ((age, other_age) for age in one.bounds for other_age in other.bounds)
    off = _YEARS_OFF * one.figures[0].scale
    return any(low <= high_ + off and low_ <= high + off for (low, high), (low_, high_) in pairs)


_YEARS_OFF = 3


def share_words(one: Thing, other: Thing) -> float:
    """How alike the words are: 1 where head nouns are the same or of one family, else up to 1 by the words around."""
    if not (one.heads & other.heads) <= words_for_anyone() or not one.kin.isdisjoint(other.kin):
        return 1.0
    return _alike(one, other)


def _alike(one: Thing, other: Thing) -> float:
    words, others = (one.words, other.words) if len(one.words) <= len(other.words) else (other.words, one.words)
    return sum(weight * others.get(word, 0.0) for word, weight in words.items())


def signs(one: Thing, other: Thing) -> tuple[float, ...]:
    """The signs of ``WEIGHTS`` for two things, in that order."""
    alike = _alike(one, other)
    head = not (one.heads & other.heads) <= words_for_anyone()
    kin = not head and not one.kin.isdisjoint(other.kin)
    named = not head and not (one.heads.isdisjoint(other.words) and other.heads.isdisjoint(one.words))
    if one.general and other.general:
        strange = alike < _HARDLY_ALIKE
    else:
        strange = one.counted and other.counted and not (head or kin or named)
    digits = _digits_in_common(one, other)
    distance = times_apart(one.size, other.size)
    both_held = bool(one.holders and other.holders)
    one_holder = both_held and share_a_name(one.holders, other.holders)
    owned = one.owned or other.owned
    people = bool(one.people and other.people)
    (change, apart, per, part, vague), (change_, apart_, per_, part_, vague_) = one.marks, other.marks
    return (
        1.0,
        alike,
        head,
        head and one.once and other.once,
        head and one.first_of_noun and other.first_of_noun,
        head and one.share and other.share,
        kin,
        strange,
        named,
        digits > 2,
        digits == 2,
        digits == 1 and (not strange or min(one.size[0], other.size[0]) >= 1000),
        0.0 if digits else exp(-2 * distance),
        not digits and distance < _NEARLY,
        min(distance, _FARTHEST),
        are_exchanged(one, other),
        both_held and not one_holder,
        one_holder and owned,
        both_held and not one_holder and owned,
        one.only and other.only and not strange,
        one.lead and other.lead and not strange,
        one.first and other.first and not strange,
        people,
        bool(one.heads and other.heads) and bool(one.people) != bool(other.people),
        change is not None and change_ is not None and change != change_,
        apart != apart_,
        per != per_,
        part != part_,
        vague != vague_,
        one.counted != other.counted,
        one.counted != other.counted and min(one.size[0], other.size[0]) >= 1000,
    )


def _digits_in_common(one: Thing, other: Thing) -> int:
    """How many digits that count the figure has that both give, though one rounds it; 0 where they give none."""
    if same := one.values & other.values:
        return max(map(digits_of, same))
    if same_bounds := one.bounds & other.bounds:
        return max(sum(digits_of(end) for end in ends if abs(end) < inf) for ends in same_bounds)
    if len(one.values) == len(other.values) == 1 and times_apart(one.size, other.size) < _NEARLY:
        (value,), (exact,) = one.values, other.values
        return 3 if are_one_rounded(value, 1.0, exact, 1.0) else 0
    return 0


def are_exchanged(one: Thing, other: Thing) -> bool:
    """Whether the one figure is the other with two digits exchanged; not so small a count."""
    least = _LEAST_TURNED if one.figures[0].quantity[0] == "count" else 0.0
    return not (one.vague or other.vague) and are_turned(one.values, other.values, least)


_LEAST_TURNED = 200.0
"""So small counts have the same digits by chance."""


def times_apart(one: Bounds, other: Bounds) -> float:
    """How many times the figures are apart, as a logarithm; 0 where they overlap or one has no size."""
    if not one[1] or not other[1]:
        return 0.0
    return log(max(1.0, max(one[0], other[0]) / min(one[1], other[1])))


def share_a_name(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one name is another, or a part of it."""
    if not keys.isdisjoint(others):
        return True
    pairs = ((set(one.split()), set(other.split())) for one in keys for other in others)
    return any(one <= other or other <= one for one, other in pairs)
