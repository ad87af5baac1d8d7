"""Rates: in "71.5 cases per 100,000 people" the second number is what the first is told by, and counts nothing."""

from __future__ import annotations

import re

from ..quantity import Quantity

_PER = re.compile(r"\b(?:per|for every|in every|out of every)\s$", re.I)
_AMONG = frozenset((" in ", " in a ", " out of ", "-in-"))
"""Between two numbers these make a rate where the second is round: "2 in 100,000 patients"."""
_WORDED = re.compile(r"(?: [a-z-]+){0,4}? (?:per|for every|in every) (?P<base>thousand|million)\b", re.I)
_BASES = frozenset((100, 1000, 10_000, 100_000, 1_000_000))
_BASES_IN_WORDS = {"thousand": "1,000", "million": "million"}
_REACH = 60
"""How far apart the two numbers of a rate may stand."""


def with_rates(text: str, quantities: list[Quantity], start: int) -> list[Quantity]:
    """Make the number behind "per" part of the unit of the number before it; ``start``: of the sentence."""
    joined: list[Quantity] = []
    for quantity in quantities:
        rate = joined[-1] if joined else None
        if rate and _is_share_of(text, rate, quantity):
            _tell_by(rate, f"per {text[quantity.start : quantity.end].removeprefix('a ')}")
            rate.end = quantity.end
            continue
        told = any(text.find(base, quantity.end, quantity.end + _REACH) >= 0 for base in _BASES_IN_WORDS)
        if told and quantity.kind is None and not quantity.fraction and (worded := _WORDED.match(text, quantity.end)):
            _tell_by(quantity, f"per {_BASES_IN_WORDS[worded['base'].lower()]}")
        if not _is_base(text, quantity, start):
            joined.append(quantity)
            continue
        if rate and quantity.start - rate.end < _REACH and rate.kind in (None, "measure", "percent"):
            _tell_by(rate, f"per {text[quantity.start : quantity.end]}")
    return joined


def _tell_by(rate: Quantity, base: str) -> None:
    """Make a base part of the unit of a rate."""
    rate.unit = f"{rate.unit} {base}" if rate.unit else base
    rate.bare = False


def _is_share_of(text: str, rate: Quantity, base: Quantity) -> bool:
    """Whether a round number right behind another is what that is told by: "2 in 100,000", "14 out of 10,000"."""
    if text[rate.end : base.start] not in _AMONG or rate.kind is not None or rate.unit or rate.value is None:
        return False
    return base.kind is None and base.value in _BASES and base.value >= 1000 and rate.value < base.value


def _is_base(text: str, quantity: Quantity, start: int) -> bool:
    """Whether a number is what a rate is told by: "per 100,000", "for every 1,000"."""
    round_number = quantity.kind is None and quantity.value in _BASES
    return round_number and bool(_PER.search(text, max(start, quantity.start - 14), quantity.start))
