"""Matches that begin with one of a list's words: found by the words, as trying a long pattern everywhere is slow."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from .sections import entries, sequence


def worded(
    pattern: re.Pattern[str], firsts: Collection[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """The matches of a pattern in ``text[start:end]``, in order and never overlapping.

    Each match begins with one of ``firsts``, given in lower case, whatever its own capitals.
    """
    end = len(text) if end is None else end
    lower = text[start:end].lower()
    if len(lower) != end - start:  # a few letters are longer when small, which moves the places
        yield from pattern.finditer(text, start, end)
        return
    free = start
    for at in sorted({at for word in firsts for at in _places(lower, word)}):
        match = pattern.match(text, start + at, end) if start + at >= free else None
        if match:
            yield match
            free = match.end()


@cache
def first_words(file: str, *names: str, whole: bool = False) -> tuple[str, ...]:
    """The words with which the alternatives of ``alternation`` begin; none that begins with another of them."""
    listed = [entry for name in names for entry in entries(file, name)] if whole else sequence(file, *names)
    found = sorted({entry.split()[0].lower() for entry in listed})
    return tuple(word for word in found if not any(word != other and word.startswith(other) for other in found))


def holds_any(text: str, marks: Iterable[str], start: int, end: int) -> bool:
    """Whether any of some marks or words stands in ``text[start:end]``: far quicker told than by an expression."""
    return any(text.find(mark, start, end) >= 0 for mark in marks)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
