"""Names of several words that the tagger passed over, though the gazetteer has them as one thing alone."""

from __future__ import annotations

from .gazetteer import gazetteer
from .line import Line, is_headline
from .name_draft import NameDraft
from .names_by_word import NamesByWord
from .tagging import Name

_LABELS = {"o": "ORG", "f": "PER", "r": "LOC"}
_CONFIDENCE = 0.6
_LONGEST = 6
_PAIR = b"\1\1"


def add_known(draft: NameDraft) -> None:
    """Add listed bodies, persons and regions in which nothing was seen: "the National Hurricane Center"."""
    draft.each(_with_known)


def _with_known(line: Line, names: list[Name]) -> list[Name]:
    if _PAIR not in line.capital or is_headline(line):
        return names
    free = bytearray(line.capital)
    for name in names:
        free[name.first : name.last] = bytes(name.last - name.first)
    found: NamesByWord | None = None
    longest = gazetteer().longest
    at = free.find(_PAIR)
    while at >= 0:
        size = min(longest.get(line.lower[at]), _LONGEST)
        if size > 1:
            found = found or NamesByWord(names, len(line.lower))
            listed = _known(line, at, size, found)
            if listed:
                found.replace(listed)
        at = free.find(_PAIR, at + 1)
    return found.names() if found else names


def _known(line: Line, at: int, size: int, names: NamesByWord) -> Name | None:
    """The longest listed name that begins at a word and fills its run of capitals from there; none where one stands."""
    for last in range(min(at + size, len(line.lower)), at + 1, -1):
        if line.capital[last - 1] and line.capital[last : last + 1] != b"\1":
            label = _LABELS.get(gazetteer().classes.get(" ".join(line.lower[at:last])))
            if label:
                return None if names.touching(at, last) else Name(at, last, label, _CONFIDENCE)
    return None
