"""Words grouped by the company they keep, so that what is learnt of one tells of the others.

``training/make_clusters.py`` writes the file.
"""

from __future__ import annotations

import re
from functools import cache

from ..data import unpacked

_DIGIT = re.compile(r"\d")
_UNKNOWN = ("?", "?", "?")
Clusters = tuple[str, ...]


def without_digits(word: str) -> str:
    """A word with all its digits as 0."""
    return _DIGIT.sub("0", word)


@cache
def _clusters() -> dict[str, Clusters]:
    found: dict[str, Clusters] = {}
    text = unpacked("clusters.tsv.gz").decode("utf-8")
    for line in text.split("\n")[:-1]:
        groups, _, words = line.partition("\t")
        found.update(dict.fromkeys(words.split(" "), tuple(groups.split(" "))))
    return found


def clusters_of(word: str) -> Clusters:
    """The groups of a word, from coarse to fine; "?" for one too rare to group."""
    known = _clusters()
    word = without_digits(word)
    return known.get(word) or known.get(word.lower()) or _UNKNOWN
