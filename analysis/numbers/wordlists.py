"""The word lists of the reading of numbers, ``data/number-words.txt``, as sets and as parts of regular expressions."""

from __future__ import annotations

from ..data import sections

_FILE = "number-words.txt"


def words_for(*names: str) -> frozenset[str]:
    """The words of the sections: ``words_for("weekdays")`` holds "Monday"."""
    return sections.words(_FILE, *names)


def any_of(*names: str) -> str:
    """The words of the sections as ``a|b|c``, the longest first; "*" at the end of a word stands for any ending."""
    return sections.any_of(_FILE, *names)


LOOSENING = rf"(?:(?:{any_of('loosen a count (phrases)')}) )*"
"""What may stand before a number and loosen it, or add it to others: "about ", "at least another "."""
