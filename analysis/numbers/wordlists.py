"""The word lists of the reading of numbers, ``data/number-words.txt``, as sets and as parts of regular expressions."""

from __future__ import annotations

from ..data.sections import alternation, words

_FILE = "number-words.txt"


def words_for(*sections: str) -> frozenset[str]:
    """The words of the sections: ``words_for("weekdays")`` holds "Monday"."""
    return words(_FILE, *sections)


def any_of(*sections: str) -> str:
    """The words of the sections as ``a|b|c``, the longest first; "*" at the end of a word stands for any ending."""
    phrases = any(section.endswith("(phrases)") for section in sections)
    return alternation(_FILE, *sections, whole=phrases).replace(r"\*", r"\w*")
