"""What is known of names beforehand: countries, peoples, places, given names, organizations, titles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ..data.sections import phrases, rows, sections, sequence, words
from .name_words import words_of

LONGEST = 6
"""The most words that an entry of ``Lexicon.phrases`` has."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``phrases`` gives the classes of a lower-cased phrase, words parted by spaces (a string of letters).

    c country, n people or creed, p place, o organization, f person, g given name, s surname, t title, d calendar;
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


def key_of(phrase: str) -> str:
    """The phrase as it is looked up: its words as they part in running text, in lower case."""
    if phrase.replace(" ", "").isalpha():
        return phrase.lower()
    return " ".join(words_of(phrase).texts).lower()


@cache
def announcers() -> dict[str, frozenset[str]]:
    """The nouns that announce a name, by the label and the side of it ("ORG before": "the newspaper Dawn")."""
    return {section: words("announcing.txt", section) for section in sections("announcing.txt") if section}


class _Classes(dict[str, str]):
    """The classes of phrases, filled list by list."""

    def add(self, phrase: str, letter: str) -> None:
        """Give a phrase one more class."""
        keys = {key_of(phrase)}
        if "'" in phrase:
            keys.add(key_of(phrase.replace("'", "’")))
        for key in keys:
            known = self.get(key, "")
            if letter not in known:
                self[key] = known + letter


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once from the word lists."""
    classes = _Classes()
    countries, peoples = _add_countries(classes)
    for file, letter in (("peoples.txt", "n"), ("places.txt", "p"), ("organizations.txt", "o"), ("persons.txt", "f")):
        for phrase in phrases(file, *sections(file)):
            classes.add(phrase, letter)
    for file, letter in (("given-names.txt", "g"), ("surnames.txt", "s"), ("titles.txt", "t"), ("calendar.txt", "d")):
        for word in sequence(file, *sections(file)):
            classes.add(word, letter)
    for section in ("organization", "place", "thing"):
        for word in sequence("heads.txt", section):
            classes.add(word, section[0].upper())
    heads = dict.fromkeys(sequence("heads.txt", "sure organization"), "ORG")
    heads.update(dict.fromkeys(sequence("heads.txt", "sure place"), "LOC"))
    return Lexicon(dict(classes), countries, peoples, heads, words("things.txt"), _longest(classes))


def _add_countries(classes: _Classes) -> tuple[dict[str, str], dict[str, str]]:
    """Add countries and who lives there; the best-known name of a country for each of its names and peoples."""
    countries: dict[str, str] = {}
    peoples: dict[str, str] = {}
    for names, *belonging in rows("countries.txt"):
        first, *others = (name.strip() for name in names.split(","))
        for name in (first, *others):
            classes.add(name, "c")
            countries.setdefault(key_of(name), first)
        for people in (people.strip() for field in belonging for people in field.split(",")):
            for word in (people, _of_women(people)):
                classes.add(word, "n")
                peoples.setdefault(key_of(word), first)
    return countries, peoples


def _of_women(people: str) -> str:
    """ "Irishwoman" for "Irishman"; any other word as it is, as "German" is no man's alone."""
    stem, ending = people[:-3], people[-3:]
    return f"{stem}wo{ending}" if ending in ("man", "men") and stem.endswith(("sh", "ch", "s")) else people


def _longest(classes: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key in classes:
        parts = key.split(" ")
        if len(parts) > 1:
            found[parts[0]] = min(LONGEST, max(len(parts), found.get(parts[0], 0)))
    return found
