"""Names by the thousand, for the tagger to weigh; what is sure stands in the lexicon.

Classes: A, B, C, D cities from large to small; G, H given names, S, T, U surnames from common to rare; o an
organization, k one that is called as a place is; f a famous person, l the last name of one; r a region or a
landmark; m a thing that is no actor (a work, a product, an event, a creed); w for what English also writes small.
``training/make_gazetteer.py`` writes the file: names by their classes, and before them, behind "=", the length of the
longest name of several words by its first word.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..data import unpacked

_KINDS = {
    **dict.fromkeys("ABCD", "p"),
    **dict.fromkeys("GH", "g"),
    **dict.fromkeys("STU", "s"),
    **{letter: letter for letter in "okflrmw"},
}


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """``classes`` for each name, lower-cased, words parted by spaces."""

    classes: dict[str, str]
    longest: dict[str, int]
    """The length in words of the longest name of two or more words that begins with this word."""

    def kinds(self, word: str) -> str:
        """The classes of a word without their grades: p, g, s, o, k, f, l, r, m, w."""
        return "".join(_KINDS[letter] for letter in self.classes.get(word, ""))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once from its file."""
    classes: dict[str, str] = {}
    longest: dict[str, int] = {}
    text = unpacked("gazetteer.tsv.gz").decode("utf-8")
    for line in text.splitlines():
        letters, _, names = line.partition("\t")
        listed = names.split("|")
        if letters[:1] == "=":
            longest.update(dict.fromkeys(listed, int(letters[1:])))
        else:
            classes.update(dict.fromkeys(listed, letters))
    return Gazetteer(classes, longest)
