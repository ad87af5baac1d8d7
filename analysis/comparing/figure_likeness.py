"""How likely figures of two reports are of one thing: by many signs, each weighed, so that no single one must be equal.

The weights are those of a logistic regression (Cox 1958) over pairs of figures out of events that several reports tell,
by ``training/weigh_figure_pairs.py``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, inf, log
from operator import mul

from ..language import stem
from .comparing_words import listed, words_for_anyone
from .figure_digits import are_turned, digits_of
from .figure_words import Vector, kin_of, same_word
from .opposed_figures import are_opposed, opposed_words
from .owned_figures import named_holder
from .report_draft import FigureDraft
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

Bounds = tuple[float, float]


@dataclass(slots=True, eq=False)
class Thing:
    """Figures that are known to be of one thing, with the signs by which they are held against others."""

    figures: Sequence[FigureDraft]
    words: Vector
    only: bool
    """Whether a report has no other figure of the kind and unit; ``first`` where it is the first of them."""
    first: bool
    lead: bool
    once: bool
    """Whether its report has no other figure of what it counts; ``first_of_noun`` where it is the first of them."""
    first_of_noun: bool
    owned: bool
    """Whether some report gives such figures of several who are named."""
    reports: frozenset[int]
    counted: bool
    """Whether it has a noun for what it counts or measures, else ``heads`` is a word that stands beside it."""
    heads: frozenset[str]
    kin: frozenset[str]
    """The families of words that the head nouns are of."""
    people: frozenset[str]
    """The head nouns that name people; ``general`` where one names no kind of them."""
    general: bool
    holders: frozenset[str]
    bounds: frozenset[Bounds]
    values: frozenset[float]
    size: Bounds
    """The least and the greatest size of the figures; (inf, 0) where they have none."""
    share: bool
    """Whether it is a share of what its head noun names, and says nothing of how that moved."""
    vague: bool
    """Whether it is told by words like "dozens" only."""
    opposed: frozenset[str]
    """The words with which nothing is told that is told with their opposites."""
    deeds: frozenset[str]
    """What those counted did: who struck is none of those who were ill."""
    elsewhere: frozenset[float]
    """The exact figures of its kind and unit, of three digits and more, that its reports give of other things."""
    marks: tuple[str | None, str, str | None, bool, bool]
    """Its change, ``apart``, ``per``, and whether it is a part or vague."""


def thing(
    figures: Sequence[FigureDraft],
    words: Vector,
    people: frozenset[str],
    *,
    only: bool = False,
    first: bool = False,
    lead: bool = False,
    once: bool = False,
    first_of_noun: bool = False,
    owned: bool = False,
    told: frozenset[float] = frozenset(),
) -> Thing:
    """Figures of one thing with their signs; ``people`` are the head nouns that name people.

    ``told`` are the figures of so many digits that cannot be the same by chance, of all that its reports give.
    """
    named = frozenset(head for figure in figures for head in _heads_of(figure))
    if figures[0].kind in ("money", "measure", "duration"):
        named -= people - _fees()  # "Buyers get 60 euros back": these are no measure
    heads = named or frozenset(head for figure in figures if (head := _stem_of(figure.context)))
    sizes = [size for figure in figures for size in map(abs, figure.scaled) if 0 < size < inf]
    firm = [figure for figure in figures if not figure.is_vague]
    one = figures[0]
    return Thing(
        figures,
        words,
        only,
        first,
        lead,
        once,
        first_of_noun,
        owned,
        frozenset(figure.report for figure in figures),
        bool(named),
        heads,
        frozenset(family for head in heads for family in kin_of(head)),
        (heads | frozenset(words) if one.kind == "age" else heads) & people,
        not heads.isdisjoint(words_for_anyone()),
        frozenset(key for figure in figures if (key := named_holder(figure))),
        frozenset(figure.scaled for figure in firm),
        frozenset(f.number.value * f.scale for f in firm if f.number.value is not None),
        (min(sizes, default=inf), max(sizes, default=0.0)),
        one.kind == "percent" and one.change is None,
        not firm,
        frozenset(word for figure in figures for word in opposed_words(figure)),
        frozenset(figure.deed for figure in figures if figure.deed),
        told - {f.number.value * f.scale for f in figures if f.number.value is not None},
        (one.change, one.apart, one.per, one.status == "part", one.is_vague),
    )


@cache
def _fees() -> frozenset[str]:
    """What counts people elsewhere, and is paid here: "the toll will be $3.90"."""
    return frozenset(same_word(stem(word)) for word in listed("toll nouns"))


def _heads_of(figure: FigureDraft) -> tuple[str, ...]:
    """What a figure counts: a crowd that marched is people all the same."""
    own = same_word(figure.who) if figure.head and figure.who and figure.kind == "count" else None
    return tuple(head for head in (figure.head, own) if head)


def _stem_of(word: str | None) -> str | None:
    return same_word(stem(word)) if word else None


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
    (_, apart, per, *_), (_, apart_, per_, *_) = one.marks, other.marks
    if per != per_ and per and per_:
        return True
    if not (one.marks[-1] or other.marks[-1]) and times_apart(one.size, other.size) > _TOO_FAR:
        return True
    digits = _digits_in_common(one, other) if apart != apart_ else 0
    digits += digits > 0 and one.figures[0].kind == "money"
    fewest = 2 if "more" in (apart, apart_) else 1
    return apart != apart_ and digits < fewest and not are_exchanged(one, other)


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
