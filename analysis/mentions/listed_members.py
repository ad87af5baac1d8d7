"""What a noun before a list of names says that each of them is: "retailers including Acme, Dalton and Corva"."""

from __future__ import annotations

from functools import cache

from ..data.sections import words
from .line import Line
from .name_lexicon import announcers
from .tagging import Name

_INTRODUCING = words("kind-cues.txt", "introducing members")
_BETWEEN = frozenset({",", "and", "or", "the", "&", "of"})
_JOINING = frozenset({",", "and", "or", "of"})
_LONGEST = 40
"""How many words a list of names has at most."""


@cache
def _labels() -> dict[str, str]:
    """The label of the members that a noun in the plural announces; a noun for two kinds announces none."""
    nouns = announcers()
    found: dict[str, set[str]] = {}
    for label in ("PER", "ORG", "LOC"):
        singular = nouns[label + " is"] | nouns[label + " before"]
        for word in words("kind-cues.txt", label + " members") | {
            plural for noun in singular for plural in _plurals(noun)
        }:
            found.setdefault(word, set()).add(label)
    return {word: min(labels) for word, labels in found.items() if len(labels) == 1}


def _plurals(noun: str) -> tuple[str, ...]:
    return (noun[:-1] + "ies", noun + "s") if noun.endswith("y") else (noun + "s", noun + "es")


def member_label(line: Line, name: Name) -> str:
    """The label that the noun before "including", "such as" or a colon gives to a name in the list behind it, or ""."""
    before = name.first - 1
    while before >= 0 and name.first - before < _LONGEST:
        if not line.capital[before] and line.lower[before] not in _BETWEEN:
            break
        before -= 1
    if before >= 0 and line.lower[before + 1] == "of" and line.lower[name.first - 1] in _JOINING:
        return "LOC" if _labels().get(line.lower[before]) == "LOC" else ""  # the towns of Marl and New Illern
    if before < 1 or line.lower[before] not in _INTRODUCING:
        return ""
    noun = before - 1
    if line.lower[before] == "as":
        if line.lower[noun] != "such":
            return ""
        noun -= 1
    if noun > 0 and line.lower[noun] == ",":
        noun -= 1
    return _labels().get(line.lower[noun], "") if noun >= 0 else ""
