"""Rates: in "71.5 cases per 100,000 people" the second number is what the first is told by, and counts nothing."""

from __future__ import annotations

import re

from ..quantity import Quantity

_PER = re.compile(r"\b(?:per|for every|in every|out of every)\s$", re.I)
_BASES = frozenset((100, 1000, 10_000, 100_000, 1_000_000))
_REACH = 60
"""How far apart the two numbers of a rate may stand."""


def with_rates(text: str, quantities: list[Quantity], start: int) -> list[Quantity]:
    """Make the number behind "per" part of the unit of the number before it; ``start``: of the sentence."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if not _is_base(text, quantity, start):
            joined.append(quantity)
            continue
        rate = joined[-1] if joined else None
        if rate and quantity.start - rate.end < _REACH and rate.kind in (None, "measure", "percent"):
            base = f"per {text[quantity.start : quantity.end]}"
            rate.unit = f"{rate.unit} {base}" if rate.unit else base
            rate.bare = False
    return joined


def _is_base(text: str, quantity: Quantity, start: int) -> bool:
    """Whether a number is what a rate is told by: "per 100,000", "for every 1,000"."""
    round_number = quantity.kind is None and quantity.value in _BASES
    return round_number and bool(_PER.search(text, max(start, quantity.start - 14), quantity.start))
