"""Which word of the new text is which word of the old one.

What agrees at both ends is taken as it is. Runs of words between are matched in order (``chaining``), those left over
wherever they stand (``moves``). Last, matches that stand alone among strange words are thrown out (``support``): two
unrelated paragraphs have "of the" in common too.
"""

from __future__ import annotations

from collections.abc import Sequence

from .chaining import fill
from .moves import match_moved
from .support import supported


def align(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """For every word of ``old`` its index in ``new``, or -1 when it is gone."""
    found = [-1] * len(old)
    ahead = _same(old, new)
    behind = _same(old[ahead:][::-1], new[ahead:][::-1])
    found[:ahead] = range(ahead)
    found[len(old) - behind :] = range(len(new) - behind, len(new))
    fill(old, new, found, (ahead, len(old) - behind), (ahead, len(new) - behind))
    match_moved(old, new, found)
    return supported(old, found)


def _same(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words are the same at the start."""
    return next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
