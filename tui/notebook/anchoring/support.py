"""Which matches of words to believe: those that enough of their neighbours support."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .words import weight

_REACH = 8
"""How many words on a side support a match, and how far they may have shifted against it."""
_SHARE = 0.4
"""The share of the neighbours on one side, by weight, that must match too."""
_COUNTED = 0.5
"""From which weight on a match may stand alone."""


def supported(old: Sequence[str], found: list[int]) -> list[int]:
    """``found`` without the matches that too few neighbours support."""
    weights = [weight(word) for word in old]

    def believed(i: int) -> bool:
        return (
            len(old) == 1
            or _amid_a_run(found, i)
            or _is_supported(found, weights, i, -1)
            or _is_supported(found, weights, i, 1)
        )

    kept = [j if j >= 0 and believed(i) else -1 for i, j in enumerate(found)]
    _drop_strays(kept, weights)
    _take_back(kept, found)
    return kept


def _drop_strays(kept: list[int], weights: list[float]) -> None:
    """Drop short words and signs that stand alone and have not shifted as the match before or after them has."""
    sure = [-1, *(i for i, j in enumerate(kept) if j >= 0), -1]
    shifts = [kept[i] - i if i >= 0 else None for i in sure]
    for at in range(1, len(sure) - 1) if len(sure) > 3 else ():
        if weights[sure[at]] < _COUNTED and shifts[at] not in (shifts[at - 1], shifts[at + 1]):
            kept[sure[at]] = -1


def _take_back(kept: list[int], found: list[int]) -> None:
    """Take back matches between two that are believed and have shifted as much: the words around were replaced."""
    sure = [i for i, j in enumerate(kept) if j >= 0]
    for i, k in pairwise(sure):
        if 1 < k - i <= 2 * _REACH and kept[k] - kept[i] == k - i:
            for index in range(i + 1, k):
                if found[index] - index == kept[i] - i:
                    kept[index] = found[index]


def _amid_a_run(found: list[int], i: int) -> bool:
    """Whether all the neighbours on one side are matched in step, by a glance at the farthest and the middle one."""
    j = found[i]
    return any(
        0 <= i + far < len(found) and found[i + far] == j + far and found[i + far // 2] == j + far // 2
        for far in (-_REACH, _REACH)
    )


def _is_supported(found: list[int], weights: list[float], i: int, step: int) -> bool:
    """Whether enough of the words on one side of ``i`` are matched about as far off as ``i`` is."""
    near = range(i + step, max(-1, min(len(found), i + step * (_REACH + 1))), step)
    shift = found[i] - i
    all_of_them = sum(weights[k] for k in near)
    matching = sum(weights[k] for k in near if found[k] >= 0 and abs(found[k] - k - shift) <= _REACH)
    return bool(near) and matching >= _SHARE * all_of_them
