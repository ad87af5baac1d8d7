"""Numerals of which only a lower bound is known: "dozens", "several hundred", "tens of thousands"."""

from __future__ import annotations

import re
from decimal import Decimal

from ..quantity import Quantity
from ..wordlists import any_of
from .cursor import Cursor
from .pieces import Piece

_PEOPLE = re.compile(
    r" (?:of|more|others)\b"
    rf"|(?: have| had)?(?: were| are| been| remain)?(?: \w+ed)? (?:{any_of('fates after vague counts')})\b"
)
"""What must follow "scores" and "tens" to make them a number."""

_GRAND = re.compile(rf" (?:of )?grand(?=\s*(?:[.,;:!?)]|$)| (?:{any_of('after a sum in grand')})\b)")
_THOUSAND = Decimal(1000)


def read_vague(cursor: Cursor) -> Quantity | None:
    """Read "dozens", "several hundred", "tens of thousands", of which only a lower bound is known."""
    start, first = cursor.at, cursor.pieces[cursor.at]
    if first.kind == "a" and cursor.joined("Q", 1):
        cursor.at += 1
    head = cursor.pieces[cursor.at]
    if head.kind == "Q" and (scale := _scale_after(cursor, head)):
        cursor.at += 2
        total = _read_scales(cursor, scale.value / 2 if scale.kind == "V" else scale.value)
        return Quantity(first.start, cursor.pieces[cursor.at - 1].end, None, low=2 * total, scale=total)
    if head.kind == "Q" and (grand := _GRAND.match(cursor.text, head.end)):
        cursor.at += 1
        return Quantity(first.start, grand.end(), None, low=2 * _THOUSAND, scale=_THOUSAND, kind="money")
    if head.kind == "V":
        after = cursor.piece(1)
        if after and after.kind == "V" and cursor.between(head.end, after) == " of ":
            cursor.at += 2
            return Quantity(first.start, after.end, None, low=head.value * after.value / 2, scale=after.value / 2)
        if head.value not in (20, 40) or _PEOPLE.match(cursor.text, head.end):
            cursor.at += 1
            return Quantity(first.start, head.end, None, low=head.value, scale=head.value / 2)
    cursor.at = start
    return None


def _scale_after(cursor: Cursor, head: Piece) -> Piece | None:
    """The magnitude behind "several", perhaps after "of"."""
    if scale := cursor.joined("HSZV", 1):
        return scale
    after = cursor.piece(1)
    return after if after and after.kind in "HSZ" and cursor.between(head.end, after) == " of " else None


def _read_scales(cursor: Cursor, value: Decimal) -> Decimal:
    while scale := cursor.joined("S"):
        value *= scale.value
        cursor.at += 1
    return value
