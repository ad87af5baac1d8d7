"""Rows that are likely of one thing though their words differ: each the other's best, and no report in both.

What is left when figures were put together by their likeness is weighed once more, of reports that have a row in
common already. That no other row comes near says as much as the words do: where both reports have one spell of time
left, these are hardly of two things. So rows of what befell people meet those that count people without saying so:
"180,000 were evacuated", "200,000 people have been told to leave".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, permutations, product
from math import log

from ..data import sections
from ..findings import Fate
from ..language import stem
from .comparing_words import FILE, listed
from .comparing_words import groups as groups_of_people
from .figure_draft import FigureDraft
from .figure_likeness import NEVER, likeness, times_apart
from .figure_things import Thing
from .report_draft import ReportDraft

WEIGHTS = {
    "any two rows": -1.45,
    "their likeness": 0.6,
    "how much more alike they are than either is to another": 0.5,
    "words of what befell the one stand with the other": 0.6,
    "each is the only measure or spell of time of its report": 1.5,
}
"""What each sign adds to the likelihood, as a logarithm of odds, by a logistic regression over such pairs of rows.

See ``training/weigh_figure_pairs.py``.
"""

_LIKELY = -1.7
"""Rows that are less likely of one thing stay two."""
_LIKELY_THOUGH_OTHER = -1.0
"""So do those of which no figure fits the other's."""
_TOO_FAR = log(4)
"""Figures that are so many times apart are of two things."""
_MOST_AHEAD = 3.0
_TOLD_OUTRIGHT = ("killed", "injured")
"""What befell people of which no report leaves out the word: one student who was arrested is not one who was hurt."""
_MANY = 60
"""Of more rows of a kind none is joined: so many reports say it in each way there is."""

Group = list[FigureDraft]


@dataclass(slots=True)
class _Pair:
    one: int
    other: int
    alike: float
    ahead: float = _MOST_AHEAD
    """How much more alike they are than either is to any other row of the same reports."""


def join_rows(groups: Sequence[Group], things: Sequence[Thing], reports: Sequence[ReportDraft]) -> list[Group]:
    """The rows, those put together that are likely of one thing; ``things`` are the rows with their signs."""
    found = {at: list(group) for at, group in enumerate(groups)}
    home = list(range(len(groups)))
    told = [_tellers(thing) for thing in things]
    known = _of_one_event(things)
    for pair in sorted(_pairs(groups, things, told), key=lambda pair: (-pair.alike, pair.one, pair.other)):
        one, other = home[pair.one], home[pair.other]
        tolls = found[one][0].fate and found[other][0].fate
        apart = not told[one].isdisjoint(told[other]) or known.isdisjoint(product(told[one], told[other]))
        if tolls or apart or not _may_be_one(pair, groups, things):
            continue
        least = _LIKELY if _overlap(things[pair.one], things[pair.other]) else _LIKELY_THOUGH_OTHER
        if _likelihood(pair, groups, things, reports) >= least:
            into, gone = (other, one) if found[other][0].fate else (one, other)
            found[into] += found.pop(gone)
            told[into] |= told[gone]
            home = [into if at == gone else at for at in home]
    return list(found.values())


def _of_one_event(things: Sequence[Thing]) -> frozenset[tuple[int, int]]:
    """The pairs of reports that have a row in common."""
    together = {thing.reports for thing in things if len(thing.reports) > 1}
    return frozenset(pair for reports in together for pair in permutations(reports, 2))


