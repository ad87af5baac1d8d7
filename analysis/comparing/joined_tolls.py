"""Tolls of people and of a group of them that no report tells side by side: "34 wounded", "27 soldiers wounded"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .comparing_words import listed
from .figure_draft import FigureDraft
from .rival_estimates import are_of_like_size

_TIMES = 1.5
"""Tolls that are more times apart are of two groups."""

Group = list[FigureDraft]


def join_tolls(groups: Iterable[Group]) -> list[Group]:
    """The rows, a toll of all and one of a group put together where these are likely to be the same people.

    That is where each report tells only one of the two, and none another group that may be all of them; of the dead no
    side of a fight is all.
    """
    found = list(groups)
    tolls: dict[tuple[str | None, str | None], list[int]] = defaultdict(list)
    for at, group in enumerate(found):
        if group[0].fate:
            tolls[group[0].fate, group[0].place].append(at)
    for (fate, _), members in tolls.items():
        all_of_them = [at for at in members if found[at][0].who == "people"]
        some = [at for at in members if found[at][0].who in _may_be_all(fate)]
        if len(all_of_them) == len(some) == 1 and _are_alike(found[all_of_them[0]], found[some[0]]):
            found[all_of_them[0]] += found[some[0]]
            found[some[0]] = []
    return [group for group in found if group]


def _may_be_all(fate: str | None) -> frozenset[str]:
    groups = listed("groups that may be all")
    return groups - listed("sides of a fight") if fate == "killed" else groups


def _are_alike(one: Sequence[FigureDraft], other: Sequence[FigureDraft]) -> bool:
    """Whether no report is in both, and some figure of one is about as great as one of the other."""
    if not {figure.report for figure in one}.isdisjoint(figure.report for figure in other):
        return False
    return any(are_of_like_size(f, g, _TIMES) for f in one for g in other if not (f.is_vague or g.is_vague))
