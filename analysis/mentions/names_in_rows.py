"""What the others in a row of names tell of one of them: "Ashford, Corvane and Dulva"."""

from __future__ import annotations

from collections import Counter

from .gazetteer import gazetteer
from .line import Line
from .name_lexicon import lexicon
from .tagging import Name

_LINKS = (["and"], ["or"], ["&"], [","], [",", "and"], [",", "or"])
_SURE, _LIKELY = 0.9, 0.35
_SHORTEST = 3


def row_label(line: Line, names: list[Name], name: Name) -> str:
    """The label that most others of a row of three or more surely have, or nothing."""
    row = row_of(line, names, name)
    if not row:
        return ""
    others = [other for other in row if other.first != name.first]
    found = Counter(_sure_label(line, other) for other in others)
    label, count = max(found.items(), key=lambda item: (item[1], item[0]))
    if label and 2 * count > len(others):
        return label
    alike = len(others) > 2 and len({other.label for other in others}) == 1
    return others[0].label if alike and min(other.confidence for other in others) > _LIKELY else ""


def row_of(line: Line, names: list[Name], name: Name) -> list[Name]:
    """The row of three or more names that a name stands in, with commas and one "and"; or nothing."""
    at = next((index for index, other in enumerate(names) if other.first == name.first), None)
    if at is None:
        return []
    start = end = at
    while start > 0 and line.lower[names[start - 1].last : names[start].first] in _LINKS:
        start -= 1
    while end + 1 < len(names) and line.lower[names[end].last : names[end + 1].first] in _LINKS:
        end += 1
    row = names[start : end + 1]
    return [] if len(row) < _SHORTEST or line.lower[row[-1].first - 1] == "," else row


def _sure_label(line: Line, name: Name) -> str:
    """The label of a name that the lists or the tagger are sure of, or nothing."""
    key = " ".join(line.lower[name.first : name.last])
    listed = lexicon().phrases.get(key, "")
    if (listed and set(listed) <= set("cp")) or gazetteer().kinds(key).strip("w") in ("p", "pr", "r"):
        return "LOC"
    return name.label if name.confidence > _SURE else ""
