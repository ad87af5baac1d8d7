"""What no slip of the hand explains, where words alone have put figures together: a sum, or a headline and its text.

Whoever swaps two digits of a part or mistypes one leaves a sum that such a slip explains. Where none does, the figures
were far likelier read together wrongly than told wrongly: camps counted with the people in them, sales with revenue.
"""

from __future__ import annotations

import re

from ..findings import Findings, Number
from .consistency import Consistency
from .figure_contexts import told_value
from .slip_evidence import is_misspelt, slip_between, slip_to

_AMOUNTS = ("percent", "money", "measure")
_PAIR, _NEAR = 2, 1.35
"""A headline may be older than its text, and its figure so many times another at most."""


def is_unlikely(findings: Findings, one: Consistency) -> bool:
    """Whether a sum or a headline that does not fit is none that a slip can have made."""
    if one.holds or one.rule not in ("sum", "headline"):
        return False
    numbers = [n for n in findings.numbers if any(a < n.end and n.start < b for a, b in one.places)]
    if one.rule == "headline":
        if len(numbers) < _PAIR:
            return False
        counts = numbers[0].kind == "count" and (told_value(numbers[-1]) or 0) % 1  # what is counted is whole
        return bool(counts) or (numbers[0].kind in _AMOUNTS and not _is_stale(numbers[0], numbers[-1]))
    return one.reckoned is not None and "×" not in one.message and not _is_sum_slip(numbers, *one.reckoned)


def _is_sum_slip(numbers: list[Number], total: float, told: float) -> bool:
    """Whether a slip in what is told, or in one of the figures, makes them come to it."""
    gap = told - total
    values = [(each, value) for each in numbers if (value := told_value(each)) is not None]
    return slip_between(told, total) > 0 or any(slip_to(each, value + gap) > 0 for each, value in values)


def _is_stale(headline: Number, other: Number) -> bool:
    """Whether a headline may have the figure of its text with a slip, or one of shortly before."""
    one, two = told_value(headline), told_value(other)
    if not one or not two:
        return True
    near = max(one, two) <= _NEAR * min(one, two)
    return near or slip_between(one, two) > 0 or is_misspelt(headline, other) or not re.search(r"\d", headline.text)