def _pairs(groups: Sequence[Group], things: Sequence[Thing], told: Sequence[frozenset[int]]) -> list[_Pair]:
    """The pairs of rows that may be of one thing, each with how far it is ahead of the others of its rows."""
    kinds: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        kinds[group[0].quantity].append(at)
    pairs: list[_Pair] = []
    for members in kinds.values():
        if len(members) <= _MANY:
            pairs += (
                _Pair(a, b, likeness(things[a], things[b]))
                for a, b in combinations(members, 2)
                if told[a].isdisjoint(told[b]) and not (groups[a][0].fate and groups[b][0].fate)
            )
    of: dict[int, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        of[pair.one].append(pair)
        of[pair.other].append(pair)
    for pair in pairs:
        for here, there in ((pair.one, pair.other), (pair.other, pair.one)):
            for rival in of[here]:
                third = rival.other if rival.one == here else rival.one
                if rival is not pair and not told[third].isdisjoint(told[there]):
                    pair.ahead = min(pair.ahead, pair.alike - rival.alike)
    return [pair for pair in pairs if pair.alike > NEVER]


def _may_be_one(pair: _Pair, groups: Sequence[Group], things: Sequence[Thing]) -> bool:
    """Whether two rows are each the other's best, and nothing that they are told of keeps them apart."""
    one, other = things[pair.one], things[pair.other]
    if pair.ahead <= 0 or _are_other_people(groups[pair.one], groups[pair.other]):
        return False
    return _overlap(one, other) or _may_differ(one, other)


def _may_differ(one: Thing, other: Thing) -> bool:
    """Whether rows of which no figure fits the other's may be of one thing all the same.

    Reports measure few things in one unit, and count few people without saying which; but they tell sums of money and
    shares of many things, and what they count by two nouns is two things.
    """
    if times_apart(one.size, other.size) > _TOO_FAR:
        return False
    if _are_measures(one):
        return True
    if not one.people or not other.people:
        return False
    return not (one.heads | other.heads).isdisjoint(_anyone()) or not one.heads.isdisjoint(other.heads)


@cache
def _anyone() -> frozenset[str]:
    return frozenset(stem(word) for word in listed("people of any kind"))


def _are_measures(thing: Thing) -> bool:
    return thing.figures[0].quantity[0] in ("measure", "duration")


def _overlap(one: Thing, other: Thing) -> bool:
    """Whether some figure of one fits one of the other; words like "dozens" fit others only where all are such."""
    firm, others = _firm(one), _firm(other)
    return any(f.scaled[0] <= g.scaled[1] and g.scaled[0] <= f.scaled[1] for f in firm for g in others)


def _tellers(thing: Thing) -> frozenset[int]:
    """The reports that tell a figure of it; not those that only say "thousands", unless all do."""
    return frozenset(figure.report for figure in _firm(thing))


def _firm(thing: Thing) -> Sequence[FigureDraft]:
    return [figure for figure in thing.figures if not figure.is_vague] or thing.figures


def _are_other_people(one: Group, other: Group) -> bool:
    """Whether what befell people is told of one group and the other row counts another: children are not all."""
    toll, counted = (one, other) if one[0].fate else (other, one)
    if toll[0].fate is None:
        return False
    named = {_groups().get(figure.who or "") for figure in counted} - {None}
    return bool(named) and toll[0].who not in named


@cache
def _groups() -> dict[str, str]:
    return {stem(word): group for word, group in groups_of_people().items()}


def _likelihood(pair: _Pair, groups: Sequence[Group], things: Sequence[Thing], reports: Sequence[ReportDraft]) -> float:
    signs = _signs(pair, groups, things, reports)
    return sum(weight * sign for weight, sign in zip(WEIGHTS.values(), signs, strict=True))


def pairs_with_signs(
    groups: Sequence[Group], things: Sequence[Thing], reports: Sequence[ReportDraft]
) -> list[tuple[Group, Group, tuple[float, ...]]]:
    """The pairs of rows that are weighed, before any is joined, with the signs of ``WEIGHTS`` in that order."""
    told, known = [_tellers(thing) for thing in things], _of_one_event(things)
    return [
        (groups[pair.one], groups[pair.other], _signs(pair, groups, things, reports))
        for pair in _pairs(groups, things, told)
        if not known.isdisjoint(product(told[pair.one], told[pair.other])) and _may_be_one(pair, groups, things)
    ]


def _signs(
    pair: _Pair, groups: Sequence[Group], things: Sequence[Thing], reports: Sequence[ReportDraft]
) -> tuple[float, ...]:
    one, other = things[pair.one], things[pair.other]
    only = one.only and other.only and _are_measures(one)
    told = _is_told_of(pair, groups, things, reports)
    return 1.0, pair.alike, max(-_MOST_AHEAD, pair.ahead), told, only


def _is_told_of(pair: _Pair, groups: Sequence[Group], things: Sequence[Thing], reports: Sequence[ReportDraft]) -> float:
    """Whether words of what befell the people of one row stand with the other; NEVER where that counts no people."""
    toll, counted = (pair.one, pair.other) if groups[pair.one][0].fate else (pair.other, pair.one)
    fate, thing = groups[toll][0].fate, things[counted]
    if fate is None:
        return False
    told = any(_tells(reports[figure.report], figure, fate) for figure in groups[counted])
    if not told and fate in _TOLD_OUTRIGHT:
        return NEVER
    if thing.people or (told and not thing.counted and not thing.vague):
        return told
    return NEVER


def _tells(report: ReportDraft, figure: FigureDraft, fate: Fate) -> bool:
    """Whether the sentence of a figure has a word of what befell those counted: "told to leave their homes"."""
    text = report.text_of(figure.sentence).lower()
    return any(stem(word.strip(".,;:!?\"'“”’()")) in _words_of(fate) for word in text.split())


@cache
def _words_of(fate: Fate) -> frozenset[str]:
    return frozenset(stem(word) for word in sections.words(FILE, f"told of the {fate}"))
