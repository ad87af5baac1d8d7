"""Figures of an article held against each other: what does not fit before what does."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Article, Span
from analysis.checking.consistency import Consistency

from ..reading.surroundings import surroundings
from .listing import Row, between, fit
from .spelled_days import with_spelled_days

_BEFORE = 40
"""Characters shown before the words at a place."""


class ConsistencyListing:
    """Two rows an entry: what was found, and the words at its first place."""

    height = 2

    def __init__(self, article: Article, found: Sequence[Consistency]) -> None:
        self._article, self._found = article, found

    def __len__(self) -> int:
        return len(self._found)

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The sign, the message and the paragraphs; then the words around the first place."""
        one = self._found[index]
        sign = ("✓ ", "confirmed") if one.holds else ("✗ ", "doubt")
        paragraphs = (self._article.paragraph_at(place.start) for place in one.places)
        marks = " ".join(dict.fromkeys(f"¶{paragraph.index + 1}" for paragraph in paragraphs if paragraph))
        start, end = one.places[0]
        paragraph = self._article.paragraph_at(start)
        left, right = (paragraph.start, max(end, paragraph.end)) if paragraph else (0, len(self._article.text))
        shown, first, last = surroundings(self._article.text, start, end, left, right, _BEFORE, width)
        words = f"{shown[:first]}[{shown[first:last]}]{shown[last:]}"
        told = between([sign, (with_spelled_days(one.message), "name")], [(marks, "quiet")], width)
        return told, ((f"  {fit(words, width - 2)}", "quiet"),)

    def spans(self, index: int) -> Sequence[Span]:
        """The places, in the order in which they are named."""
        return self._found[index].places
