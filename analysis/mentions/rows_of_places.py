"""Doubtful names that stand in a row with places: "between Dayton and Macon", "in Ayr in Iowa and Dover in Ohio"."""

from __future__ import annotations

from .gazetteer import gazetteer
from .line import Line
from .name_lexicon import lexicon
from .tagging import Name

_SURE = 0.9
"""From this confidence on a name keeps its label."""


def is_among_places(line: Line, before: list[Name], name: Name, after: Name | None) -> bool:
    """Whether a doubtful name of one word stands in a row with a place: "between Dayton and Macon"."""
    if name.confidence >= _SURE or name.last - name.first > 2:
        return False
    if before and _share_a_region(line, before[-1], name):
        return True
    if "s" in lexicon().phrases.get(line.lower[name.first], ""):
        return False
    known = "p" in gazetteer().kinds(" ".join(line.lower[name.first : name.last]))
    one = before[-1] if before else None
    if one and one.label == "LOC" and line.lower[one.last : name.first] in (["and"], [","], [",", "and"]):
        return known or (after is not None and after.label == "LOC" and line.lower[name.last : after.first] == ["in"])
    between = name.first > 0 and line.lower[name.first - 1] == "between"
    return between and after is not None and after.label == "LOC" and line.lower[name.last : after.first] == ["and"]


def _share_a_region(line: Line, one: Name, name: Name) -> bool:
    """Whether towns are told with the region behind them: "in Ayr in Iowa and [Dover] and [Macon] in Ohio"."""
    if one.label != "LOC" or line.lower[one.last : name.first] != ["and"] or name.last - name.first > 1:
        return False
    behind = line.lower[name.last : name.last + 4]
    region = behind[1:2] if behind[:1] == ["in"] else behind[3:] if behind[::2] == ["and", "in"] else []
    told = "in" in line.lower[max(0, one.first - 3) : one.first]
    return (
        told
        and bool(region)
        and bool(set("cp") & set(gazetteer().kinds(region[0]) + lexicon().phrases.get(region[0], "")))
    )
