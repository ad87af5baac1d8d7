"""What is known of names beforehand: countries, peoples, places, given names, organizations, titles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..data import lines_of
from ..data.sections import sections, sequence
from .words import words_of

LONGEST = 5
"""The most words that an entry of ``Lexicon.phrases`` has."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``phrases`` gives the classes of a lower-cased phrase, words parted by spaces (a string of letters).

    c country, n people or creed, p place, o organization, g given name, s surname, t title, d calendar;
    O, P, T: a word that heads names of organizations, of places, of things. ``countries`` gives the
    best-known name of a country for each of its names, lower-cased.
    """

    phrases: dict[str, str]
    countries: dict[str, str]
    peoples: dict[str, str]
    """The country's name for each lower-cased word for what is of it or lives there."""
    heads: dict[str, str]
    """The label (ORG, LOC) of names of several words that this word surely heads."""
    things: frozenset[str]
    """Words that name no actor though they have a capital."""
    longest: dict[str, int]
    """The length in words of the longest phrase that begins with this word, for those of two or more."""


def _lines(name: str) -> list[str]:
    return lines_of(f"names/{name}")


def _items(line: str) -> list[str]:
    return [item.strip() for item in line.split(",") if item.strip()]


def key_of(phrase: str) -> str:
    """The phrase as it is looked up: its words as they part in running text, in lower case."""
    if phrase.replace(" ", "").isalpha():
        return phrase.lower()
    return " ".join(words_of(phrase).texts).lower()


@cache
def cue_words() -> dict[str, frozenset[str]]:
    """The nouns that announce a name, by the label and the side of it ("ORG before": "the newspaper Dawn")."""
    found: dict[str, frozenset[str]] = {}
    section = ""
    for line in _lines("cues.txt"):
        if line.startswith("["):
            section = line.strip("[]")
        else:
            found[section] = found.get(section, frozenset()) | frozenset(line.split())
    return found


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once from the data files."""
    classes: dict[str, str] = {}
    countries: dict[str, str] = {}
    peoples: dict[str, str] = {}

    def add(phrase: str, letter: str) -> None:
        key = key_of(phrase)
        if letter not in classes.get(key, ""):
            classes[key] = classes.get(key, "") + letter

    for line in _lines("countries.txt"):
        names, _, belonging = line.partition(";")
        first, *others = _items(names)
        for name in (first, *others):
            add(name, "c")
            countries.setdefault(key_of(name), first)
        for people in _items(belonging):
            add(people, "n")
            peoples.setdefault(key_of(people), first)
    for file, letter in (("peoples.txt", "n"), ("places.txt", "p"), ("organizations.txt", "o")):
        for line in _lines(file):
            for item in _items(line):
                add(item, letter)
    for file, letter in (("given.txt", "g"), ("surnames.txt", "s"), ("titles.txt", "t")):
        for word in " ".join(_lines(file)).split():
            add(word, letter)
    for word in sequence("calendar.txt", *(name for name in sections("calendar.txt") if name)):
        add(word, "d")
    heads: dict[str, str] = {}
    section = ""
    for line in _lines("heads.txt"):
        if line.startswith("["):
            section = line.strip("[]")
        elif section.startswith("sure"):
            heads.update(dict.fromkeys(line.split(), "ORG" if section.endswith("organization") else "LOC"))
        else:
            for word in line.split():
                add(word, section[0].upper())
    things = frozenset(" ".join(_lines("things.txt")).split())
    longest: dict[str, int] = {}
    for key in classes:
        words = key.split(" ")
        if len(words) > 1:
            longest[words[0]] = min(LONGEST, max(len(words), longest.get(words[0], 0)))
    return Lexicon(classes, countries, peoples, heads, things, longest)
