"""Firms and towns of which only a part was seen: "Under Armour", "the law firm Ernwall and Youth"."""

from __future__ import annotations

from ..data.sections import words
from .gazetteer import gazetteer
from .line import Line
from .names_by_word import NamesByWord
from .tagging import Name

_CONFIDENCE = 0.75
_FIRM_OF = words("heads.txt", "firms of two")
_ARTICLES = frozenset(("the", "a", "an"))


def join_listed_firms(line: Line, names: NamesByWord) -> None:
    """Take in the capital beside a name with which it is a firm or a town that the gazetteer has."""
    for name in names.names():
        if line.capital[name.last : name.last + 1] == b"\1" or (name.first and line.capital[name.first - 1]):
            _join_known(line, name, names)


def _join_known(line: Line, name: Name, names: NamesByWord) -> None:
    """Take in the capital beside a name with which it is a firm or a town that the gazetteer has."""
    for first, last in ((name.first - 1, name.last), (name.first, name.last + 1)):
        if first < 0 or last > len(line.lower) or not (line.capital[first] and line.capital[last - 1]):
            continue
        classes = set(gazetteer().classes.get(" ".join(line.lower[first:last])).replace("w", ""))
        label = "ORG" if classes == {"o"} else "LOC" if classes and classes <= set("ABCDEr") else ""
        if label and names.touching(first, last) == [name] and line.lower[first] not in _ARTICLES:
            names.replace(Name(first, last, label, max(_CONFIDENCE, name.confidence)))
            return


def is_firm_of_two(line: Line, at: int) -> bool:
    """Whether "and" joins the two names of one firm: "the law firm Ernwall and Youth"."""
    if at < 2 or line.lower[at - 2] not in _FIRM_OF or (line.capital[at - 2] and at > 2):
        return False
    alone = line.capital[at - 1 : at + 3] in (b"\1\0\1", b"\1\0\1\0")
    return alone and line.lower[at - 1].isalpha() and line.lower[at + 1].isalpha()
