"""Figures that several reports tell in other words are of one thing: "48,210 spectators", "a crowd of 47,980".

Every two figures of one kind and unit out of two reports get a likeness; then what is most alike on the average is put
together first (average linkage, Sokal and Michener 1958), as long as no report then has two figures of one thing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache
from heapq import heapify, heappop, heappush
from itertools import combinations

from ..language import stem
from .comparing_words import groups as people_groups
from .comparing_words import listed
from .figure_digits import digits_of
from .figure_draft import FigureDraft
from .figure_likeness import count_one_noun_once, likeness
from .figure_things import Thing, thing
from .figure_words import same_word, vectors_of
from .owned_figures import several_hold
from .report_draft import ReportDraft

_ALIKE = -1.6
"""Figures that are less alike than this on the average stay apart."""
_ALIKE_THOUGH_OTHER = -0.8
"""So are those of which none fits another, so that a disagreement is told only where the signs are strong."""
_OF_VAGUE = 0.2
"""What the likeness to "dozens" weighs: two numbers that may be those dozens need not be one."""
_MANY = 150
"""Of more things of a kind and unit those under equal keys are taken as one first."""
_COMMON = 60
"""A word that so many of them have tells none of them apart."""

_TELLING = 3
"""A figure of so many digits that a report gives twice is of one thing, whatever it is called the second time."""
_FIGURES = re.compile(r"[\d.,]+")

Group = list[FigureDraft]
Fits = Callable[[Group], bool]
Parted = Callable[[Iterable[FigureDraft]], Iterable[Group]]
Kind = tuple[str, str | None]


def linked(figures: Sequence[FigureDraft], reports: Sequence[ReportDraft], fits: Fits, parted: Parted) -> list[Group]:
    """The figures in groups, those of one thing together.

    ``fits`` says whether figures may stand in one row; ``parted`` gives those under equal keys, for where there are
    too many to hold each against each.
    """
    kinds: dict[Kind, Group] = defaultdict(list)
    for figure in figures:
        kinds[figure.quantity].append(figure)
    groups: list[Group] = []
    for kind in kinds.values():
        same = _told_alike(kind)
        groups += same if len(same) <= _MANY else [list(group) for group in parted(kind)]
    things = things_of(groups, reports)
    by_kind: dict[Kind, list[Thing]] = defaultdict(list)
    for each in things:
        by_kind[each.figures[0].quantity].append(each)
    return [group for each in by_kind.values() for group in _put_together(each, fits)]


def _told_alike(figures: Iterable[FigureDraft]) -> list[Group]:
    """Figures that several reports tell in the very same words are of one thing, however they differ."""
    found: dict[Hashable, list[Group]] = defaultdict(list)
    told: Counter[Hashable] = Counter()
    for figure in figures:
        text = _FIGURES.sub("#", f"{figure.before[-60:]} … {figure.after[:40]}")
        words = text, figure.unit, figure.status, figure.is_vague, figure.apart, figure.head, figure.holder_key
        alike, before = found[words], told[words, figure.report]
        told[words, figure.report] += 1
        if before == len(alike):
            alike.append([])
        alike[before].append(figure)  # the first of each report together, then the second
    return [group for alike in found.values() for group in alike]


def things_of(groups: Sequence[Group], reports: Sequence[ReportDraft]) -> list[Thing]:
    """The groups with their signs."""
    figures = [figure for group in groups for figure in group]
    held = _held_by_several(figures)
    told = _told_by_each(reports)
    first, only = _first_and_only(figures, lambda figure: (figure.report, figure.quantity))
    first_of, once = _first_and_only(figures, lambda figure: (figure.report, figure.quantity, figure.head))
    return [
        thing(
            group,
            words,
            _people(),
            only=_any_in(group, only),
            first=_any_in(group, first),
            once=_any_in(group, once),
            first_of_noun=_any_in(group, first_of),
            lead=any(figure.sentence < reports[figure.report].lead for figure in group),
            owned=(group[0].kind, group[0].head) in held,
            told=frozenset(v for f in group for v in told.get((f.report, f.quantity), ())),
        )
        for group, words in zip(groups, vectors_of(groups, reports), strict=True)
    ]


def _told_by_each(reports: Sequence[ReportDraft]) -> dict[Hashable, set[float]]:
    """For each report and quantity its current figures of so many digits that they are not the same by chance."""
    found: dict[Hashable, set[float]] = defaultdict(set)
    for report in reports:
        for figure in report.figures:
            value = figure.number.value
            if not figure.aside and not figure.fate and value and digits_of(value) >= _TELLING:
                found[figure.report, figure.quantity].add(value * figure.scale)
    return found


def _any_in(group: Group, these: set[int]) -> bool:
    return any(id(figure) in these for figure in group)


def _held_by_several(figures: Iterable[FigureDraft]) -> frozenset[Hashable]:
    """Of what a report gives figures of several that are named: seats of the parties."""
    told: dict[Hashable, Group] = defaultdict(list)
    for figure in figures:
        told[figure.kind, figure.head].append(figure)
    return frozenset(key for key, each in told.items() if several_hold(each))


def _first_and_only(
    figures: Iterable[FigureDraft], key: Callable[[FigureDraft], Hashable]
) -> tuple[set[int], set[int]]:
    """The figures, by identity, that are the first of those under their key, and those that are the only ones."""
    told: dict[Hashable, Group] = defaultdict(list)
    for figure in figures:
        if figure.status == "current":
            told[key(figure)].append(figure)
    first = {id(min(each, key=lambda figure: figure.number.start)) for each in told.values()}
    only = {id(f) for each in told.values() if len({other.scaled for other in each}) == 1 for f in each}
    return first, only


@cache
def _people() -> frozenset[str]:
    return frozenset(same_word(stem(word)) for word in (*people_groups(), *listed("more people")))


def _put_together(things: Sequence[Thing], fits: Fits) -> Iterable[Group]:
    """The figures of things that are alike put together, the most alike first."""
    sums: dict[int, dict[int, tuple[float, float]]] = {at: {} for at in range(len(things))}
    for one, other in _pairs(things):
        weight = _OF_VAGUE if things[one].vague or things[other].vague else 1.0
        sums[one][other] = sums[other][one] = weight * likeness(things[one], things[other]), weight
    groups = {at: list(each.figures) for at, each in enumerate(things)}
    _put_told_together(groups, sums, fits)
    heap = [(-alike / count, one, other) for one in sums for other, (alike, count) in sums[one].items() if one < other]
    heap = [pair for pair in heap if -pair[0] >= _ALIKE]
    heapify(heap)
    while heap:
        average, one, other = heappop(heap)
        now = sums.get(one, {}).get(other)
        if now is None or -now[0] / now[1] != average:
            continue
        apart = not _overlap(groups[one], groups[other])
        if apart and -average < _ALIKE_THOUGH_OTHER and not count_one_noun_once(things[one], things[other]):
            continue
        if not fits(groups[one] + groups[other]):
            continue
        _merge(one, other, groups, sums)
        for third, (alike, count) in sums[one].items():
            if alike / count >= _ALIKE:
                heappush(heap, (-alike / count, min(one, third), max(one, third)))
    return groups.values()


def _overlap(group: Group, other: Group) -> bool:
    """Whether some figure of one group fits one of the other, so that no disagreement comes of it."""
    ours, theirs = ({figure.scaled for figure in each} for each in (group, other))
    return any(low <= most and least <= high for low, high in ours for least, most in theirs)


def _pairs(things: Sequence[Thing]) -> Iterable[tuple[int, int]]:
    """The things to hold against each other: all of two reports, of very many those that share a word or a figure."""
    if len(things) <= _MANY:
        return (
            (one, other)
            for one, other in combinations(range(len(things)), 2)
            if things[one].reports != things[other].reports or len(things[one].reports) > 1
        )
    index: dict[Hashable, list[int]] = defaultdict(list)
    for at, each in enumerate(things):
        for mark in (*each.words, *sorted(each.values)):
            index[mark].append(at)
    near = (there for there in index.values() if len(there) <= _COMMON)
    return sorted({pair for there in near for pair in combinations(there, 2)})


def _put_told_together(groups: dict[int, Group], sums: dict[int, dict[int, tuple[float, float]]], fits: Fits) -> None:
    """What a report tells twice, and figures that leave out what they count beside the one that tells it."""
    home_of = {id(figure): at for at, group in groups.items() for figure in group}
    told: dict[Hashable, FigureDraft] = {}
    for figure in [group[0] for group in groups.values()]:
        other, gone = figure.carried, home_of[id(figure)]
        if other is None or figure.apart != other.apart or figure.holder_key not in (None, other.holder_key):
            digits = digits_of(figure.number.value or 0) + (figure.kind != "count")
            head, size = figure.head, figure.scaled
            if digits >= _TELLING and figure.number.value is not None:
                head, size = None, (figure.number.value * figure.scale,) * 2  # also of "more than 214,000"
            again = figure.report, head, size, figure.apart, figure.is_vague
            other = told.setdefault(again, figure)
        into = home_of.get(id(other), gone)
        if into != gone and fits(groups[into] + groups[gone]):
            home_of.update({id(each): into for each in groups[gone]})
            _merge(into, gone, groups, sums, by_one=True)


def _merge(
    into: int,
    gone: int,
    groups: dict[int, Group],
    sums: dict[int, dict[int, tuple[float, float]]],
    *,
    by_one: bool = False,
) -> None:
    """Put one group into another, and the sums of its likenesses to the others too.

    With ``by_one`` both are as alike to a third as the more alike of them: two accounts of one thing, of which other
    reports have the one only.
    """
    groups[into] += groups.pop(gone)
    mine, theirs = sums[into], sums.pop(gone)
    for third, (alike, count) in theirs.items():
        del sums[third][gone]
        if third != into:
            before = mine.get(third, (0.0, 0.0))
            both = before[0] + alike, before[1] + count
            if by_one and before[1]:
                both = max(before, (alike, count), key=lambda each: each[0] / each[1])
            mine[third] = sums[third][into] = both
