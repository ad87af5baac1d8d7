"""Selecting by sentence or by word inside a paragraph: which units are taken, and which edge moves. Headless."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from analysis.article import Article, Paragraph, Span

Unit = Literal["sentence", "word"]
_WORD = re.compile(r"\w+(?:[.,'’\-]\w+)*%?|[^\w\s]+")


def units_of(article: Article, paragraph: Paragraph, unit: Unit) -> list[Span]:
    """The sentences or words of a paragraph."""
    if unit == "word":
        return [Span(*m.span()) for m in _WORD.finditer(article.text, paragraph.start, paragraph.end)]
    from analysis.language import sentences_of

    sentences = sentences_of(replace(article, paragraphs=(paragraph,)))
    return [Span(s.start, s.end) for s in sentences] or [Span(paragraph.start, paragraph.end)]


@dataclass(frozen=True, slots=True)
class UnitSelection:
    """Units ``first`` to ``last`` (inclusive) of a paragraph; ``edge`` is the one that moves."""

    article: Article
    paragraph: Paragraph
    unit: Unit
    units: tuple[Span, ...]
    first: int = 0
    last: int = 0
    edge: Literal["start", "end"] = "end"

    @classmethod
    def begin(
        cls, article: Article, paragraph: Paragraph, unit: Unit = "sentence", near: int | None = None
    ) -> UnitSelection:
        """Select the unit at ``near`` (a code point), or the first one of the paragraph."""
        units = tuple(units_of(article, paragraph, unit))
        at = next((i for i, span in enumerate(units) if near is not None and near < span.end), 0)
        return cls(article, paragraph, unit, units, at, at)

    @property
    def span(self) -> Span:
        """What is selected, in code points."""
        return Span(self.units[self.first].start, self.units[self.last].end)

    def other_unit(self) -> UnitSelection:
        """Sentences become their first word, words the sentence they stand in."""
        unit: Unit = "word" if self.unit == "sentence" else "sentence"
        return UnitSelection.begin(self.article, self.paragraph, unit, self.span.start)

    def move(self, step: int) -> UnitSelection:
        """The single unit after the selection, or before it."""
        at = self.last + 1 if step > 0 else self.first - 1
        at = max(0, min(at, len(self.units) - 1))
        return replace(self, first=at, last=at)

    def stretch(self, step: int) -> UnitSelection:
        """Move the active edge by one unit; the other edge stays, and the selection never gets empty."""
        if self.edge == "end":
            return replace(self, last=max(self.first, min(self.last + step, len(self.units) - 1)))
        return replace(self, first=min(self.last, max(self.first + step, 0)))

    def switch_edge(self) -> UnitSelection:
        """Let the other edge move."""
        return replace(self, edge="start" if self.edge == "end" else "end")
