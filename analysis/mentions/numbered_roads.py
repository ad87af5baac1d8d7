"""Roads with a number for a name: "Highway 10", "State Route 66", "the M25"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..data.sections import words
from .line import Line, is_headline
from .name_draft import NameDraft
from .names_by_word import NamesByWord
from .tagging import Name

_ROADS, _BEFORE, _ON = (words("heads.txt", section) for section in ("numbered roads", "before roads", "on roads"))
_NUMBER = re.compile(r"[A-Z]{0,2}-?\d{1,4}[A-Z]?")
_ROUTE = re.compile(r"(?:[AM]\d{1,3}|I-\d{1,3})")
_SURE = 0.9


def add_roads(draft: NameDraft) -> None:
    """Make places of the words for a road with its number behind, and of the short forms that something is on."""
    draft.each(_with_roads)


def is_road(texts: Sequence[str]) -> bool:
    """Whether the words of a name are a road's: "Highway 10", "A38"."""
    if len(texts) == 1:
        return bool(_ROUTE.fullmatch(texts[0]))
    return texts[-2].lower() in _ROADS and bool(_NUMBER.fullmatch(texts[-1]))


def _with_roads(line: Line, names: list[Name]) -> list[Name]:
    if is_headline(line):
        return names
    found: NamesByWord | None = None
    for at in line.heads:
        road = _road(line, at) if line.lower[at] in _ROADS else _route(line, at)
        if road:
            found = found or NamesByWord(names, len(line.lower))
            if all(
                name.first >= road.first and name.last <= road.last for name in found.touching(road.first, road.last)
            ):
                found.replace(road)
    return found.names() if found else names


def _road(line: Line, at: int) -> Name | None:
    """The road that a word for one at ``at`` names with the number behind it, with the state before it."""
    if not line.capital[at] or at + 1 >= len(line.lower) or not _NUMBER.fullmatch(line.texts[at + 1]):
        return None
    first = at
    while first > 0 and line.capital[first - 1] and line.lower[first - 1] in _BEFORE:
        first -= 1
    return Name(first, at + 2, "LOC", _SURE)


def _route(line: Line, at: int) -> Name | None:
    """The road whose short form stands where something is on it: "on the M25", "along I-95"."""
    if at < 1 or not line.texts[at][-1].isdigit() or not _ROUTE.fullmatch(line.texts[at]):
        return None
    before = at - 1 - (line.lower[at - 1] == "the")
    interstate = line.texts[at].startswith("I-")
    on = before >= 0 and line.lower[before] in _ON and (interstate or before < at - 1)
    return Name(at, at + 1, "LOC", _SURE) if on else None
