"""Acronyms that brackets tie to what they stand for: "Movement for Reform (MFR)", "MFR (Movement for Reform)"."""

from __future__ import annotations

from collections.abc import Sequence

from ..data.sections import words
from .cutting import OWNED
from .line import Line
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name
from .things import THING

_CONFIDENCE = 0.8
_MOST = 8
_QUOTES = ('"', "”", "’")
_SMALL = words("name-parts.txt", "small in acronyms")


def add_bracketed(draft: NameDraft) -> None:
    """Make an organization of the acronym or the expansion in brackets after one: "Movement for Reform (MFR)"."""
    draft.each(_with_bracketed)
    things = {
        line.lower[name.first]
        for line, names in zip(draft.lines, draft.names, strict=True)
        for name in names
        if name.label == THING and name.last - name.first == 1 and name.confidence == _CONFIDENCE
    }
    if things:
        draft.each(lambda line, names: [_as_thing(line, name, things) for name in names])


def _as_thing(line: Line, name: Name, things: set[str]) -> Name:
    short = name.last - name.first == 1 and line.lower[name.first] in things
    return name._replace(label=THING) if short else name


def _with_bracketed(line: Line, names: list[Name]) -> list[Name]:
    if "(" not in line.lower:
        return names
    found = NamesByWord(names, len(line.lower))
    for at, word in enumerate(line.lower):
        close = _close(line, at) if word == "(" else 0
        for name in _pair(line, found, at, close) if close else ():
            found.replace(name)
    return found.names()


def _pair(line: Line, names: NamesByWord, at: int, close: int) -> tuple[Name, ...]:
    """The name before the bracket at ``at`` and the one in it, where one is an acronym of the other."""
    before = [name for name in names.touching(at - _MOST, at) if at - _MOST <= name.first and name.label == "ORG"]
    inside = Name(at + 1, close, "ORG", _CONFIDENCE)
    if close == at + 2 and _is_acronym(line, at + 1):
        known = before or any(name.first == at + 1 and name.label == "ORG" for name in names.touching(at + 1, close))
        long = _expansion(line, before, at) if known else None
        if long and lexicon().phrases.get(line.lower[long.last - 1]) == "T":
            return (long._replace(label=THING), inside._replace(label=THING))  # the Clean Water Act (CWA)
        return (long, inside) if long else (inside,) if before and _is_foreign(line, before[-1], names, at) else ()
    if before and before[-1].last == at and _is_acronym(line, before[-1].first, at):
        return (inside, before[-1]) if _spells(line, at + 1, close, before[-1].first) else ()
    return ()


def _is_foreign(line: Line, body: Name, names: NamesByWord, at: int) -> bool:
    """Whether a body has letters of another tongue in the bracket behind it: the party "Civic Platform" (PO)."""
    held = names.touching(at + 1, at + 2)
    listed = set("oc") & set(lexicon().phrases.get(line.lower[at + 1], ""))
    right_behind = body.last == at - (line.lower[at - 1] in _QUOTES)
    return bool(held) and held[0].confidence < _CONFIDENCE and right_behind and not listed


def _close(line: Line, at: int) -> int:
    """Where the bracket that opens here closes, or 0 where that is too far or nothing stands before or in it."""
    ends = range(at + 2, min(len(line.lower), at + _MOST + 2)) if at else ()
    return next((i for i in ends if line.lower[i] == ")"), 0)


def _is_acronym(line: Line, first: int, last: int = 0) -> bool:
    text = line.texts[first]
    letters = sum(map(str.isupper, text))
    return last in (0, first + 1) and letters > 1 and letters * 2 > len(text)


def _expansion(line: Line, names: list[Name], at: int) -> Name | None:
    """The name right before a bracket that the acronym in it stands for; ``names`` are organizations there."""
    end = at - (line.lower[at - 1] in OWNED or line.lower[at - 1] in _QUOTES)
    for start in range(end - 2, max(-1, at - _MOST - 1), -1):
        if not (line.capital[start] or line.lower[start] in _SMALL or line.lower[start] == ","):
            break
        if line.capital[start] and _spells(line, start, end, at + 1, whole=True):
            return Name(start, end, "ORG", _CONFIDENCE)
    return next((name for name in names if _spells(line, name.first, at, at + 1, whole=name.last < at)), None)


def _spells(line: Line, first: int, last: int, short: int, whole: bool = False) -> bool:
    """Whether the letters of an acronym begin words from ``first`` to ``last``, in order, from the first on.

    With ``whole`` each letter must begin a word and each word that is not small must have its letter.
    """
    letters = [letter for letter in line.lower[short] if letter.isalnum()]
    parts = [part for word in line.lower[first:last] for part in word.split("-") if part[:1].isalnum()]
    if len(parts) < 2 or not letters or parts[0][0] != letters[0]:
        return False
    main = [part for part in parts if part not in _SMALL]
    if whole:
        return letters in ([part[0] for part in main], [part[0] for part in parts])
    fit = _fitting(letters, parts)
    return fit == len(letters) or (fit >= 2 and fit * 2 >= len(main))


def _fitting(letters: Sequence[str], parts: Sequence[str]) -> int:
    """How many letters begin a word each, in order."""
    fit = 0
    for part in parts:
        fit += fit < len(letters) and part[0] == letters[fit]
    return fit
