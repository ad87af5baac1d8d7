"""Fractions and decimals in words: "half a million", "two and a half", "five ninths", "three point two"."""

from __future__ import annotations

import re

from .cursor import Cursor
from .pieces import Piece
from .quantity import Quantity

_QUARTER = re.compile(r"quarter[ -](?:mile|inch|century|pound|hour|acre|ton|tonne|million|cup|teaspoon)(?!\w)", re.I)
_SPELL = re.compile(
    r"\b(?:first|second|third|fourth|last|next|this|same|final|previous|current|each|every|per) $", re.I
)
"""Before "quarter", these make it three months."""
_SHARE_BEFORE = re.compile(
    r"\b(?:by|than|nearly|almost|about|around|roughly|over|under|only|just|least|to|up|down|approximately) an? $"
)
_SHARE_AFTER = re.compile(
    r" (?:more|less|fewer|higher|lower|larger|smaller|off|in|from|to|on|since|compared|by|and|or|last|this|were|was|are"
    r"|have)\b|\s?[.,;:)!?]|\s?$"
)


def is_share(text: str, start: int, end: int) -> bool:
    """Whether "a third" is a share and not a rank: "fell by a third", but not "a third man"."""
    before = text[max(0, start - 16) : start].lower()
    return bool(_SHARE_BEFORE.search(before) and _SHARE_AFTER.match(text, end))


def half(cursor: Cursor, start: int) -> Quantity | None:
    """A fraction without a numerator ("half", "a third"), an ordinal ("third"), or nothing."""
    piece = cursor.pieces[cursor.at]
    cursor.at += 1
    found = Quantity(start, piece.end, 1 / piece.value, whole=False, fraction=True)
    quarter = cursor.text[piece.start].lower() == "q"
    if piece.kind == "F" or (quarter and _SPELL.search(cursor.text, max(0, start - 16), start)):
        return None
    if _QUARTER.match(cursor.text, piece.start):
        return found
    ahead = cursor.joined("aSZ")
    if not ahead and (of := cursor.piece()) and of.kind == "a" and cursor.text[piece.end : of.start] == " of ":
        ahead = of
    if ahead and ahead.kind == "a":
        scale = cursor.joined("HSZ", 1)
        if scale:
            cursor.at += 2
            found.value, found.end, found.fraction = scale.value / piece.value, scale.end, False
    elif ahead and piece.value == 2:
        cursor.at += 1
        found.value, found.end, found.fraction = ahead.value / piece.value, ahead.end, False
    elif piece.value > 2 and _is_rank(cursor, piece):
        return Quantity(start, piece.end, piece.value, ordinal=True)
    elif piece.value > 2 and not (
        cursor.text.startswith(" of ", piece.end) or is_share(cursor.text, piece.start, piece.end)
    ):
        return None if quarter else Quantity(start, piece.end, piece.value, ordinal=True)
    return found


def _is_rank(cursor: Cursor, piece: Piece) -> bool:
    """Whether "the fifth of nine children" tells a rank: a number follows "of"."""
    ahead = cursor.piece()
    if not ahead or ahead.kind not in "UTY#" or cursor.text[piece.end : ahead.start] not in (" of ", " of the "):
        return False
    return cursor.text[max(0, piece.start - 4) : piece.start].lower() == "the " and ahead.value < 100


def decimals(cursor: Cursor, found: Quantity, value: float, piece: Piece) -> Quantity:
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
    found.value, found.whole, found.bare = float(f"{int(value)}.{decimals}"), False, False
    if scale := cursor.joined("S"):
        cursor.at += 1
        found.value, found.scale, found.end = found.value * scale.value, scale.value, scale.end
    return found


def fraction(cursor: Cursor, value: float) -> tuple[float, bool, int] | None:
    """A fraction after a number: its value, whether the number is its numerator, and where it ends."""
    direct = cursor.joined("DF")
    if direct and (direct.kind == "F" or value == 1):
        cursor.at += 1
        below, above = direct.value, value
        if (value, direct.value) == (2, 4) and direct.kind == "F":  # "two quarters" are half a year.
            return None
        tens = value % 100
        if direct.kind == "F" and value > 100 and tens >= 20 and tens % 10 == 0 and direct.value < 10:
            below, above = tens + direct.value, value - tens
        return above / below, True, direct.end
    conjunction = cursor.piece()
    if not conjunction or conjunction.kind != "A" or not conjunction.glue.strip(","):
        return None
    if (figure := cursor.joined("#", 1)) and figure.figure and figure.figure.fraction and 0 < figure.value < 1:
        if cursor.text[max(0, conjunction.start - 40) : conjunction.start].lower().find("between") >= 0:
            return None
        cursor.at += 2
        return figure.value, False, figure.end
    ahead = 1
    above = 1.0
    if cursor.joined("a", ahead):
        ahead += 1
    elif count := cursor.joined("UTY", ahead):
        above = count.value
        ahead += 1
    below_piece = cursor.joined("DF", ahead)
    if not below_piece or (ahead == 1 and below_piece.value != 2):
        return None
    cursor.at += ahead + 1
    return above / below_piece.value, False, below_piece.end
