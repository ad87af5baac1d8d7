"""Selecting by sentence or by word inside a paragraph: which segments are taken, and which edge moves. Headless."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from analysis.article import Article, Paragraph, Span

SegmentKind = Literal["sentence", "word"]
_AROUND = 200
"""Characters on each side in which the ends of a word are looked for."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Scripts that put no spaces between words."""
_WORD = re.compile(r"\w+(?:[.,'’\-]\w+)*%?|[^\w\s]+")


def segments_of(article: Article, paragraph: Paragraph, kind: SegmentKind) -> list[Span]:
    """The sentences or words of a paragraph."""
    if kind == "word":
        return [Span(*m.span()) for m in _WORD.finditer(article.text, paragraph.start, paragraph.end)]
    from analysis.language import sentences_of

    sentences = sentences_of(replace(article, paragraphs=(paragraph,)))
    return [Span(s.start, s.end) for s in sentences] or [Span(paragraph.start, paragraph.end)]


@dataclass(frozen=True, slots=True)
class SegmentSelection:
    """Segments ``first`` to ``last`` (inclusive) of a paragraph; ``edge`` is the one that moves."""

    article: Article
    paragraph: Paragraph
    kind: SegmentKind
    segments: tuple[Span, ...]
    first: int = 0
    last: int = 0
    edge: Literal["start", "end"] = "end"

    @classmethod
    def begin(
        cls, article: Article, paragraph: Paragraph, kind: SegmentKind = "sentence", near: int | None = None
    ) -> SegmentSelection:
        """Select the segment at ``near`` (a code point), or the first one of the paragraph."""
        segments = tuple(segments_of(article, paragraph, kind))
        at = next((i for i, span in enumerate(segments) if near is not None and near < span.end), 0)
        return cls(article, paragraph, kind, segments, at, at)

    @property
    def span(self) -> Span:
        """What is selected, in code points."""
        return Span(self.segments[self.first].start, self.segments[self.last].end)

    def switch_kind(self) -> SegmentSelection:
        """Sentences become their first word, words the sentence they stand in."""
        kind: SegmentKind = "word" if self.kind == "sentence" else "sentence"
        return SegmentSelection.begin(self.article, self.paragraph, kind, self.span.start)

    def move(self, step: int) -> SegmentSelection:
        """The single segment after the selection, or before it."""
        at = self.last + 1 if step > 0 else self.first - 1
        at = max(0, min(at, len(self.segments) - 1))
        return replace(self, first=at, last=at)

    def extend(self, step: int) -> SegmentSelection:
        """Move the active edge by one segment; the other edge stays, and the selection never gets empty."""
        if self.edge == "end":
            return replace(self, last=max(self.first, min(self.last + step, len(self.segments) - 1)))
        return replace(self, first=min(self.last, max(self.first + step, 0)))

    def switch_edge(self) -> SegmentSelection:
        """Let the other edge move."""
        return replace(self, edge="start" if self.edge == "end" else "end")


def word_at(text: str, offset: int) -> Span:
    """The word that the character at ``offset`` belongs to; a sign or character alone where that is no word."""
    low = max(0, offset - _AROUND)
    for found in _WORD.finditer(text, low, min(len(text), offset + _AROUND)):
        if found.start() <= offset < found.end():
            return Span(offset, offset + 1) if _UNSPACED.search(found[0]) else Span(*found.span())
    return Span(offset, min(len(text), offset + 1))


def whole_words(text: str, span: Span) -> Span:
    """``span`` with the words that it cuts in full; of scripts without spaces it stays as it is."""
    first, last = word_at(text, span.start), word_at(text, span.end - 1)
    start = first.start if text[first.start].isalnum() else span.start
    return Span(start, last.end if text[last.start].isalnum() else span.end)
