"""Figures that several reports tell in other words are of one thing: "48,210 spectators", "a crowd of 47,980".

What a figure is of, and the words around it, are weighed by how few figures have them (Salton and Buckley 1988); two
groups are one where their words are alike enough, or less alike but the figure, the unit or the holder is the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from .comparing_words import words_for_people
from .figure_words import Vector, vectors_of
from .owned_figures import named_holder, several_hold
from .report_draft import FigureDraft, ReportDraft

_ALIKE = 0.5
_LITTLE = 0.1
_SAME_HEAD, _SAME_HOLDER, _SAME_FIGURE, _TELLING_FIGURE, _ONLY_OF_UNIT = 0.3, 0.15, 0.25, 0.5, 0.25
_OTHER_HOLDER = -0.4
_BOTH_FIRST = 0.2
"""Where reports count several of one noun, the first of one is most often the first of the other."""
_HEAD_NAMED, _STRONG = 0.2, 0.3
"""What it adds that one group has the other's head noun among its words of some weight."""
_TIMES = 8
"""Figures that differ by more are not linked."""
_COMMON = 60
"""A word that so many groups have tells none of them apart."""

Group = list[FigureDraft]


@dataclass(slots=True)
class _Home:
    """Figures of one thing with the words that tell of it."""

    figures: Group
    words: Vector


def linked(groups: Sequence[Group], reports: Sequence[ReportDraft], fits: Callable[[Group], bool]) -> list[Group]:
    """The groups, those of one thing put together; ``fits`` says whether figures may stand in one row.

    What tells what befell people, and scores, stay as they are.
    """
    free = [group for group in groups if group[0].fate is None and group[0].kind != "score"]
    kept = [group for group in groups if group[0].fate is not None or group[0].kind == "score"]
    only = _only_of_their_unit(reports)
    owned = _owned(free)
    homes = [_Home(group, words) for group, words in zip(free, vectors_of(free, reports), strict=True)]
    homes = _with_those_that_tell(homes, fits)
    return kept + [home.figures for home in _put_together(homes, only, owned, fits)]


def _with_those_that_tell(groups: list[_Home], fits: Callable[[Group], bool]) -> list[_Home]:
    """Figures that leave out what they count go to the one that tells it, where it is not of another's."""
    home_of = {id(figure): home for home in groups for figure in home.figures}
    for home in groups:
        for figure in home.figures:
            other = home_of.get(id(figure.carried))
            if other is None or other is home or other.figures[0].apart != home.figures[0].apart:
                continue
            if (
                figure.carried
                and figure.holder_key in (None, figure.carried.holder_key)
                and fits(other.figures + home.figures)
            ):
                other.figures.extend(home.figures)
                home_of.update({id(each): other for each in home.figures})
                home.figures = []
                break
    return [home for home in groups if home.figures]


def _put_together(
    homes: list[_Home], only: frozenset[int], owned: frozenset[Hashable], fits: Callable[[Group], bool]
) -> list[_Home]:
    """Groups that are alike put together, the most alike first."""
    loose = _told_of_several((home.figures for home in homes), fits)
    index: dict[Hashable, list[int]] = defaultdict(list)
    pairs: dict[tuple[int, int], float] = defaultdict(float)
    for at, home in enumerate(homes):
        for mark in _marks(home):
            index[mark].append(at)
    for mark, there in index.items():
        word = mark[-1] if isinstance(mark, tuple) else ""
        for one, other in combinations(there, 2) if len(there) <= _COMMON else ():
            pairs[one, other] += homes[one].words.get(word, 0.0) * homes[other].words.get(word, 0.0)
    liked = (
        (-_likeness(homes[one], homes[other], cosine, only, owned, loose), one, other)
        for (one, other), cosine in pairs.items()
    )
    made = {at: [at] for at in range(len(homes))}
    figures = {at: list(home.figures) for at, home in enumerate(homes)}
    for _, one, other in sorted(pair for pair in liked if -pair[0] >= _ALIKE):
        into, gone = sorted((made[one][0], made[other][0]))
        if into != gone and fits(figures[into] + figures[gone]):
            figures[into] += figures.pop(gone)
            made[into] += made[gone]
            made.update(dict.fromkeys(made[gone], made[into]))
    return [_Home(figures[at], homes[at].words) for at in sorted(figures)]


def _marks(home: _Home) -> list[Hashable]:
    """What two groups must have one of in common to be looked at: a word, or a figure that is seldom the same."""
    first = home.figures[0]
    kind = first.kind, first.unit, first.apart == "more", first.per
    values = {f"{f.number.value}" for f in home.figures if _is_telling(f)}
    return [(*kind, word) for word in (*home.words, *sorted(values))]


