"""Who gave an agency a picture, in the bracket that ends a caption: "(Halle Regional Television via AP)"."""

from __future__ import annotations

from .line import Line
from .name_draft import NameDraft
from .names_by_word import NamesByWord
from .tagging import Name

_CONFIDENCE = 0.6
_FEWEST = 2
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
