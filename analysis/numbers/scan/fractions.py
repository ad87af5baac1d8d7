"""Fractions and decimals in words: "half a million", "two and a half", "five ninths", "three point two"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..quantity import Quantity
from ..wordlists import any_of
from .cursor import Cursor
from .pieces import Piece

_QUARTER = re.compile(rf"quarter[ -](?:{any_of('measures by the quarter')})(?!\w)", re.I)
_OF_THE_YEAR = re.compile(rf"\b(?:{any_of('before a quarter of the year')}) $", re.I)
_RANKED = re.compile(rf"\b(?:the|{any_of('verbs of rank')}) $", re.I)
_OF_SEVERAL = re.compile(r" of (?:them|these|those|his|her|its|their|our|my) ")
_SHARE_BEFORE = re.compile(rf"\b(?:{any_of('before a share')}) an? $")
_CHANGED_BEFORE = re.compile(rf"\b(?:{any_of('motions up', 'motions down')})(?: [a-z]+)? by an? $")
_CHANGED = 40  # characters before a share in which the verb of a change is looked for
_SHARE_COMPARED = re.compile(
    r" (?:more|less|fewer|higher|lower|larger|smaller|cheaper)(?: than\b|\s?[.,;)]|\s?$)"
    r"| as (?:much|many|large|big|high|long|far|fast|great)\b"
)
_TOLD_OF = re.compile(
    r"\d[\d,.]*(?: [a-z]+)?(?: of (?:it|them|these|those|which|whom))?,(?: or| which is| which was)? a $"
)
_SHARE_ENDS = re.compile(r"\s?[.,;:)]|\s?$")
"""Behind a figure and a share of it: "$39,000 of it, a (third)."."""
_A_BEFORE = re.compile(r"(?:^|\s)an? $")
_IN_PERCENT = re.compile(r"(?: \(|, (?:or )?)\d[\d.]*\s?(?:%|per ?cent\b)")
"""Behind a share that is told again: "more than a third (35%) of voters"."""
_SHARE_AFTER = re.compile(rf" (?:{any_of('after a share')})\b|\s?[.,;:)!?]|\s?$")


def is_share(text: str, start: int, end: int) -> bool:
    """Whether "a third" is a share and not a rank: "fell by a third under him", but not "a third man"."""
    before = text[max(0, start - 16) : start].lower()
    if _SHARE_BEFORE.search(before) and _SHARE_AFTER.match(text, end):
        return True
    if _TOLD_OF.search(text, max(0, start - _CHANGED), start) and _SHARE_ENDS.match(text, end):
        return True
    if _A_BEFORE.search(before) and _SHARE_COMPARED.match(text, end):
        return True
    return bool(_CHANGED_BEFORE.search(text[max(0, start - _CHANGED) : start].lower()))


def read_unit_fraction(cursor: Cursor, start: int) -> Quantity | None:
    """Read a fraction without a numerator ("half", "a third"), an ordinal ("third"), or nothing."""
    piece = cursor.pieces[cursor.at]
    cursor.at += 1
    found = Quantity(start, piece.end, 1 / piece.value, whole=False, fraction=True)
    quarter = cursor.text[piece.start].lower() == "q"
    if piece.kind == "F" or (quarter and _OF_THE_YEAR.search(cursor.text, max(0, start - 16), start)):
        return None
    if _QUARTER.match(cursor.text, piece.start):
        return found
    ahead = cursor.joined("aSZ")
    if not ahead and (of := cursor.piece()) and of.kind == "a" and cursor.between(piece.end, of) == " of ":
        ahead = of
    if ahead and ahead.kind == "a":
        if scale := cursor.joined("HSZ", 1):
            cursor.at += 2
            found.value, found.end, found.fraction = scale.value / piece.value, scale.end, False
    elif ahead and piece.value == 2:
        cursor.at += 1
        found.value, found.end, found.fraction = ahead.value / piece.value, ahead.end, False
    elif piece.value > 2 and _is_rank(cursor, piece):
        return Quantity(start, piece.end, piece.value, ordinal=True)
    elif piece.value > 2 and not _is_part(cursor, piece):
        return None if quarter else Quantity(start, piece.end, piece.value, ordinal=True)
    return found


def _is_part(cursor: Cursor, piece: Piece) -> bool:
    """Whether "a third" is a part of something."""
    part = cursor.text.startswith(" of ", piece.end) or _IN_PERCENT.match(cursor.text, piece.end)
    return bool(part) or is_share(cursor.text, piece.start, piece.end)


def _is_rank(cursor: Cursor, piece: Piece) -> bool:
    """Whether "the fifth of nine children" tells a rank: a number follows "of"."""
    if _OF_SEVERAL.match(cursor.text, piece.end) and cursor.text.endswith(("the ", "The "), 0, piece.start):
        return True  # the fourth of them to die
    ahead = cursor.piece()
    if not ahead or ahead.kind not in "UTY#" or cursor.between(piece.end, ahead) not in (" of ", " of the "):
        return False
    return bool(_RANKED.search(cursor.text, max(0, piece.start - 14), piece.start)) and ahead.value < 100


def read_decimals(cursor: Cursor, found: Quantity, value: Decimal, piece: Piece) -> Quantity:
    """Read what follows "point": "three point two five", "2 point 4 million"."""
    cursor.at += 1
    decimals = ""
    if piece.kind == "#":
        decimals = str(int(piece.value))
        found.end = piece.end
        cursor.at += 1
    else:
        while digit := cursor.joined("UTY"):
            decimals += str(int(digit.value))
            found.end = digit.end
            cursor.at += 1
    found.value, found.whole, found.bare = Decimal(f"{int(value)}.{decimals}"), False, False
    if scale := cursor.joined("S"):
        cursor.at += 1
        found.value, found.scale, found.end = found.value * scale.value, scale.value, scale.end
    return found


@dataclass(frozen=True, slots=True)
class Part:
    """A fraction after a number. ``alone``: the number is its numerator ("two thirds"), not what it is added to."""

    value: Decimal
    alone: bool
    end: int


def read_part(cursor: Cursor, value: Decimal) -> Part | None:
    """Read a fraction after the number ``value``: "(two) thirds", "(two) and a half", "(1) and 1/2"."""
    direct = cursor.joined("DF")
    if direct and (direct.kind == "F" or value == 1):
        cursor.at += 1
        return _part_of(value, direct)
    conjunction = cursor.piece()
    if not conjunction or conjunction.kind != "A" or not conjunction.glue.strip(","):
        return None
    return _read_figures_added(cursor, conjunction) or _read_words_added(cursor)


def _part_of(value: Decimal, below: Piece) -> Part | None:
    """ "Five ninths"; "thirty twenty-fifths" has its tens in the denominator; "two quarters" are half a year."""
    if (value == 2 or value >= 4) and below.value == 4 and below.kind == "F":
        return None
    tens = value % 100
    if below.kind == "F" and value > 100 and tens >= 20 and tens % 10 == 0 and below.value < 10:
        return Part((value - tens) / (tens + below.value), True, below.end)
    return Part(value / below.value, True, below.end)


def _read_figures_added(cursor: Cursor, conjunction: Piece) -> Part | None:
    """ "2 and 1/2", but not "between 2 and 1/2"."""
    piece = cursor.joined("#", 1)
    if not piece or not piece.figure or not piece.figure.fraction or not 0 < piece.value < 1:
        return None
    if "between" in cursor.text[max(0, conjunction.start - 40) : conjunction.start].lower():
        return None
    cursor.at += 2
    return Part(piece.value, False, piece.end)


def _read_words_added(cursor: Cursor) -> Part | None:
    """ "(Two) and a half", "(two) and three quarters"."""
    ahead, above = 1, Decimal(1)
    if cursor.joined("a", ahead):
        ahead += 1
    elif count := cursor.joined("UTY", ahead):
        above = count.value
        ahead += 1
    below = cursor.joined("DF", ahead)
    if not below or (ahead == 1 and below.value != 2):
        return None
    cursor.at += ahead + 1
    return Part(above / below.value, False, below.end)
