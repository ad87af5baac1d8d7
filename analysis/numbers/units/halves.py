"""Fractions that follow their unit: "an hour and a half", "two miles and a quarter"."""

from __future__ import annotations

import re

from ..quantity import Quantity
from .unit_names import unit_names

_ONE_OF = re.compile(r"\b(?:an?)[\s-]+([^\W\d_]+(?:[ -][^\W\d_]+)?)[\s-]+and[\s-]+$", re.I)
_DOZEN = 12
_ARTICLE = re.compile(r"(?:an?|one|two|three)[\s-]", re.I)


def with_halves(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Join a bare fraction after "and" with the amount before it, or with a unit that an article makes one of."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if not quantity.fraction or quantity.unit or quantity.value is None or not 0 < quantity.value < 1:
            joined.append(quantity)
            continue
        whole = joined[-1] if joined else None
        if whole and whole.value is not None and _goes_on(text, whole, quantity):
            whole.value, whole.end, whole.whole = whole.value + quantity.value, quantity.end, False
            continue
        if whole and whole.value and text.endswith("dozen", whole.start, whole.end) and _joins(text, whole, quantity):
            whole.value, whole.end = whole.value + quantity.value * _DOZEN, quantity.end
            continue
        if single := _ONE_OF.search(text, max(whole.end if whole else 0, quantity.start - 30), quantity.start):
            unit = unit_names().get(single.group(1).lower())
            if unit and _ARTICLE.match(text, quantity.start):
                quantity.start, quantity.value, quantity.fraction = single.start(), 1 + quantity.value, False
                quantity.kind, quantity.unit = unit.kind, unit.symbol
        joined.append(quantity)
    return joined


def _goes_on(text: str, whole: Quantity, fraction: Quantity) -> bool:
    """Whether a fraction belongs to the whole amount before it: "two miles and (a quarter)"."""
    amount = whole.whole and whole.kind in ("measure", "duration", "money")
    return amount and _joins(text, whole, fraction)


def _joins(text: str, whole: Quantity, fraction: Quantity) -> bool:
    return text[whole.end : fraction.start] == " and "
