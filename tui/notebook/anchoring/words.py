"""A text as words with their places, the unit in which two versions of it are compared."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_IDEOGRAPH}]|[^\W{_IDEOGRAPH}]+|[^\w\s]")
"""Chinese and Japanese put no space between words: there a character counts as one."""
_LONG = 4
"""From how many characters on a word counts as telling. Shorter ones stand in any text."""
_FAINT = 0.25


@dataclass(frozen=True, slots=True)
class Words:
    """The words and signs of a text, in order: each with its start and end."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of ``text``."""
        matches = list(_WORD.finditer(text))
        return cls(text, [m.group() for m in matches], [m.start() for m in matches], [m.end() for m in matches])

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """Which words ``text[start:end]`` touches, as a half-open range."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))

    def splits(self, at: int) -> bool:
        """Whether an offset lies inside a word."""
        before = bisect_left(self.starts, at) - 1
        return before >= 0 and self.ends[before] > at


def weight(word: str) -> float:
    """How much it tells that a word stands in two texts: little when it is short or a sign."""
    if len(word) >= _LONG or word.isdigit():
        return 1.0
    return 2 * _FAINT if word >= "\u3040" else _FAINT
