"""Names in a row behind the noun that says what they all are: "the insurers Acme, Halt and Corva raised prices".

Plain words among them ("Halt") look like no names to the tagger, though the row makes them that.
"""

from __future__ import annotations

from .line import Line, is_headline
from .listed_members import labels_of_members
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_CONFIDENCE = 0.6
_LONGEST, _FEWEST = 3, 2
"""Words of a name, and names of a row."""


def add_rows(draft: NameDraft) -> None:
    """Add the names of rows of which the tagger saw some or none, where a plural right before tells their kind."""
    draft.each(_with_rows)


def _with_rows(line: Line, names: list[Name]) -> list[Name]:
    if "and" not in line.lower or is_headline(line):
        return names
    labels = labels_of_members()
    found: NamesByWord | None = None
    for at in line.heads:
        label = (
            labels.get(line.lower[at - 1])
            if at and line.capital[at] and (at == 1 or not line.capital[at - 1])
            else None
        )
        row = row_from(line, at) if label else []
        if label and len(row) >= _FEWEST:
            found = found or NamesByWord(names, len(line.lower))
            for first, last in row:
                if not found.touching(first, last) and (label != "PER" or last - first > 1):
                    found.replace(Name(first, last, label, _CONFIDENCE))
    return found.names() if found else names


def row_from(line: Line, at: int) -> list[tuple[int, int]]:
    """The spans of the names from a word on, parted by commas and one "and" before the last; else nothing."""
    found: list[tuple[int, int]] = []
    while at < len(line.lower) and line.capital[at]:
        first = at
        while at < len(line.lower) and at - first < _LONGEST and line.capital[at] and line.texts[at][0].isalpha():
            at += 1
        if at == first or set("dn") & set(lexicon().phrases.get(line.lower[first], "")):
            return []
        found.append((first, at))
        joint = line.lower[at : at + 1]
        if len(found) > 1 and line.lower[first - 1] == "and":
            return [] if line.capital[at : at + 1] == b"\1" else found
        if joint not in ([","], ["and"]):
            return []
        at += 1
        at += joint == [","] and line.lower[at : at + 1] == ["and"]
    return []
