"""Names found once filled in wherever else they stand, persons also by their surname alone."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from ..data.sections import words
from .line import Line
from .name_draft import Key, NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_MONTHS = words("name-contexts.txt", "months and persons")
_BEFORE_MONTHS = words("name-contexts.txt", "no persons before months")
_ADOPT = 0.45
"""How sure the tagger must have been of a name once before it is filled in elsewhere."""


class Known(NamedTuple):
    """A name worth looking for elsewhere."""

    key: Key
    label: str
    sure: float


def fill_in(draft: NameDraft) -> None:
    """Add names where none, or only a part of one, was tagged, but the same words are a name elsewhere."""
    known = _known(draft)
    draft.each(lambda line, names: _filled(line, names, known))


def _known(draft: NameDraft) -> dict[str, list[Known]]:
    """Names worth looking for elsewhere, by their first word, the longest first."""
    known: dict[str, list[Known]] = defaultdict(list)
    for key, label in draft.labels.items():
        sure = min(1.0, max(draft.votes[key].values()))
        if label != "NRP" and sure >= _ADOPT and any(len(word) > 1 for word in key):
            known[key[0]].append(Known(key, label, sure))
            surname = key[-1:]
            borne = draft.labels.get(surname, "PER") == label == "PER" and len(key) > 1
            if borne and _is_plain_surname(surname[0], draft.small):
                known[surname[0]].append(Known(surname, label, sure))
    for found in known.values():
        found.sort(key=lambda name: -len(name.key))
    return known


def _is_plain_surname(word: str, small: frozenset[str]) -> bool:
    """Whether a word that ends a person's name may be looked for alone: it is no word of the text's otherwise."""
    if word in _MONTHS:
        return word not in small
    return len(word) > 2 and word not in small and not set("cnopdtOPT") & set(lexicon().phrases.get(word, ""))


def _filled(line: Line, names: list[Name], known: dict[str, list[Known]]) -> list[Name]:
    found: NamesByWord | None = None
    for at in line.heads:
        if (listed := known.get(line.lower[at])) and not _is_month(line, at):
            name = _name_at(line, at, listed)
            if name:
                found = found or NamesByWord(names, len(line.lower))
                _add(found, name)
    return found.names() if found else names


def _is_month(line: Line, at: int) -> bool:
    """Whether a word that is a name elsewhere is a month here: "Mrs May left in May"."""
    if line.lower[at] not in _MONTHS:
        return False
    before, behind = line.lower[at - 1] if at else "", line.lower[at + 1 : at + 2]
    return before in _BEFORE_MONTHS or before[:1].isdigit() or (bool(behind) and behind[0][:1].isdigit())


def _name_at(line: Line, at: int, known: list[Known]) -> Name | None:
    """The longest known name that begins at a word."""
    for key, label, sure in known:
        if tuple(line.lower[at : at + len(key)]) == key:
            return Name(at, at + len(key), label, 0.8 * sure)
    return None


def _add(names: NamesByWord, name: Name) -> None:
    """Put a name in, in place of shorter ones that lie in it; not where it would cut one.

    A longer body that lacks the first word of the known one gets it: "Quarter Metals Ltd" in a text on First Quarter.
    """
    size = name.last - name.first
    touched = names.touching(name.first, name.last)
    for other in touched:
        if other.first > name.first and other.last > name.last and name.label == other.label == "ORG":
            if other == touched[0] and name.last - other.first == size - 1:
                names.replace(other._replace(first=name.first))
            return
        if other.first < name.first or other.last > name.last or other.last - other.first == size:
            return
    names.replace(name)
