"""Scores of games, votes and sets: "won 2-1", "passed 220-213"."""

from __future__ import annotations

import re
from decimal import Decimal

from ..quantity import Quantity
from ..wordlists import any_of

_TEAM_BEFORE = re.compile(r"[A-Z][\w’'.]+ $")
_TEAM_OPENS = re.compile(r"[A-Z][\w’'.]+ \($")
_TEAM_AFTER = re.compile(r" [A-Z][a-z]")
_STANDS = re.compile(
    r"\b(?:is|are|was|were|stands?|stood|sits?|went|goes|go|gone|be|been|improved to|fell to)(?: now)? $"
)
_SINCE = re.compile(rf",? (?:{any_of('behind a record of games (phrases)')})\b")
_CONTEST = re.compile(rf"\b(?:{any_of('contest words')})\b", re.I)


def is_contest(text: str, one: Quantity, two: Quantity, sentence: tuple[int, int]) -> bool:
    """Whether the words around two numbers tell of a game or a vote."""
    if _TEAM_OPENS.search(text, max(0, one.start - 24), one.start) and text.startswith(")", two.end):
        return True  # the Jets (1-5)
    if _TEAM_BEFORE.search(text, max(0, one.start - 24), one.start) and _TEAM_AFTER.match(text, two.end):
        return True
    if not one.digits or not two.digits:
        return False
    if _SINCE.match(text, two.end) and _STANDS.search(text, max(sentence[0], one.start - 14), one.start):
        return True  # are 2-5 away from home
    return bool(_CONTEST.search(text, max(sentence[0], one.start - 80), min(sentence[1], two.end + 60)))


def is_goals(text: str, one: Quantity, two: Quantity, sentence: tuple[int, int]) -> bool:
    """Whether two figures at a colon, too short for a time of day, are goals or votes: "won 3:1"."""
    short = one.bare and two.bare and two.end - two.start == 1
    return short and is_contest(text, one, two, sentence)


def as_score(one: Quantity, two: Quantity, first: Decimal, second: Decimal) -> Quantity:
    """The score that two numbers make, written into the second: both sides in the order of the text."""
    two.start, two.kind, two.bare = one.start, "score", False
    two.value, two.low, two.high = None, first, second
    return two