def _only_of_their_unit(reports: Sequence[ReportDraft]) -> frozenset[int]:
    """The figures, by identity, beside which their report has no other measured in the same unit."""
    found: list[int] = []
    for report in reports:
        units: dict[tuple[str, str | None], list[FigureDraft]] = defaultdict(list)
        for figure in report.figures:
            if figure.aside is None and figure.status == "current" and figure.kind in ("measure", "duration"):
                units[figure.kind, figure.unit].append(figure)
        found += [id(f) for figures in units.values() if len({f.bounds for f in figures}) == 1 for f in figures]
    return frozenset(found)


def _owned(groups: Sequence[Group]) -> frozenset[Hashable]:
    """Of what a report gives figures of several that are named: seats of the parties."""
    told: dict[Hashable, Group] = defaultdict(list)
    for group in groups:
        for figure in group:
            told[figure.kind, figure.head].append(figure)
    return frozenset(key for key, figures in told.items() if several_hold(figures))


def _told_of_several(groups: Iterable[Group], fits: Callable[[Group], bool]) -> frozenset[str]:
    """Nouns of which a report counts several, as customers robbed, those that sue, and all there are; and of people."""
    told: dict[tuple[int, str], Group] = defaultdict(list)
    for f in (figure for group in groups for figure in group):
        if f.head and f.kind == "count" and not (f.apart or f.carried):
            told[f.report, f.head].append(f)
    return words_for_people() | {head for (_, head), figures in told.items() if not fits(figures)}


def _likeness(
    one: _Home, other: _Home, cosine: float, only: frozenset[int], owned: frozenset[Hashable], loose: frozenset[str]
) -> float:
    same = _say_the_same(one.figures, other.figures)
    heads, others = ({f.head for f in each.figures if f.head} for each in (one, other))
    mine, theirs = ({key for f in each.figures if (key := named_holder(f))} for each in (one, other))
    told_first = any(f.first for f in one.figures) and any(f.first for f in other.figures)
    certain = told_first or _share_a_name(mine, theirs)
    bare = sum(one.words.get(w, 0) * other.words.get(w, 0) for w in heads & others & loose)
    if not same and cosine - (0 if certain else bare) < _LITTLE:
        return 0
    if not same and not _are_of_one_size(one.figures, other.figures):
        return 0
    if not same and (one.figures[0].apart == "whole") != (other.figures[0].apart == "whole"):
        return 0
    score = cosine
    if heads & others:
        score += _SAME_HEAD
        score += _BOTH_FIRST if told_first else 0
    elif any(other.words.get(head, 0) > _STRONG for head in heads) or any(
        one.words.get(head, 0) > _STRONG for head in others
    ):
        score += _HEAD_NAMED
    if mine and theirs:
        tells_apart = any((f.kind, f.head) in owned for f in (*one.figures, *other.figures))
        score += _SAME_HOLDER if _share_a_name(mine, theirs) else _OTHER_HOLDER if tells_apart else 0
    if same:
        score += max(_TELLING_FIGURE if _is_telling(f) else _SAME_FIGURE for f in same)
    if any(id(f) in only for f in one.figures) and any(id(f) in only for f in other.figures):
        score += _ONLY_OF_UNIT
    return score


def _are_of_one_size(group: Group, home: Group) -> bool:
    """Whether two figures of them may be for one thing: $400 million are no other count of $11 million."""
    sizes, others = ([size for f in each for size in map(abs, f.bounds) if 0 < size < inf] for each in (group, home))
    if not sizes or not others:
        return True
    return max(min(sizes), min(others)) <= _TIMES * min(max(sizes), max(others))


def _say_the_same(group: Group, home: Group) -> Group:
    """The figures of a group that are those of another too."""
    bounds, values = {f.bounds for f in home}, {f.number.value for f in home} - {None}
    return [f for f in group if (f.bounds in bounds or f.number.value in values) and not f.is_vague]


def _share_a_name(keys: set[str], others: set[str]) -> bool:
    """Whether one name is another, or a part of it."""
    pairs = ((set(one.split()), set(other.split())) for one in keys for other in others)
    return any(one <= other or other <= one for one, other in pairs)


def _is_telling(figure: FigureDraft) -> bool:
    """Whether a figure is seldom the same by chance: one of three digits or more that count."""
    return len(f"{figure.number.value or 0:.12g}".replace(".", "").rstrip("0")) >= 3
