"""Whether two numerals with "to" between them tell what something moved by and to, or from and to, and no range."""

from __future__ import annotations

import re

from ..quantity import Quantity
from ..wordlists import words_for
from .number_pair import CHANGES, STEPS, NumberPair

_STEPPING = (CHANGES | STEPS) - {"adjusted", "revised"}  # adjusted earnings
_MOTIONS = words_for("motions")
_RANGING = words_for("ranging")
_MOVES = words_for("nouns of motion")
_UP_FROM = re.compile(r"\b(?:up|down) from (?:about |around |nearly |just |a )?$")
_FAR_APART = 5
"""How many times a sum of money what moved by it is, which no range spans."""
_CLAUSE = 80
"""How far before "from" the word stands that tells of a change."""


def tells_change(pair: NumberPair) -> bool:
    """Whether "from" and "to" tell what something was and became: "rose from 4.1 to 6.3 per cent"."""
    if pair.opened != "from" or pair.word != "to" or not pair.units_agree:
        return False
    head = pair.text[max(pair.sentence[0], pair.one.start - _CLAUSE) : pair.one.start].lower()
    if _UP_FROM.search(head):
        return True
    words = re.split(r"[^a-z]+", re.split(r"[.;:]\s", head)[-1])
    return any(word in CHANGES for word in words) and not any(word in _RANGING for word in words)


def is_step_or_bound(text: str, one: Quantity, start: int) -> bool:
    """Whether a sum tells what something moved by, or is a bound: "fell as much as $2 a barrel to $53"."""
    before = text[max(start, one.start - 45) : one.start].lower().split()
    return before[-1:] == ["than"] or any(word in _STEPPING for word in before)


def tells_motion(pair: NumberPair) -> bool:
    """Whether "to" leads to where something moved: "fell $2 to $75", "fell by 20,000 to 65,000"."""
    one, two = pair.one, pair.two
    if pair.word != "to":
        return False
    if not (_moved(pair.text, one) or _moved_again(pair) or _moved_by(pair) or _is_move_of(pair)):
        return False
    if one.unit and two.unit:
        return not pair.opened
    if two.scale > 1 and one.unit and two.unit is None and one.scale == two.scale:
        return not pair.opened and (two.value or 0) > 5 * (one.value or 0)  # shrank by $0.2 billion to 15.8 billion
    by = pair.text.endswith("by ", 0, one.start) and (two.value or 0) > 2 * (one.value or 0)
    gained = (two.value or 0) > 5 * (one.value or 0) and one.scale == two.scale  # gained two to 19
    return (by or gained) and not one.unit and not two.unit


def _moved_again(pair: NumberPair) -> bool:
    """Whether a sum goes on a list of such moves: "up by 50p to £2.50 for cars and (by £1 to £6) for lorries"."""
    before = pair.text[max(pair.sentence[0], pair.one.start - _CLAUSE) : pair.one.start]
    again = pair.one.kind == "money" and before.endswith(("and by ", ", by "))
    return again and any(word in CHANGES | {"up", "down"} for word in before.lower().split())


def _moved_by(pair: NumberPair) -> bool:
    """Whether something moved by a measure to another: "has grown by 60 litres to 480 litres"."""
    before = pair.text[max(pair.sentence[0], pair.one.start - 45) : pair.one.start].lower()
    return (
        pair.one.kind in ("measure", "money") and before.endswith("by ") and any(w in CHANGES for w in before.split())
    )


def _is_move_of(pair: NumberPair) -> bool:
    """Whether a sum far from the next is what something moved by: "narrowed ($2bn) to $58bn", "a drop of ($2bn) to"."""
    before = pair.text[max(pair.sentence[0], pair.one.start - 60) : pair.one.start].lower().split()
    if (pair.two.value or 0) <= _FAR_APART * (pair.one.value or 0):
        return False
    if before[-1:] == ["of"]:
        return any(word in _MOVES for word in before[-8:])
    return any(word in CHANGES for word in before[-3:])


def _moved(text: str, one: Quantity) -> bool:
    """Whether ``one`` says by how much something rose or fell: "fell $2 to $75"."""
    before = text[max(0, one.start - 45) : one.start].lower().replace(",", " ").split()
    return any(word in _MOTIONS for word in before[-6 if before[-1:] == ["by"] else -3 :])
