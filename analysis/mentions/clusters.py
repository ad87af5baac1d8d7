"""Words grouped by the company they keep, so that what is learnt of one tells of the others.

``training/make_clusters.py`` writes the file.
"""

from __future__ import annotations

import gzip
import re
from functools import cache

from ..data import HERE

_DIGIT = re.compile(r"\d")
_UNKNOWN = ("?", "?", "?")
Groups = tuple[str, ...]


def plain(word: str) -> str:
    """A word with all its digits alike."""
    return _DIGIT.sub("0", word)


@cache
def _clusters() -> dict[str, Groups]:
    found: dict[str, Groups] = {}
    text = gzip.decompress((HERE / "names" / "clusters.tsv.gz").read_bytes()).decode("utf-8")
    for line in text.split("\n")[:-1]:
        groups, _, words = line.partition("\t")
        found.update(dict.fromkeys(words.split(" "), tuple(groups.split(" "))))
    return found


def groups_of(word: str) -> Groups:
    """The groups of a word, from coarse to fine; "?" for one too rare to group."""
    known = _clusters()
    word = plain(word)
    return known.get(word) or known.get(word.lower()) or _UNKNOWN
