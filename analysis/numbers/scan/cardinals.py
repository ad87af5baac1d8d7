"""Whole numbers in words and figures: units, tens, hundreds and magnitudes, then decimals or a fraction."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..quantity import Quantity
from .cursor import JOINED, Cursor
from .fractions import read_decimals, read_part
from .pieces import Piece


@dataclass(slots=True)
class _Sum:
    """What has been read: full groups in ``total``, the one in the making in ``group``; the last magnitude."""

    total: Decimal = Decimal(0)
    group: Decimal | None = None
    scale: Decimal = Decimal(1)
    figures: bool = False
    """Whether it begins with figures, which "and" does not add to: "3 million and 2 thousand trucks"."""
    last: str = ""
    """The kind of the last piece."""

    def add(self, piece: Piece) -> None:
        """Take a piece into the sum."""
        if piece.kind in "#UTY":
            self.group = (self.group or Decimal(0)) + piece.value
        elif piece.kind == "H":
            self.group = (Decimal(1) if self.group is None else self.group) * 100
        elif piece.kind == "Z":
            self.group = (Decimal(1) if self.group is None else self.group) * 12
        else:
            self._magnify(piece.value / 2 if piece.kind == "V" else piece.value)
        self.last = piece.kind

    def _magnify(self, size: Decimal) -> None:
        if self.group is None:
            self.total = (self.total or Decimal(1)) * size
        elif self.total and size >= self.scale:
            self.total = (self.total + self.group) * size
        else:
            self.total += self.group * size
        self.group, self.scale = None, size

    @property
    def value(self) -> Decimal:
        return self.total + (self.group or Decimal(0))


def read_cardinal(cursor: Cursor) -> Quantity | None:
    """Read "two hundred and fifty thousand", "3 thousand 5 hundred", "two and a half", "twenty-first"."""
    first = cursor.pieces[cursor.at]
    found = Quantity(first.start, first.end, None, digits=first.kind == "#")
    if first.figure:
        found.whole, found.bare, found.scale = first.figure.whole, first.figure.bare, first.figure.scale
    if first.kind == "a":
        cursor.at += 1
    between = cursor.text[max(0, first.start - 8) : first.start].lower() == "between "
    so_far = _Sum(figures=first.kind == "#")
    previous: Piece | None = None
    while (piece := cursor.piece()) is not None:
        if previous is not None and not _continues(cursor, previous, piece, so_far, between):
            break
        if piece.kind == "A":
            cursor.at += 1
            continue
        if piece.kind not in "#UTYHZSV":
            break
        so_far.add(piece)
        if piece.figure:
            found.whole = found.whole and piece.figure.whole
        if piece.kind in "SV":
            found.scale = so_far.scale
        found.end = piece.end
        previous = piece
        cursor.at += 1
        if previous is not first or first.kind == "#":
            found.bare = found.bare and previous is first
    if previous is None:
        return None
    found.value = so_far.value
    if so_far.last == "H" and so_far.group:
        found.scale = Decimal(100)
    return _read_tail(cursor, found, previous)


def _continues(cursor: Cursor, previous: Piece, piece: Piece, so_far: _Sum, between: bool) -> bool:
    """Whether ``piece`` goes on the numeral that ``previous`` is the latest part of."""
    if previous.kind == "Z":
        return False
    if piece.kind == "A":
        return not between and _conjoins(cursor, piece, so_far)
    if cursor.pieces[cursor.at - 1].kind == "A":
        return True
    if piece.glue == ",":
        after = cursor.piece(1)
        grows = after is not None and after.kind in "HSTYU" and after.glue in JOINED
        return so_far.last == "S" and piece.kind in "UTY" and grows
    glued = previous.kind == "#" and piece.kind == "S" and piece.glue == "" and piece.start == previous.end
    return (piece.glue in JOINED or glued) and _fits(cursor, previous, piece, so_far)


def _fits(cursor: Cursor, previous: Piece, piece: Piece, so_far: _Sum) -> bool:
    """Whether a piece that stands right behind the last may follow it: "twenty one", not "twenty thirty"."""
    last, group = so_far.last, so_far.group
    match piece.kind:
        case "U":
            after_tens = last == "Y" and piece.value > 0
            return after_tens or (last in ("H", "S") and previous.kind != "#" and piece.glue == " ")
        case "T" | "Y":
            return last in ("H", "S") and piece.glue == " "
        case "#":
            size = cursor.joined("HS", 1)
            return last == "S" and piece.value < 1000 and size is not None and size.value < so_far.scale
        case "H":
            return group is not None and group < 100
        case "S":
            return True
        case "V":
            if group is not None and not 0 < group < 1000:
                return False  # 22 February 2015 dozens died; at 19:00 hundreds fled
            return piece.value >= 200 or (piece.value == 24 and group is not None)
    return piece.kind == "Z" and group is not None and group < 1000


def _conjoins(cursor: Cursor, conjunction: Piece, so_far: _Sum) -> bool:
    """Whether "and" goes on a numeral: "two hundred and six", not "between one hundred and two hundred"."""
    after, last = cursor.piece(1), so_far.last
    if after is None or last not in ("H", "S") or conjunction.glue != " " or after.glue != " ":
        return False
    figures = after.kind == "#" and after.value < 100 and (last == "H" or not so_far.figures)
    if after.kind not in "UTY" and not figures:
        return False
    if figures and cursor.joined("S", 2):
        return False  # two lakh crore and 30 lakh beds
    if cursor.joined("DF", 2) or (last == "H" and cursor.joined("H", 2)):
        return False
    return not (last == "S" and (size := cursor.joined("S", 2)) and size.value >= so_far.scale)


def _read_tail(cursor: Cursor, found: Quantity, previous: Piece) -> Quantity:
    """Read what may follow the last piece: an ordinal ("twenty-first"), decimals, a fraction."""
    value = found.value or Decimal(0)
    ahead = 1 if previous.kind == "H" and cursor.joined("A") else 0
    if previous.kind in "YH" and (order := cursor.joined("OD", ahead)) and order.value < 100 and value > 1:
        cursor.at += 1 + ahead
        return Quantity(found.start, order.end, value + order.value, ordinal=True)
    point = cursor.joined("P")
    if point and (digits := cursor.joined("UTY", 1) or cursor.joined("#", 1)):
        return read_decimals(cursor, found, value, digits)
    if previous.kind != "Z" and found.whole:
        _read_fraction(cursor, found, previous, value)
    return found


def _read_fraction(cursor: Cursor, found: Quantity, previous: Piece, value: Decimal) -> None:
    """Grow ``found`` by a fraction, and by the magnitude after it: "two and a half million"."""
    part = read_part(cursor, value)
    if part is None:
        return
    found.end, found.whole, found.bare = part.end, False, False
    if part.alone:
        found.value, found.fraction = part.value, True
        of = cursor.piece()
        size = cursor.joined("HSZ", 1)
        if of and size and of.kind == "a" and cursor.between(part.end, of) == " of ":  # three quarters of a million
            found.value, found.end, found.scale, found.fraction = part.value * size.value, size.end, size.value, False
            cursor.at += 2
        return
    scale = cursor.joined("S")
    magnified = found.scale > 1 and previous.kind == "S"
    if scale and magnified and scale.value < found.scale:  # one billion and a half million
        found.value = value + part.value * scale.value
    else:
        found.value = (value + part.value * (found.scale if magnified else 1)) * (scale.value if scale else 1)
    if scale:
        cursor.at += 1
        found.scale, found.end = scale.value, scale.end
