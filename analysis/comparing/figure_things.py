"""Figures that are known to be of one thing, with the signs by which they are held against others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import inf

from ..language import stem
from .comparing_words import listed, words_for_anyone
from .figure_draft import FigureDraft
from .figure_words import Vector, kin_of, same_word
from .opposed_figures import opposed_words
from .owned_figures import named_holder

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
