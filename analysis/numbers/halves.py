"""Fractions that follow their unit: "an hour and a half", "two miles and a quarter"."""

from __future__ import annotations

import re

from .quantity import Quantity
from .unit_names import unit_names

_ONE_OF = re.compile(r"\b(?:an?)[\s-]+([^\W\d_]+(?:[ -][^\W\d_]+)?)[\s-]+and[\s-]+$", re.I)
_ARTICLE = re.compile(r"an?[\s-]", re.I)


def add_halves(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Join a bare fraction after "and" with the amount before it, or with a unit that an article makes one of."""
    kept: list[Quantity] = []
    for quantity in quantities:
        if not quantity.fraction or quantity.unit or quantity.value is None or not 0 < quantity.value < 1:
            kept.append(quantity)
            continue
        whole = kept[-1] if kept else None
        if (
            whole
            and whole.value is not None
            and whole.whole
            and whole.kind in ("measure", "duration", "money")
            and text[whole.end : quantity.start] == " and "
        ):
            whole.value, whole.end, whole.whole = whole.value + quantity.value, quantity.end, False
            continue
        if single := _ONE_OF.search(text, max(whole.end if whole else 0, quantity.start - 30), quantity.start):
            unit = unit_names().get(single.group(1).lower())
            if unit and _ARTICLE.match(text, quantity.start):
                quantity.start, quantity.value, quantity.fraction = single.start(), 1 + quantity.value, False
                quantity.kind, quantity.unit = unit.kind, unit.symbol
        kept.append(quantity)
    return kept
