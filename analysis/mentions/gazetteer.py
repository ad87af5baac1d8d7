"""Names by the thousand, for the tagger to weigh; what is sure stands in the lexicon.

Classes: A, B, C, D, E cities from large to small; G, H, I given names, S, T, U, V surnames from common to rare, I and
V those of other countries; o an organization (q in the file: a company that only stock indices list), k one that
is called as a place is; f a famous person, l the last name of one; r a region or a landmark; m a thing that is no
actor (a work, a product, an event, a creed); w for what English also writes small.
``training/make_gazetteer.py`` writes the file: on each line a shelf, the names with the same first letters. These
letters come first, then, parted by tabs, classes, a blank and the rests of the names of these classes, parted by
bars. Behind "=" and a figure stand words with which names begin that have so many words at most.
A shelf is unpacked only once a word that begins like it is looked up: an article needs few of them.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..data import unpacked

LETTERS = 3
"""How many first letters the names of a shelf share; shorter names stand alone."""
_GRADES = str.maketrans({**dict.fromkeys("ABCDE", "p"), **dict.fromkeys("GHI", "g"), **dict.fromkeys("STUV", "s")})
"""The kind that the letter of each grade stands for; all other classes have but one letter."""


class _Shelf(NamedTuple):
    """``classes`` of names, and the ``lengths`` of the longest names by their first words."""

    classes: dict[str, str]
    lengths: dict[str, int]


_NOTHING = _Shelf({}, {})


class _Shelves(dict[str, _Shelf]):
    """The shelves by the letters their names begin with, each unpacked when it is first asked for."""

    __slots__ = ("_hidden", "_packed")

    def __init__(self, packed: dict[str, str], hidden: str) -> None:
        super().__init__()
        self._packed, self._hidden = packed, str.maketrans("q", "o", hidden)

    def __missing__(self, letters: str) -> _Shelf:
        found = self[letters] = self._unpack(letters)
        return found

    def _unpack(self, letters: str) -> _Shelf:
        packed = self._packed.get(letters)
        if packed is None:
            return _NOTHING
        found = _Shelf({}, {})
        for part in packed.split("\t"):
            classes, _, rests = part.partition(" ")
            classes = classes.translate(self._hidden)
            if not classes.strip("w"):
                continue
            names = [letters + rest for rest in rests.split("|")]
            if classes[0] == "=":
                found.lengths.update(dict.fromkeys(names, int(classes[1:])))
            else:
                found.classes.update(dict.fromkeys(names, classes))
        return found


class Classes:
    """The classes of each name, lower-cased, words parted by spaces."""

    __slots__ = ("_shelves",)

    def __init__(self, shelves: _Shelves) -> None:
        self._shelves = shelves

    def get(self, name: str, default: str = "", /) -> str:
        """The classes of a name, or ``default`` if it is not listed."""
        return self._shelves[name[:LETTERS]].classes.get(name, default)


class Lengths:
    """The length in words of the longest name of two or more words that begins with a word."""

    __slots__ = ("_shelves",)

    def __init__(self, shelves: _Shelves) -> None:
        self._shelves = shelves

    def get(self, word: str, default: int = 0, /) -> int:
        """The length by the first word, or ``default`` if no longer name begins so."""
        return self._shelves[word[:LETTERS]].lengths.get(word, default)


class Gazetteer:
    """All names: ``classes`` and ``longest`` look them up. What has ``hidden`` classes alone is as if not listed."""

    __slots__ = ("classes", "longest")

    def __init__(self, packed: dict[str, str], hidden: str = "") -> None:
        shelves = _Shelves(packed, hidden)
        self.classes, self.longest = Classes(shelves), Lengths(shelves)

    def kinds(self, word: str) -> str:
        """The classes of a word without their grades: p, g, s, o, k, f, l, r, m, w."""
        return self.classes.get(word).translate(_GRADES)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once from its file."""
    return Gazetteer(_packed())


def learnt_with() -> Gazetteer:
    """What the weights are learnt with, made anew: without the many rare names, which teach to lean on lists less.

    Measured on texts that nobody learnt from, weights that know of all names are worse, and these are better with them.
    """
    return Gazetteer(_packed(), hidden="EIVq")


def _packed() -> dict[str, str]:
    packed: dict[str, str] = {}
    for line in unpacked("gazetteer.tsv.gz").decode("utf-8").split("\n"):
        letters, _, shelf = line.partition("\t")
        packed[letters] = shelf
    return packed
