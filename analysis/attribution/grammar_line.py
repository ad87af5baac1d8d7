"""A sentence as the grammar sees it."""

from __future__ import annotations

from dataclasses import dataclass, field

from .attribution_draft import QuotedSpan, Span

QUOTE = "QUOTE"
"""The tag of the word that stands for a whole quote with its marks."""


@dataclass(slots=True)
class Line:
    """A sentence as the grammar sees it; spans count in the article's text. ``quotes`` tells which words are quotes."""

    paragraph: int
    number: int = 0
    """How many lines of the article come before."""
    heads: bool = False
    """Whether it is a headline or a heading."""
    turn: bool = False
    """Whether it opens with a label in capitals, as a transcript does: "LEE: I will go"."""
    words: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    quotes: dict[int, QuotedSpan] = field(default_factory=dict)
    asides: set[int] = field(default_factory=set)
    """Those of the quotes that are but a word or a title inside a phrase: the "alt-right" movement."""

    leading: set[int] = field(default_factory=set)
    """Those that end with a comma, so that "he said" must follow."""

    ended: set[int] = field(default_factory=set)
    """Those that end their sentence: with a full stop, or a mark of question or exclamation."""

    def word(self, at: int) -> str:
        """The word at ``at`` in small letters, or an empty string beyond the line."""
        words = self.words
        return words[at] if 0 <= at < len(words) else ""

    def tag(self, at: int) -> str:
        """The tag of the word at ``at``, or an empty string beyond the line."""
        tags = self.tags
        return tags[at] if 0 <= at < len(tags) else ""

    def add(self, word: str, tag: str, span: Span) -> None:
        """One more word."""
        self.words.append(word)
        self.tags.append(tag)
        self.spans.append(span)
