"""Places called after saints: where something lies "in Saint Corvane", the saint's name is no person's anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count

from ..data.sections import words
from .line import Line, is_headline
from .name_draft import Key, NameDraft, key_in
from .names_by_word import NamesByWord
from .tagging import Name

_SAINTS = frozenset(("saint", "sankt", "sainte"))
_LEADING = words("kind-cues.txt", "places before") | {"from", "to", "off"}
_SURE = 0.9


def join_saints(draft: NameDraft) -> None:
    """Make places of what stands behind "Saint" wherever it does, if a way leads there anywhere."""
    found = [(number, at) for number, line in enumerate(draft.lines) for at in _saints(line)]
    placed: set[Key] = {
        key_in(draft.lines[number], at, at + 2)
        for number, at in found
        if at and draft.lines[number].lower[at - 1] in _LEADING
    }
    whole: dict[int, NamesByWord] = {}
    for number, at in found if placed else ():
        line = draft.lines[number]
        names = whole.get(number) or NamesByWord(draft.names[number], len(line.lower))
        whole[number] = names
        inside = all(name.first >= at and name.last <= at + 2 for name in names.touching(at, at + 2))
        if inside and key_in(line, at, at + 2) in placed:
            names.replace(Name(at, at + 2, "LOC", _SURE))
    for number, names in whole.items():
        draft.names[number] = names.names()
    draft.settled |= placed


def _saints(line: Line) -> Iterator[int]:
    """Where "Saint" with a capital stands before one more."""
    if _SAINTS.isdisjoint(line.lower) or is_headline(line):
        return
    for at in compress(count(), map(_SAINTS.__contains__, line.lower)):
        if line.capital[at : at + 2] == b"\1\1" and line.texts[at + 1].isalpha():
            yield at
