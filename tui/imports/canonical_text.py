"""A text of another program as an article has it here, and where the places that the program counted lie in it.

An article has LF line ends, no byte order mark and no control characters; other programs count what they have: CRLF as
two, UTF-16 units, or bytes of UTF-8.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from analysis.harmless_text import harmless

Units = Callable[[int], int]
"""From an offset as some program counts to one in code points."""


class CanonicalText:
    """``text`` is what an article has of ``raw``; ``insertions`` (offset in ``raw``, words) are put in between.

    >>> CanonicalText("one\\r\\ntwo").span(5, 8)
    (4, 7)
    """

    __slots__ = ("_at", "_shifts", "raw", "text")

    def __init__(self, raw: str, insertions: Sequence[tuple[int, str]] = ()) -> None:
        self.raw = raw
        whole, begin, pieces = "", 0, []
        for at, words in insertions:
            pieces += [raw[begin:at], words]
            begin = at
        whole = "".join((*pieces, raw[begin:])) if insertions else raw
        self.text = harmless(whole)
        # From an offset on, all others move by so much. What an end of line or a mark loses, those behind it lose.
        steps = [(at, len(words)) for at, words in insertions]
        steps += [(match.start() + 1, -1) for match in re.finditer("\r\n", raw)]
        steps += [(1, -1)] if raw.startswith("\ufeff") else []
        steps.sort()
        self._at = [at for at, _ in steps]
        self._shifts = [0, *accumulate(shift for _, shift in steps)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``raw[start:end]`` stands in the text."""
        begin = start + self._shifts[bisect_right(self._at, start)]
        return begin, max(begin, end + self._shifts[bisect_left(self._at, end)])


def from_utf16(text: str) -> Units:
    """Offsets in UTF-16 units of ``text`` as code points."""
    # A character beyond U+FFFF takes two units: the n-th of them begins n units further on.
    wide = [place for place, character in enumerate(text) if character > "\uffff"]
    begins = [place + count for count, place in enumerate(wide)]
    return lambda offset: offset - bisect_left(begins, offset)


def from_utf8(text: str) -> Units:
    """Offsets in bytes of UTF-8 of ``text`` as code points; one inside a character lies behind that."""
    ends = list(accumulate(len(character.encode("utf-8", "surrogatepass")) for character in text))
    return lambda offset: bisect_left(ends, offset) + 1 if offset > 0 else 0


def agree(units: Units, claims: Sequence[tuple[int, int, str]], text: str) -> int:
    """How many of the ``claims`` (start, end, the words there) hold in ``text`` when counted so."""
    return sum(_alike(text[units(start) : units(end)], words) for start, end, words in claims)


def _alike(found: str, words: str) -> bool:
    """Whether words are those found, or their beginning where they were cut; white space does not count."""
    plain, told = "".join(found.split()), "".join(words.split())
    cut = told.rstrip("….")
    return bool(told) and (plain == told or (len(cut) >= 8 and plain.startswith(cut)))
