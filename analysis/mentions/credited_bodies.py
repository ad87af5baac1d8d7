"""Who is credited in a bracket: "(Halle Regional Television via AP)" ends a caption, "(dpa, AFP)" an article."""

from __future__ import annotations

from .line import Line
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_CONFIDENCE = 0.6
_FEWEST = 2
_LETTERS = 4
"""Agencies in small letters have no more."""
"""One word alone may be anything."""


def add_credited(draft: NameDraft) -> None:
    """Make a body of several capitals between a bracket and "via" where no person was seen there."""
    draft.each(_with_credited)


def _with_credited(line: Line, names: list[Name]) -> list[Name]:
    if "via" not in line.lower or "(" not in line.lower:
        return names
    via = line.lower.index("via")
    first = via
    while first > 0 and line.capital[first - 1]:
        first -= 1
    if via - first < _FEWEST or line.lower[first - 1 : first] != ["("] or line.capital[via + 1 : via + 2] != b"\1":
        return names
    found = NamesByWord(names, len(line.lower))
    seen = found.touching(first, via)
    if any(name.label == "PER" or name.first < first or name.last > via for name in seen):
        return names
    found.replace(Name(first, via, "ORG", _CONFIDENCE))
    return found.names()


def add_agencies(draft: NameDraft) -> None:
    """Make bodies of agencies in small letters in the bracket that ends a sentence: "(dpa, AFP)"."""
    draft.each(_with_agencies)


def _with_agencies(line: Line, names: list[Name]) -> list[Name]:
    """The names with the agencies in small letters in the last bracket, if it holds nothing but listed bodies."""
    if ")" not in line.lower[-3:]:
        return names
    end = len(line.lower) - 1 - line.lower[::-1].index(")")
    first = end
    while first > 0 and line.lower[first - 1] != "(":
        first -= 1
    inside = line.lower[first:end]
    known = lexicon().phrases
    if first == 0 or not inside or set(inside[1::2]) - {","} or any("o" not in known.get(w, "") for w in inside[::2]):
        return names
    small = [at for at in range(first, end, 2) if not line.capital[at] and len(line.lower[at]) <= _LETTERS]
    return sorted([*names, *(Name(at, at + 1, "ORG", _CONFIDENCE) for at in small)])
