"""How often work that takes long says how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic

PACE = 0.5
"""Seconds between two reports, so that who shows them need not count."""


def paced(steps: Iterator[int]) -> Iterator[int]:
    """The first of some steps, the last, and those between that come ``PACE`` after the one before."""
    told, done, shown = -PACE, None, None
    for done in steps:
        if monotonic() - told >= PACE:
            yield done
            told, shown = monotonic(), done
    if done is not None and done != shown:
        yield done
