"""Firms made whole by the legal form that ends their names: "First Quarry Minerals Ltd."."""

from __future__ import annotations

from ..data.sections import words
from .line import Line
from .name_draft import NameDraft
from .names_by_word import NamesByWord
from .tagging import Name

_FORMS = frozenset(form.lower() for form in words("actor-names.txt", "forms that end a name"))
_OPENERS = words("openers.txt") | words("name-parts.txt", "leading") | words("name-contexts.txt", "descriptors")
_SURE = 0.9
_LONGEST = 5


def add_firms(draft: NameDraft) -> None:
    """Make bodies of the capitals before a legal form and that, where the tagger saw a part of them or nothing."""
    draft.each(_with_firms)


def _with_firms(line: Line, names: list[Name]) -> list[Name]:
    found: NamesByWord | None = None
    for at in range(1, len(line.lower)):
        if line.lower[at].rstrip(".") in _FORMS and line.capital[at - 1]:
            found = found or NamesByWord(names, len(line.lower))
            _add(line, at, found)
    return found.names() if found else names


def _add(line: Line, at: int, names: NamesByWord) -> None:
    first = at
    while first > 0 and at - first < _LONGEST and line.capital[first - 1] and line.lower[first - 1].isalpha():
        if first == 1 and line.lower[0] in _OPENERS:
            break
        first -= 1
    touched = names.touching(first, at + 1)
    inside = all(name.first >= first and name.last <= at + 1 for name in touched)
    if first < at and inside and not line.all_caps:
        names.replace(Name(first, at + 1, "ORG", _SURE))
