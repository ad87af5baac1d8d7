"""From pieces to numerals: "three million, two hundred and forty", "two and a half", "tens of thousands"."""

from __future__ import annotations

import re
from decimal import Decimal

from ..quantity import Quantity
from .cardinals import read_cardinal
from .cursor import JOINED, Cursor
from .fractions import read_decimals, read_unit_fraction
from .pieces import Piece
from .vague import read_vague

_MAY_BE_ZERO = re.compile(r"(?:^|\b(?:is|was|than|of|by|to|minus|negative|equals|plus)\s|[,;:]\s)$", re.I)
"""What may stand before "point five"."""


def numerals_of(text: str, pieces: list[Piece]) -> list[Quantity]:
    """The numerals that ``pieces`` make, in order."""
    found: list[Quantity] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind == "M":
            whole = piece.value != Decimal("0.5")
            found.append(Quantity(piece.start, piece.end, piece.value, whole=whole, kind="multiple"))
            at += 1
            continue
        if piece.kind == "u":
            found.append(Quantity(piece.start, piece.end, piece.value))
            at += 1
            continue
        cursor = Cursor(text, pieces, at)
        if (quantity := _read(cursor)) is not None:
            found.append(quantity)
        at = max(cursor.at, at + 1)
    return found


def _read(cursor: Cursor) -> Quantity | None:
    """Read one numeral; None where the pieces make none (a bare "and", "point", "half").

    The cursor ends on the first piece that is not part of it.
    """
    first = cursor.pieces[cursor.at]
    negative = first.kind == "N"
    if negative:
        cursor.at += 1
        if not cursor.joined("#UTYHaP"):
            return None
    found = read_vague(cursor) or _read_exact(cursor)
    if found is None:
        return None
    found.start = found.start if found.ordinal and first.kind == "a" else first.start
    if negative and found.value is not None:
        found.value, found.bare = -found.value, False
    return found


def _read_exact(cursor: Cursor) -> Quantity | None:
    first = cursor.pieces[cursor.at]
    if first.figure and (first.figure.ordinal or first.figure.fraction):
        return _read_figure(cursor, first.figure)
    if first.kind == "P":
        return _read_point(cursor, first)
    if first.kind in "DF":
        return read_unit_fraction(cursor, first.start)
    if first.kind == "a" and (after := cursor.joined("DF", 1)):
        cursor.at += 1
        return read_unit_fraction(cursor, after.start)
    if first.kind == "O":
        cursor.at += 1
        return Quantity(first.start, first.end, first.value, ordinal=True)
    alone = first.kind not in "#UTYHSZa" or (first.kind in "SZ" and first.glue not in JOINED)
    if alone or (first.kind == "a" and not cursor.joined("HSZ", 1)):
        cursor.at += 1
        return None
    return read_cardinal(cursor)


def _read_figure(cursor: Cursor, figure: Quantity) -> Quantity:
    """Read "3rd", "1/2" or "1/2 million"."""
    cursor.at += 1
    if figure.fraction and (scale := cursor.joined("S")):
        cursor.at += 1
        figure.value, figure.end = (figure.value or Decimal(0)) * scale.value, scale.end
    return figure


def _read_point(cursor: Cursor, first: Piece) -> Quantity | None:
    """Read "point seven five" without a whole number before it; elsewhere a point is a noun."""
    digits = cursor.joined("U", 1)
    if digits and _MAY_BE_ZERO.search(cursor.text, max(0, first.start - 10), first.start):
        return read_decimals(cursor, Quantity(first.start, first.end, Decimal(0)), Decimal(0), digits)
    cursor.at += 1
    return None
