"""Seats of members of a parliament: "MPs Ann Lee (Mathira) and Bob Hall (Kirinya)", "the MP for Dover and Deal"."""

from __future__ import annotations

from ..data.sections import words
from .line import Line, is_headline
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_MEMBERS = words("name-contexts.txt", "members with seats")
_MEMBER = words("name-contexts.txt", "member with a seat")
_CONFIDENCE = 0.8
_LONGEST = 3


def add_seats(draft: NameDraft) -> None:
    """Make places of capitals behind "MP for", and of those in brackets where a sentence tells of members."""
    draft.each(_with_seats)
    draft.each(_with_double_seats)


def _with_seats(line: Line, names: list[Name]) -> list[Name]:
    if "(" not in line.lower or _MEMBERS.isdisjoint(line.lower) or is_headline(line):
        return names
    found = NamesByWord(names, len(line.lower))
    for name in names:
        first = name.last + 1
        last = _seat_end(line, first) if name.label == "PER" and line.lower[name.last : first] == ["("] else 0
        if last:
            found.replace(Name(first, last, "LOC", _CONFIDENCE))
    return found.names()


def _seat_end(line: Line, first: int) -> int:
    """Where a seat ends in the bracket that opens before ``first``; 0 where it holds a party or anything else."""
    last = first
    while last < len(line.lower) and last - first < _LONGEST and line.capital[last] and line.texts[last].isalpha():
        last += 1
    listed = set("ont") & set(lexicon().phrases.get(" ".join(line.lower[first:last]), ""))
    closed = line.lower[last : last + 1] == [")"]
    return last if last > first and closed and not listed and not line.texts[first].isupper() else 0


def _with_double_seats(line: Line, names: list[Name]) -> list[Name]:
    """The names with seats of two towns behind "MP for" whole: "the MP for Dover and Old Deal, said"."""
    if _MEMBER.isdisjoint(line.lower):
        return names
    ends = [at for at in range(2, len(line.lower) - 1) if line.lower[at] == "and" and line.capital[at - 1]]
    found: NamesByWord | None = None
    for at in ends:
        first, last = at, at + 1
        while first > 2 and at - first < _LONGEST and line.capital[first - 1]:
            first -= 1
        while last < len(line.lower) and last - at <= _LONGEST and line.capital[last] and line.texts[last].isalpha():
            last += 1
        member = line.lower[first - 1] == "for" and line.lower[first - 2] in _MEMBER
        if member and last > at + 1 and line.lower[last : last + 1] in ([","], ["."]):
            found = found or NamesByWord(names, len(line.lower))
            found.replace(Name(first, last, "LOC", _CONFIDENCE))
    return found.names() if found else names
