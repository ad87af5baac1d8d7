"""Sentences prepared for tagging, and the parts of them that may hold names.

Only what lies around capitals is tagged (``windows``): a word far from any capital is no name,
and leaving it out more than halves the work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import ne, not_
from sys import intern
from typing import Protocol

from ..data.sections import words
from .name_lexicon import Lexicon
from .name_words import is_all_caps, is_title_case

_GAP = 3
_FEWEST = 3
"""Words with a capital that a line in capitals, or one in which most words have one, has at least."""
PARTICLES = words("name-parts.txt", "particles")
_OPENERS = words("openers.txt")
_INSIDE_RUNS = words("name-parts.txt", "inside runs")


@dataclass(slots=True)
class Line:
    """One sentence prepared for tagging: words in lower case, with capitals noted, and its phrases of the lexicon."""

    texts: Sequence[str]
    lower: list[str]
    capital: bytes
    all_caps: bool
    title_case: bool
    heads: list[int]
    """The words with a capital or a figure at their beginning: where a listed phrase may begin."""
    phrases: dict[int, str] = field(default_factory=dict)
    """At a word: B or I with the classes of the longest phrase of two or more words it belongs to."""


def line_of(texts: Sequence[str], lex: Lexicon) -> Line:
    """Prepare a sentence."""
    lower = [text if text.islower() else intern(text.lower()) for text in texts]
    capital = bytes(map(ne, texts, lower))
    heads = [at for at, word in enumerate(lower) if capital[at] or word[0].isdigit()]
    many = capital.count(1) >= _FEWEST
    line = Line(texts, lower, capital, many and is_all_caps(texts), many and is_title_case(texts), heads)
    line.phrases.update(phrases_in(line, lex.phrases, lex.longest))
    return line


def small_words(line: Line) -> Iterator[str]:
    """The words of a sentence without a capital."""
    return compress(line.lower, map(not_, line.capital))


def is_headline(line: Line) -> bool:
    """Whether capitals tell little: a line in capitals, or a title in which most words have one and no stop ends it."""
    return line.all_caps or (line.title_case and line.texts[-1] not in (".", "!", "?", "”", '"'))


class _Classes(Protocol):
    def get(self, name: str, default: str, /) -> str: ...


class _Lengths(Protocol):
    def get(self, word: str, default: int, /) -> int: ...


def phrases_in(line: Line, classes: _Classes, longest: _Lengths, whole: bool = False) -> dict[int, str]:
    """The longest listed phrases of two or more words, at each of their words: B or I with the classes.

    With ``whole`` the last word, too, must have a capital or be no plain word ("The Birds", but not "The birds").
    """
    found: dict[int, str] = {}
    lower, count = line.lower, len(line.lower)
    free = 0
    for at in line.heads:
        if at < free or not (length := longest.get(lower[at], 0)):
            continue
        for size in range(min(length, count - at), 1, -1):
            letters = classes.get(" ".join(lower[at : at + size]), "")
            if letters and (not whole or line.capital[at + size - 1] or not lower[at + size - 1].isalpha()):
                found[at] = "B" + letters
                found.update(dict.fromkeys(range(at + 1, at + size), "I" + letters))
                free = at + size
                break
    return found


def windows(line: Line) -> list[tuple[int, int]]:
    """The parts of a sentence, as ranges of words, that may hold names: capitals and what lies between them."""
    found: list[tuple[int, int]] = []
    count = len(line.lower)
    for at in line.heads:
        if not line.capital[at]:
            continue
        start, end = at, at + 1
        while start > 0 and at - start < 2 and line.lower[start - 1] in PARTICLES:
            start -= 1
        if end < count and (line.lower[end][0].isdigit() or (line.lower[end][0] == "-" and len(line.lower[end]) > 1)):
            end += 1
        if found and start - found[-1][1] <= _GAP:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found[1:] if found and found[0] == (0, 1) and _only_opens(line) else found


def _only_opens(line: Line) -> bool:
    """Whether the first word of a sentence is one that has its capital from standing there: "The", "However"."""
    text = line.texts[0]
    return line.lower[0] in _OPENERS and (len(text) == 1 or not text.isupper())


def runs(line: Line) -> list[tuple[int, int]]:
    """Runs of neighbouring capitalised words, with small words inside ("Bank of England")."""
    found: list[tuple[int, int]] = []
    count = len(line.lower)
    at = line.capital.find(1)
    while at >= 0:
        end = at + 1
        while end < count:
            if line.capital[end]:
                end += 1
            elif line.lower[end] in _INSIDE_RUNS and end + 1 < count and line.capital[end + 1]:
                end += 2
            else:
                break
        found.append((at, end))
        at = line.capital.find(1, end)
    return found
