"""Places named by what they are and whose: "the Bay of Corvane", "the Straits of Velmar"."""

from __future__ import annotations

from ..data.sections import words
from .line import Line, is_headline
from .name_draft import NameDraft
from .names_by_word import NamesByWord
from .tagging import Name

_HEADS = words("heads.txt", "places of a name")
_SURE = 0.9
_LONGEST = 3


def add_waters(draft: NameDraft) -> None:
    """Make places of "Bay of" and the like with the capitals behind, and of an "ocean" with that before."""
    draft.each(_with_waters)


def _with_waters(line: Line, names: list[Name]) -> list[Name]:
    if is_headline(line):
        return names
    found: NamesByWord | None = None
    for at, word in enumerate(line.lower[:-2]):
        if word in _HEADS and line.capital[at] and line.lower[at + 1] == "of" and line.capital[at + 2]:
            found = found or NamesByWord(names, len(line.lower))
            _add(line, at, found)
        if word == "ocean" and at and line.capital[at - 1] and not line.capital[at]:
            found = found or NamesByWord(names, len(line.lower))
            found.replace(Name(at - 1, at + 1, "LOC", _SURE))
    return found.names() if found else names


def _add(line: Line, at: int, names: NamesByWord) -> None:
    last = at + 3
    while last < len(line.lower) and last - at < _LONGEST + 2 and line.capital[last] and line.lower[last].isalpha():
        last += 1
    touched = names.touching(at, last)
    if all(name.first >= at and name.last <= last for name in touched):
        names.replace(Name(at, last, "LOC", _SURE))
