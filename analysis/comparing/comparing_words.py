"""The word lists of the comparison, ``data/comparing.txt``, as sets and as parts of regular expressions."""

from __future__ import annotations

import re
from functools import cache

from ..data import sections
from ..language import stem

FILE = "comparing.txt"


def listed(*names: str) -> frozenset[str]:
    """The words of the sections."""
    return sections.words(FILE, *names)


def any_of(*names: str) -> str:
    """The entries of the sections as ``a|b|c``, the longest first; "*" at the end of a word stands for any ending."""
    return sections.any_of(FILE, *names)


def phrase_finder(*names: str) -> re.Pattern[str]:
    """Finds the phrases of sections as whole words, whatever their case."""
    return sections.phrase_finder(FILE, *names)


@cache
def groups() -> dict[str, str]:
    """The word of the row for each noun that names people: "pupils" gives "children"."""
    found: dict[str, str] = {}
    for name in sections.sections(FILE):
        if name.startswith("who "):
            for word in sections.words(FILE, name):
                found.setdefault(word, name.removeprefix("who "))
    return found


@cache
def wholes() -> dict[str, frozenset[str]]:
    """For each group of people the wider ones that it is a part of."""
    return {part: frozenset(whole) for (line,) in sections.rows(FILE, "parts of") for part, *whole in [line.split()]}


@cache
def words_for_people() -> frozenset[str]:
    """The stems of the nouns that name people, whoever they are."""
    return frozenset(stem(word) for word in groups())


@cache
def scale_of(unit: str | None) -> tuple[str | None, float]:
    """The unit in which such a unit is reckoned, and how many of that it is: 10080 minutes of a week."""
    return _scales().get(unit or "", (unit, 1.0))


@cache
def _scales() -> dict[str, tuple[str, float]]:
    return {unit: (base, float(times)) for unit, base, times in sections.rows(FILE, "scales")}


@cache
def words_for_anyone() -> frozenset[str]:
    """The stems of the nouns that name people of no kind: "persons", "others", "men"."""
    return frozenset(stem(word) for word, group in groups().items() if group in ("people", "men", "women"))
