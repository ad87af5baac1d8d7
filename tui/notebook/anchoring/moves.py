"""Matching what was moved: runs of words that are left over in both texts, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from .chaining import fill, shared_once

_RUN = 3
"""How many words in a row, found once in what is left of each text, are the same passage."""
_NEAR = 16
"""Up to how many words may be missing between two matches of one passage."""


def match_moved(old: Sequence[str], new: Sequence[str], found: list[int]) -> None:
    """Match runs left over on both sides wherever they stand, each as far as the words agree."""
    owners = owners_of(found, len(new))
    here = _free([j >= 0 for j in found], _RUN)
    there = _free([i >= 0 for i in owners], _RUN)
    for i, j in shared_once(old, here, new, there, _RUN):
        for step, k, m in ((1, i, j), (-1, i - 1, j - 1)):
            while 0 <= k < len(old) and 0 <= m < len(new) and old[k] == new[m] and found[k] != m:
                ours = found[k] < 0 or _hand_over(old, found, owners, k, step)
                if not (ours and (owners[m] < 0 or _hand_over(new, owners, found, m, step))):
                    break
                found[k], owners[m] = m, k
                k, m = k + step, m + step
    _bridge(old, new, found, owners)


def owners_of(found: Sequence[int], size: int) -> list[int]:
    """For each of ``size`` new words the old one that it is, or -1."""
    owners = [-1] * size
    for i, j in enumerate(found):
        if j >= 0:
            owners[j] = i
    return owners


def _hand_over(words: Sequence[str], places: list[int], back: list[int], k: int, step: int) -> bool:
    """Free word ``k`` of one text from its match in the other, if a like word beside the match's neighbour can have it.

    Of "One. Two. Three." with the second sentence moved away, diff may keep either full stop. ``places`` leads from
    this text to the other, ``back`` from the other to this.
    """
    there = places[k]
    neighbour = back[there - step] if 0 <= there - step < len(back) else -1
    heir = neighbour + step
    if neighbour < 0 or not 0 <= heir < len(words) or places[heir] >= 0 or words[heir] != words[k]:
        return False
    places[heir], back[there], places[k] = there, heir, -1
    return True


def _bridge(old: Sequence[str], new: Sequence[str], found: list[int], owners: list[int]) -> None:
    """Match what is left between two neighbouring matches, where a moved passage was also edited."""
    matched = [i for i, j in enumerate(found) if j >= 0]
    for i, k in pairwise(matched):
        j, m = found[i], found[k]
        if 1 < k - i <= _NEAR and 1 < m - j <= _NEAR and max(owners[j + 1 : m]) < 0:
            fill(old, new, found, (i + 1, k), (j + 1, m))
            for index in range(i + 1, k):
                if found[index] >= 0:
                    owners[found[index]] = index


def _free(taken: Sequence[bool], run: int) -> Iterable[int]:
    """Where runs of ``run`` words start of which none is taken."""
    at = 0
    for is_taken, group in groupby(taken):
        size = sum(1 for _ in group)
        if not is_taken:
            yield from range(at, at + size - run + 1)
        at += size
