"""Seats in brackets behind members of a parliament: "MPs Ann Lee (Mathira) and Bob Hall (Kirinya)"."""

from __future__ import annotations

from ..data.sections import words
from .line import Line, is_headline
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_MEMBERS = words("name-contexts.txt", "members with seats")
_CONFIDENCE = 0.8
_LONGEST = 3


def add_seats(draft: NameDraft) -> None:
    """Make places of capitals in brackets behind persons, where a sentence tells of members of a parliament."""
    draft.each(_with_seats)


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
