"""From pieces to numerals: "three million, two hundred and forty", "two and a half", "tens of thousands"."""

from __future__ import annotations

import re

from .cursor import Cursor
from .parts import decimals, fraction, half
from .pieces import Piece
from .quantity import Quantity
from .vague import vague

_JOINED = (" ", "-")
_MAY_BE_ZERO = re.compile(r"(?:^|\b(?:is|was|than|of|by|to|minus|negative|equals|plus)\s|[,;:]\s)$", re.I)
"""What may stand before "point five"."""


class _Reader(Cursor):
    """Reads one numeral off the pieces, from ``at`` on; ``at`` ends on the first piece that is not part of it."""

    _between = False

    def quantity(self) -> Quantity | None:
        """The numeral, or None where the pieces make none (a bare "and", "point", "half")."""
        first = self.pieces[self.at]
        sign = 1.0
        if first.kind == "N":
            self.at += 1
            if not self.joined("#UTYHaP"):
                return None
            sign = -1.0
        found = vague(self) or self._numeral()
        if found is None:
            return None
        found.start = found.start if found.ordinal and first.kind == "a" else first.start
        if sign < 0 and found.value is not None:
            found.value, found.bare = -found.value, False
        return found

    def _numeral(self) -> Quantity | None:
        first = self.pieces[self.at]
        if first.kind == "#" and first.figure and (first.figure.ordinal or first.figure.fraction):
            self.at += 1
            found = first.figure
            if found.fraction and (scale := self.joined("S")):
                self.at += 1
                found.value, found.end = (found.value or 0) * scale.value, scale.end
            return found
        if first.kind == "P":
            return self._point(first)
        if first.kind in "DF":
            return half(self, first.start)
        if first.kind == "a" and (after := self.joined("DF", 1)):
            self.at += 1
            return half(self, after.start)
        if first.kind == "O":
            self.at += 1
            return Quantity(first.start, first.end, first.value, ordinal=True)
        if first.kind == "a" and not self.joined("HSZ", 1):
            self.at += 1
            return None
        if first.kind not in "#UTYHSZa" or (first.kind in "SZ" and first.glue not in _JOINED):
            self.at += 1
            return None
        return self._cardinal()

    def _point(self, first: Piece) -> Quantity | None:
        """ "point seven five" without a whole number before it; elsewhere a point is a noun."""
        digits = self.joined("U", 1)
        if digits and _MAY_BE_ZERO.search(self.text, max(0, first.start - 10), first.start):
            return decimals(self, Quantity(first.start, first.end, 0.0), 0.0, digits)
        self.at += 1
        return None

    def _cardinal(self) -> Quantity | None:
        """Units, tens, hundreds and magnitudes, then decimals or a fraction."""
        first = self.pieces[self.at]
        self._between = self.text[max(0, first.start - 8) : first.start].lower() == "between "
        found = Quantity(first.start, first.end, None, digits=first.kind == "#")
        if first.figure:
            found.whole, found.bare, found.scale = first.figure.whole, first.figure.bare, first.figure.scale
        if first.kind == "a":
            self.at += 1
        total, group, scale, last = 0.0, None, 1.0, ""
        previous: Piece | None = None
        while (piece := self.piece()) is not None:
            if previous is not None and not self._continues(previous, piece, group, last, scale):
                break
            if piece.kind == "A":
                self.at += 1
                continue
            if piece.kind not in "#UTYHZSV":
                break
            if piece.kind in "#UTY":
                group = (group or 0.0) + piece.value
                if piece.figure:
                    found.whole = found.whole and piece.figure.whole
            elif piece.kind == "H":
                group = (1.0 if group is None else group) * 100
            elif piece.kind == "Z":
                group = (1.0 if group is None else group) * 12
            else:
                size = piece.value / 2 if piece.kind == "V" else piece.value
                if group is None:
                    total = (total or 1.0) * size
                elif total and size >= scale:
                    total = (total + group) * size
                else:
                    total += group * size
                group, scale, found.scale = None, size, size
            last = piece.kind
            found.end = piece.end
            previous = piece
            self.at += 1
            if previous is not first or first.kind == "#":
                found.bare = found.bare and previous is first
        if previous is None:
            return None
        found.value = total + (group or 0.0)
        if last == "H" and group:
            found.scale = 100.0
        return self._tail(found, previous)

    def _continues(self, previous: Piece, piece: Piece, group: float | None, last: str, scale: float) -> bool:
        """Whether ``piece`` goes on the numeral that ``previous`` is the latest part of."""
        glue, kind = piece.glue, piece.kind
        if previous.kind == "Z":
            return False
        if kind == "A":
            return self._conjoins(previous, piece, last, scale)
        before = self.pieces[self.at - 1]
        if before.kind == "A":
            return True
        if glue == ",":
            after = self.piece(1)
            return (
                last == "S" and kind in "UTY" and after is not None and after.kind in "HSTYU" and after.glue in _JOINED
            )
        if glue not in _JOINED and not (
            previous.kind == "#" and kind == "S" and glue == "" and piece.start == previous.end
        ):
            return False
        if kind == "U":
            return (last == "Y" and piece.value > 0) or (last in ("H", "S") and previous.kind != "#" and glue == " ")
        if kind in "TY":
            return last in ("H", "S") and glue == " "
        if kind == "#":
            return (
                last == "S" and piece.value < 1000 and (size := self.joined("HS", 1)) is not None and size.value < scale
            )
        if kind == "H":
            return group is not None and group < 100
        if kind in "SV":
            return kind == "S" or piece.value >= 200 or (piece.value == 24 and group is not None)
        return kind == "Z" and group is not None and group < 1000

    def _conjoins(self, previous: Piece, conjunction: Piece, last: str, scale: float) -> bool:
        """Whether "and" goes on a numeral: "two hundred and six", not "between one hundred and two hundred"."""
        after = self.piece(1)
        if after is None or last not in ("H", "S") or conjunction.glue != " " or after.glue != " ":
            return False
        if not (after.kind in "UTY" or (after.kind == "#" and after.value < 100 and previous.kind in "HS")):
            return False
        if self.joined("DF", 2) or (last == "H" and self.joined("H", 2)) or self._between:
            return False
        return not (last == "S" and (size := self.joined("S", 2)) and size.value >= scale)

    def _tail(self, found: Quantity, previous: Piece) -> Quantity:
        value = found.value or 0.0
        ahead = 1 if previous.kind == "H" and self.joined("A") else 0
        if previous.kind in "YH" and (order := self.joined("OD", ahead)) and order.value < 100 and value > 1:
            self.at += 1 + ahead
            return Quantity(found.start, order.end, value + order.value, ordinal=True)
        point = self.joined("P")
        if point and (digits := self.joined("UTY", 1) or self.joined("#", 1)):
            return decimals(self, found, value, digits)
        if previous.kind != "Z" and found.whole and (read := fraction(self, value)):
            part, alone, end = read
            found.end, found.whole, found.bare = end, False, False
            if alone:
                found.value, found.fraction = part, True
            elif found.scale > 1 and previous.kind == "S":
                found.value = value + part * found.scale
            else:
                found.value = value + part
            if not alone and (scale := self.joined("S")):
                self.at += 1
                found.value *= scale.value
                found.scale, found.end = scale.value, scale.end
        return found


def numerals_in(text: str, pieces: list[Piece]) -> list[Quantity]:
    """The numerals that ``pieces`` make, in order."""
    found: list[Quantity] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind == "M":
            found.append(Quantity(piece.start, piece.end, piece.value, whole=piece.value != 0.5, kind="multiple"))
            at += 1
            continue
        reader = _Reader(text, pieces, at)
        if (quantity := reader.quantity()) is not None:
            found.append(quantity)
        at = max(reader.at, at + 1)
    return found
