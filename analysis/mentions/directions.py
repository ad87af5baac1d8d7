"""Directions in capitals that only say where: "North and South America", "the Ashford East line"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .line import Line
from .tagging import Name

_BEFORE = words("actor-names.txt", "narrowing")


def is_half_of_row(line: Line, name: Name) -> bool:
    """Whether a direction alone stands before another that is followed by a name: "North and South America"."""
    behind = line.lower[name.last : name.last + 2]
    whose = line.capital[name.last + 2 : name.last + 3] == b"\1"
    return name.last - name.first == 1 and behind[:1] == ["and"] and behind[-1] in _BEFORE and whose


def points(line: Line, name: Name) -> bool:
    """Whether a direction at the end of a name only says where: not in "Lakes Northern said"."""
    following = line.lower[name.last] if name.last < len(line.lower) else ""
    return name.label != "ORG" or small_tag(following) in ("NN", "NNS", "JJ")
