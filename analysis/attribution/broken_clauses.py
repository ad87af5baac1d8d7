"""Clauses that somebody's name breaks: "a school where, according to Ann Lee, 31 children are taught"."""

from __future__ import annotations

from ..data.sections import words
from .clauses import clause_at
from .grammar_line import QUOTE, Line
from .phrases import FINITE, RELATIVES, is_nominal, phrase_start

_OPENERS = RELATIVES | {"WP$", "WRB"}
_ENDS = frozenset({",", ":", QUOTE, "(", ")"})
_SOME = frozenset({"some", "about", "around", "nearly", "almost"})
_MOVED = words("grammar.txt", "up from")
_FAR = 12  # words in which a clause opens before what breaks it
_GOING_ON = words("grammar.txt", "a phrase goes on with")


def broken_start(line: Line, left: tuple[int, int], behind: int) -> int | None:
    """Where the relative clause begins that ``left`` breaks off in and that goes on at ``behind``; None without one.

    With what it is about, where that is its object: "the £9m that the firm, its accounts show, spent".
    """
    first, end = left
    opening = next(
        (
            at
            for at in range(end - 1, max(first, end - _FAR), -1)
            if line.tags[at] in _OPENERS
            or (line.words[at] == "that" and line.tags[at] != "DT")
            or line.tags[at] in FINITE
            or line.tags[at] in _ENDS
            or line.tags[at] == "CC"
        ),
        first,
    )
    if line.tags[opening] not in _OPENERS and line.words[opening] != "that":
        return None
    alone = opening == end - 1
    if alone and line.word(opening - 1) == "of" and line.tag(opening - 2) == "CD" and opening - 2 > first:
        return opening - 2 if line.tag(behind) in FINITE else None  # eleven clocks, four of which, he admits, are wrong
    in_which = line.tags[opening] in RELATIVES and line.tag(opening - 1) == "IN"
    where = alone and (line.tags[opening] == "WRB" or in_which)
    if opening == first or (line.tag(behind) not in FINITE | {"VBN"} and not where):
        return None
    if alone:
        return end if where else None
    subject = line.tags[opening] in ("WP$", "WRB") or line.tag(opening - 1) == "IN"
    if subject or not is_nominal(line, opening - 1):
        return opening
    return phrase_start(line, opening - 1)


def own_clause(line: Line, left: tuple[int, int]) -> tuple[int, int]:
    """The last clause of ``left``, of which only that is told which goes on behind who tells it.

    "Three kept it, and | the steps were climbed, he says, 90,000 times"; "she left: | on Friday, he says, it rained".
    """
    first, end = left
    if QUOTE in line.tags[first:end]:
        return left
    for at in range(end - 2, first, -1):
        joined = line.words[at] == "," and line.word(at + 1) in ("and", "but") and clause_at(line, at + 2)
        if joined or line.words[at] in (":", ";"):
            return (at + 1 + joined, end)
    return left


def goes_on_by_phrase(line: Line, behind: int) -> bool:
    """Whether but a phrase with a figure follows what was said: "was kept warm, the report notes, | for six hours".

    Not where or when it was said: "in a 40-minute speech".
    """
    tags = line.tags[behind:]
    if line.heads:
        return False
    if "CD" not in tags and not any("-" in word and word[0].isdigit() for word in line.words[behind:]):
        return False
    if line.word(behind) in _SOME and line.tag(behind + 1) == "CD":
        return FINITE.isdisjoint(tags)  # were climbed, he has calculated, some 90,000 times
    if line.word(behind) == "or":
        return line.tag(behind + 1) in ("CD", "$")
    if line.word(behind) in _MOVED and line.word(behind + 1) == "from":
        return line.tag(behind + 2) in ("CD", "$") or line.tag(behind + 3) == "CD"
    if not FINITE.isdisjoint(tags) or QUOTE in tags:
        return False
    if line.tag(behind) == "TO":
        return line.tag(behind + 1) == "VB"
    return line.tag(behind) == "IN" and line.word(behind) in _GOING_ON
