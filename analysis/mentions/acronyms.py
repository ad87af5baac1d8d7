"""Acronyms that brackets tie to what they stand for: "Movement for Reform (MFR)", "MFR (Movement for Reform)"."""

from __future__ import annotations

from collections.abc import Iterator

from .lines import Line
from .tagging import Name

_CONFIDENCE = 0.8
_MOST = 8
_SMALL = frozenset("of the and for in on at to a an et de del la le du".split())


def bracketed(line: Line, names: list[Name]) -> list[Name]:
    """The names of a sentence, those in brackets brought into line with the name before, or added."""
    found = list(names)
    for at, word in enumerate(line.lower):
        if word != "(" or not at or at + 2 >= len(line.lower):
            continue
        close = next((i for i in range(at + 2, min(len(line.lower), at + _MOST + 2)) if line.lower[i] == ")"), 0)
        before = next((name for name in found if name.last == at and name.label != "NRP"), None)
        if close and before:
            inside = Name(at + 1, close, before.label, _CONFIDENCE)
            long, short = (before, inside) if close == at + 2 else (inside, before)
            if before.label == "ORG" and _is_acronym(line, short) and _spells(line, long, short):
                found = [name for name in found if name.last <= at + 1 or name.first >= close]
                found.append(inside)
    return sorted(found)


def _is_acronym(line: Line, name: Name) -> bool:
    text = line.texts[name.first]
    letters = sum(map(str.isupper, text))
    return name.last - name.first == 1 and letters > 1 and letters * 2 > len(text)


def _spells(line: Line, long: Name, short: Name) -> bool:
    """Whether the letters of an acronym begin words of a name of several words, in order, from the first on."""
    letters = line.lower[short.first].replace(".", "")
    words = [word for word in line.lower[long.first : long.last] if word[0].isalnum()]
    if len(words) < 2 or words[0][0] != letters[0]:
        return False
    rest: Iterator[str] = iter(letters)
    fit = 0
    wanted = next(rest, "")
    for word in words:
        if word[0] == wanted:
            fit += 1
            wanted = next(rest, "")
    return not wanted or (fit >= 2 and fit * 2 >= sum(word not in _SMALL for word in words))
