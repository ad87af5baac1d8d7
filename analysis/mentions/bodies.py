"""Bodies by their grammar: a noun that surely heads an organization's name, "of", and capitals after it."""

from __future__ import annotations

from .lexicon import Lexicon, lexicon
from .lines import Line
from .tagging import Name

_CONFIDENCE = 0.7
_JOINING = frozenset("ministry department office bureau committee council commission board institute".split())
"""Heads that may have two fields: "Ministry of Trade and Industry"."""
_LINKS = frozenset({"and", "&"})


def with_bodies(line: Line, names: list[Name]) -> list[Name]:
    """The names of a sentence with "Ministry of Trade and Industry" and the like whole."""
    if line.shouted or (line.title_case and line.lower[-1] != "."):
        return names
    lex = lexicon()
    found = names
    for at in range(len(line.lower) - 2):
        if not line.capital[at] or line.lower[at + 1] != "of" or lex.heads.get(line.lower[at]) != "ORG":
            continue
        last = _end(line, at)
        touched = [name for name in found if name.first < last and name.last > at]
        if not last or any(name.last > last or (name.label == "ORG" and name.last == last) for name in touched):
            continue
        first = min([_start(line, at, lex), *(name.first for name in touched if name.label in ("ORG", "LOC"))])
        found = [name for name in found if name.last <= first or name.first >= last]
        found = sorted(
            [*found, Name(first, last, "ORG", max(_CONFIDENCE, *(name.confidence for name in touched), 0.0))]
        )
    return found


def _end(line: Line, at: int) -> int:
    """Where the capitals after a head and "of" end, or 0."""
    end = at + 2 + (line.lower[at + 2] == "the")
    start, count = end, len(line.lower)
    while end < count and line.capital[end] and line.lower[end][0].isalpha():
        end += 1
        linked = line.lower[at] in _JOINING and end + 1 < count and line.lower[end] in _LINKS
        if linked and line.capital[end + 1] and end + 2 < count and not line.capital[end + 2]:
            end += 1
    return end if end > start else 0


def _start(line: Line, at: int, lex: Lexicon) -> int:
    """Where the capitals before a head begin that belong to it: no people's titles, no first word of a sentence."""
    while at > 1 and line.capital[at - 1] and line.lower[at - 1].isalpha():
        if set("tgd") & set(lex.phrases.get(line.lower[at - 1], "")):
            break
        at -= 1
    return at
