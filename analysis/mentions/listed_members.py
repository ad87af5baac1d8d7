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
_BEING = words("name-contexts.txt", "being")
_RANKED = words("kind-cues.txt", "ranked among firms")
_NEAR = 8
"""Within so many words behind "among" stands the noun for those among whom somebody is."""


@cache
def labels_of_members() -> dict[str, str]:
    """By a noun in the plural the label of those that it announces; a noun for two kinds announces none."""
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
    if before < 0 and name.first and line.lower[0] in labels_of_members():
        return _label_of_row(line, name, 0)  # Retailers Acme, Dalton and Corva
    if before >= 0 and line.lower[before + 1] == "of" and line.lower[name.first - 1] in _JOINING:
        return "LOC" if labels_of_members().get(line.lower[before]) == "LOC" else ""  # the towns of Marl and New Illern
    if before >= 0 and line.lower[before] not in _INTRODUCING:
        return _label_of_row(line, name, before)
    if before < 1:
        return ""
    noun = before - 1
    if line.lower[before] == "as":
        if line.lower[noun] != "such":
            return ""
        noun -= 1
    if noun > 0 and line.lower[noun] == ",":
        noun -= 1
    return labels_of_members().get(line.lower[noun], "") if noun >= 0 else ""


def _label_of_row(line: Line, name: Name, before: int) -> str:
    """The label that the noun right before a row gives to each in it: "the insurers Acme, Dalton and Corva"."""
    opens = (before == 0 or not line.capital[before]) and line.capital[before + 1]
    label = labels_of_members().get(line.lower[before], "") if opens else ""
    after = line.lower[name.last : name.last + 1]
    return label if label and (name.first > before + 1 or after in ([","], ["and"])) else ""


def among_label(line: Line, name: Name) -> str:
    """The label that a row has whose members "were among" what a noun tells: "Acme and Corva are among firms"."""
    at, count = name.last, len(line.lower)
    while at < count and at - name.last < _LONGEST and (line.capital[at] or line.lower[at] in _BETWEEN):
        at += 1
    if at >= count or line.lower[at] not in _BEING:
        return ""
    if not _RANKED.isdisjoint(line.lower[at + 1 : at + 1 + _NEAR]):
        return "ORG"  # Acme and Corva were the day's worst performers
    if line.lower[at + 1 : at + 2] != ["among"]:
        return ""
    nouns = (labels_of_members().get(word, "") for word in line.lower[at + 2 : at + 2 + _NEAR])
    return next((label for label in nouns if label), "")
