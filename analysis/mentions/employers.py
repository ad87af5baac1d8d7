"""Firms by who speaks for them in reports on markets: "a trader with Marl Futures", "economist at Hoare Trent"."""

from __future__ import annotations

from ..data.sections import words
from .line import Line, is_headline
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_CONFIDENCE = 0.7
_CUES = "kind-cues.txt"
_WORKING = words(_CUES, "works at")
_LINKS = ("at", "with")
_LONGEST = 4


def add_employers(draft: NameDraft) -> None:
    """Make a firm of all capitals behind who works there, of which the tagger saw a part or nothing."""
    draft.each(_with_employers)


def _with_employers(line: Line, names: list[Name]) -> list[Name]:
    if _WORKING.isdisjoint(line.lower) or is_headline(line):
        return names
    found: NamesByWord | None = None
    for at in range(2, len(line.lower)):
        if line.lower[at - 1] in _LINKS and line.lower[at - 2] in _WORKING and line.capital[at]:
            found = found or NamesByWord(names, len(line.lower))
            firm = _employer(line, at, found)
            if firm:
                found.replace(firm)
    return found.names() if found else names


def _employer(line: Line, first: int, names: NamesByWord) -> Name | None:
    """The firm whose name begins at a word; none where a listed place or a longer name stands there."""
    last = first + 1
    while last < len(line.lower) and last - first < _LONGEST and line.capital[last] and line.lower[last].isalpha():
        last += 1
    touched = names.touching(first, last)
    listed = lexicon().phrases.get(" ".join(line.lower[first:last]), "")
    if set("cpnd") & set(listed) or any(name.first < first or name.last > last for name in touched):
        return None
    if "d" in lexicon().phrases.get(line.lower[last - 1], ""):
        last -= 1
    sure = max([_CONFIDENCE, *(name.confidence for name in touched)])
    return Name(first, last, "ORG", sure) if last > first else None
