"""From pieces to numerals: "three million, two hundred and forty", "two and a half", "tens of thousands"."""

from __future__ import annotations

import re

from .pieces import Piece
from .quantity import Quantity

_JOINED = (" ", "-")
_PEOPLE = re.compile(
    r" (?:of|more|others)\b"
    r"|(?: have| had)?(?: were| are| been| remain)?(?: \w+ed)?"
    r" (?:killed|dead|hurt|injured|wounded|arrested|detained|missing)\b"
)
"""What must follow "scores" and "tens" to make them a number."""


class _Reader:
    """Reads one numeral off the pieces, from ``at`` on; ``at`` ends on the first piece that is not part of it."""

    def __init__(self, text: str, pieces: list[Piece], at: int) -> None:
        self.text, self.pieces, self.at = text, pieces, at

    def piece(self, ahead: int = 0) -> Piece | None:
        """The piece ``ahead`` of the next one."""
        index = self.at + ahead
        return self.pieces[index] if index < len(self.pieces) else None

    def joined(self, kinds: str, ahead: int = 0) -> Piece | None:
        """The piece ``ahead`` if it is of one of ``kinds`` and only a space or hyphen parts it from the one before."""
        piece = self.piece(ahead)
        return piece if piece and piece.kind in kinds and piece.glue in _JOINED else None

    def quantity(self) -> Quantity | None:
        """The numeral, or None where the pieces make none (a bare "and", "point", "half")."""
        first = self.pieces[self.at]
        sign = 1.0
        if first.kind == "N":
            self.at += 1
            if not self.joined("#UTYHa"):
                return None
            sign = -1.0
        found = self._vague() or self._numeral()
        if found is None:
            return None
        found.start = first.start
        if sign < 0 and found.value is not None:
            found.value, found.bare = -found.value, False
        return found

    def _vague(self) -> Quantity | None:
        """ "dozens", "several hundred", "tens of thousands": only a lower bound."""
        start, first = self.at, self.pieces[self.at]
        if first.kind == "a" and self.joined("Q", 1):
            self.at += 1
        head = self.pieces[self.at]
        if head.kind == "Q":
            scale = self.joined("HSZV", 1)
            if not scale and (after := self.piece(1)) and after.kind in "HSZ":
                scale = after if self.text[head.end : after.start] == " of " else None
            if scale:
                self.at += 2
                base = scale.value / 2 if scale.kind == "V" else scale.value
                total = self._scales(base)
                return Quantity(first.start, self.pieces[self.at - 1].end, None, low=2 * total, scale=total)
        elif head.kind == "V":
            after = self.piece(1)
            if after and after.kind == "V" and self.text[head.end : after.start] == " of ":
                self.at += 2
                return Quantity(first.start, after.end, None, low=head.value * after.value / 2, scale=after.value / 2)
            if head.value not in (20, 40) or _PEOPLE.match(self.text, head.end):
                self.at += 1
                return Quantity(first.start, head.end, None, low=head.value, scale=head.value / 2)
        self.at = start
        return None

    def _scales(self, value: float) -> float:
        while scale := self.joined("S"):
            value *= scale.value
            self.at += 1
        return value

    def _numeral(self) -> Quantity | None:
        first = self.pieces[self.at]
        if first.kind == "#" and first.figure and (first.figure.ordinal or first.figure.fraction):
            self.at += 1
            found = first.figure
            if found.fraction and (scale := self.joined("S")):
                self.at += 1
                found.value, found.end = (found.value or 0) * scale.value, scale.end
            return found
        if first.kind in "DF":
            return self._half(first.start)
        if first.kind == "a" and (after := self.joined("DF", 1)):
            self.at += 1
            return self._half(after.start)
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

    def _half(self, start: int) -> Quantity | None:
        """A fraction without a numerator ("half", "a third"), an ordinal ("third"), or nothing."""
        piece = self.pieces[self.at]
        self.at += 1
        found = Quantity(start, piece.end, 1 / piece.value, whole=False, fraction=True)
        if piece.kind == "F":
            return None
        ahead = self.joined("aSZ")
        if not ahead and (of := self.piece()) and of.kind == "a" and self.text[piece.end : of.start] == " of ":
            ahead = of
        if ahead and ahead.kind == "a":
            scale = self.joined("HSZ", 1)
            if scale:
                self.at += 2
                found.value, found.end, found.fraction = scale.value / piece.value, scale.end, False
        elif ahead and piece.value == 2:
            self.at += 1
            found.value, found.end, found.fraction = ahead.value / piece.value, ahead.end, False
        elif piece.value > 2 and not self.text.startswith(" of ", piece.end):
            return None if piece.value == 4 else Quantity(start, piece.end, piece.value, ordinal=True)
        return found

    def _cardinal(self) -> Quantity | None:
        """Units, tens, hundreds and magnitudes, then decimals or a fraction."""
        first = self.pieces[self.at]
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
            after = self.piece(1)
            return (
                last in ("H", "S")
                and piece.glue == " "
                and after is not None
                and after.glue == " "
                and (after.kind in "UTY" or (after.kind == "#" and after.value < 100 and previous.kind in "HS"))
                and not self.joined("DF", 2)
                and not (last == "S" and (size := self.joined("S", 2)) and size.value >= scale)
            )
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

    def _tail(self, found: Quantity, previous: Piece) -> Quantity:
        value = found.value or 0.0
        ahead = 1 if previous.kind in "HS" and self.joined("A") else 0
        if previous.kind in "YHS" and (order := self.joined("OD", ahead)) and order.value < 100 and value > 1:
            self.at += 1 + ahead
            return Quantity(found.start, order.end, value + order.value, ordinal=True)
        point = self.joined("P")
        if point and (digits := self.joined("UTY", 1) or self.joined("#", 1)):
            return self._decimals(found, value, digits)
        if previous.kind != "Z" and found.whole and (fraction := self._fraction(value)):
            part, alone, end = fraction
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

    def _decimals(self, found: Quantity, value: float, piece: Piece) -> Quantity:
        self.at += 1
        decimals = ""
        if piece.kind == "#":
            decimals = str(int(piece.value))
            found.end = piece.end
            self.at += 1
        else:
            while digit := self.joined("UTY"):
                decimals += str(int(digit.value))
                found.end = digit.end
                self.at += 1
        found.value, found.whole, found.bare = float(f"{int(value)}.{decimals}"), False, False
        if scale := self.joined("S"):
            self.at += 1
            found.value, found.scale, found.end = found.value * scale.value, scale.value, scale.end
        return found

    def _fraction(self, value: float) -> tuple[float, bool, int] | None:
        """A fraction after a number: its value, whether the number is its numerator, and where it ends."""
        direct = self.joined("DF")
        if direct and (direct.kind == "F" or value == 1):
            self.at += 1
            below, above = direct.value, value
            tens = value % 100
            if direct.kind == "F" and value > 100 and tens >= 20 and tens % 10 == 0 and direct.value < 10:
                below, above = tens + direct.value, value - tens
            return above / below, True, direct.end
        conjunction = self.piece()
        if not conjunction or conjunction.kind != "A":
            return None
        ahead = 1
        above = 1.0
        if self.joined("a", ahead):
            ahead += 1
        elif count := self.joined("UTY", ahead):
            above = count.value
            ahead += 1
        below_piece = self.joined("DF", ahead)
        if not below_piece or (ahead == 1 and below_piece.value != 2):
            return None
        self.at += ahead + 1
        return above / below_piece.value, False, below_piece.end


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
