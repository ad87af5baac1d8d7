"""Persons with a nickname in quotation marks inside their names: "Ann “Sunny” dela Cruz"."""

from __future__ import annotations

from ..data.sections import words
from .callings import may_be_given
from .line import PARTICLES, Line
from .name_lexicon import lexicon
from .tagging import Name

_OPENING, _CLOSING = frozenset('"“‘'), frozenset('"”’')
_GENERATIONS = words("name-parts.txt", "generations")
_LONGEST, _SURE = 2, 0.9


def with_nicknames(line: Line, names: list[Name]) -> list[Name]:
    """The names of a sentence with given name, nickname and surname made one person."""
    if _OPENING.isdisjoint(line.lower):
        return names
    found: list[Name] = []
    for name in names:
        if found and name.first < found[-1].last:
            continue  # the nickname or the surname itself
        if name.label != "PER" and _is_whole(line, name):
            name = name._replace(label="PER", confidence=max(_SURE, name.confidence))
        end = _end(line, name.last) if name.label == "PER" and name.last - name.first <= _LONGEST else 0
        found.append(name._replace(last=end) if end else name)
    return found


def _is_whole(line: Line, name: Name) -> bool:
    """Whether what was taken for something else opens with a given name and has a nickname inside."""
    inside = line.texts[name.first + 1 : name.last - 1]
    opened = inside[:1] and inside[0] in _OPENING and any(text in _CLOSING for text in inside[2:])
    return bool(opened) and may_be_given(line.lower[name.first], lexicon())


def _end(line: Line, at: int) -> int:
    """Where the surname behind a nickname ends that opens at a word, or 0."""
    if at >= len(line.lower) or line.texts[at] not in _OPENING:
        return 0
    close = at + 1
    while close < len(line.lower) and close - at <= _LONGEST and line.capital[close]:
        close += 1
    if close == at + 1 or close >= len(line.lower) or line.texts[close] not in _CLOSING:
        return 0
    last = close + 1
    while last < len(line.lower) and line.lower[last] in PARTICLES:
        last += 1
    if last >= len(line.lower) or not line.capital[last] or not line.lower[last].isalpha():
        return 0
    last += 1
    return last + (last < len(line.lower) and line.lower[last].rstrip(".") in _GENERATIONS)
