"""Numerals of which only a lower bound is known: "dozens", "several hundred", "tens of thousands"."""

from __future__ import annotations

import re

from .cursor import Cursor
from .quantity import Quantity

_PEOPLE = re.compile(
    r" (?:of|more|others)\b"
    r"|(?: have| had)?(?: were| are| been| remain)?(?: \w+ed)?"
    r" (?:killed|dead|hurt|injured|wounded|arrested|detained|missing)\b"
)
"""What must follow "scores" and "tens" to make them a number."""


def vague(cursor: Cursor) -> Quantity | None:
    """ "dozens", "several hundred", "tens of thousands": only a lower bound."""
    start, first = cursor.at, cursor.pieces[cursor.at]
    if first.kind == "a" and cursor.joined("Q", 1):
        cursor.at += 1
    head = cursor.pieces[cursor.at]
    if head.kind == "Q":
        scale = cursor.joined("HSZV", 1)
        if not scale and (after := cursor.piece(1)) and after.kind in "HSZ":
            scale = after if cursor.text[head.end : after.start] == " of " else None
        if scale:
            cursor.at += 2
            base = scale.value / 2 if scale.kind == "V" else scale.value
            total = _scales(cursor, base)
            return Quantity(first.start, cursor.pieces[cursor.at - 1].end, None, low=2 * total, scale=total)
    elif head.kind == "V":
        after = cursor.piece(1)
        if after and after.kind == "V" and cursor.text[head.end : after.start] == " of ":
            cursor.at += 2
            return Quantity(first.start, after.end, None, low=head.value * after.value / 2, scale=after.value / 2)
        if head.value not in (20, 40) or _PEOPLE.match(cursor.text, head.end):
            cursor.at += 1
            return Quantity(first.start, head.end, None, low=head.value, scale=head.value / 2)
    cursor.at = start
    return None


def _scales(cursor: Cursor, value: float) -> float:
    while scale := cursor.joined("S"):
        value *= scale.value
        cursor.at += 1
    return value
