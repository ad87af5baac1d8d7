"""Matching two stretches of words in their order, at a cost that grows with their length.

Runs of words that stand once in each are found first and chained, as patience diff does with lines (Cohen); difflib
fills the gaps between them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

_RUN = 4
"""How many words in a row, found once in each text, are the same passage."""
_LARGEST_GAP = 250_000
"""Words of the old text times words of the new one up to which difflib fills a gap."""
_AHEAD = 400
"""How many words to look ahead where two repetitive texts part, for a place from which they agree again."""
_AGREEING = 8
"""How many words in a row must agree there."""


def fill(
    old: Sequence[str],
    new: Sequence[str],
    found: list[int],
    here: tuple[int, int],
    there: tuple[int, int],
    run: int = _RUN,
) -> None:
    """Match ``old[slice(*here)]`` with ``new[slice(*there)]``, keeping the order; the matches go into ``found``."""
    (a, b), (c, d) = here, there
    if a >= b or c >= d:
        return
    if (b - a) * (d - c) <= _LARGEST_GAP:
        matcher = SequenceMatcher(None, old[a:b], new[c:d], autojunk=False)
        for i, j, size in matcher.get_matching_blocks():
            found[a + i : a + i + size] = range(c + j, c + j + size)
        return
    seeds = in_order(shared_once(old, range(a, b - run + 1), new, range(c, d - run + 1), run)) if run else []
    if not seeds:
        _walk(old, new, found, here, there)
        return
    for i, j in seeds:
        found[i : i + run] = range(j, j + run)
    edges = [(a, c), *((i, j) for i in range(a, b) if (j := found[i]) >= 0), (b, d)]
    for (i, j), (k, m) in pairwise(edges):
        if k - i > 1 or m - j > 1:
            past = found[i] == j
            fill(old, new, found, (i + past, k), (j + past, m), run - 2)


def _walk(
    old: Sequence[str], new: Sequence[str], found: list[int], here: tuple[int, int], there: tuple[int, int]
) -> None:
    """Match two long stretches in which nothing stands only once, side by side, as far as they keep in step."""
    (i, b), (j, d) = here, there
    while i < b and j < d:
        if old[i] == new[j]:
            found[i] = j
            i, j = i + 1, j + 1
            continue
        ahead = range(min(_AHEAD, d - j))
        places = {tuple(new[j + s : j + s + _AGREEING]): s for s in reversed(ahead)}
        near = range(min(_AHEAD, b - i))
        steps = [(r + s, r, s) for r in near if (s := places.get(tuple(old[i + r : i + r + _AGREEING]), -1)) >= 0]
        if not steps:
            return
        _, r, s = min(steps)
        i, j = i + r, j + s


def shared_once(
    old: Sequence[str], here: Iterable[int], new: Sequence[str], there: Iterable[int], run: int
) -> list[tuple[int, int]]:
    """Where runs of words start that stand once at ``here`` in the old text and once at ``there`` in the new one."""
    ours = {i: tuple(old[i : i + run]) for i in here}
    theirs = {j: tuple(new[j : j + run]) for j in there}
    once_here = {words for words, times in Counter(ours.values()).items() if times == 1}
    once_there = {words for words, times in Counter(theirs.values()).items() if times == 1}
    place = {words: j for j, words in theirs.items() if words in once_there}
    return [(i, place[words]) for i, words in ours.items() if words in once_here and words in place]


def in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of ``pairs`` (sorted by the first) in which the second rises too."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        before.append(last[at - 1] if at else -1)
        tails[at : at + 1], last[at : at + 1] = [j], [index]
    chain = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
