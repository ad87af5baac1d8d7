"""The article: one text, frozen once loaded, that every span points into."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

ParagraphKind = Literal["headline", "body", "heading", "caption", "notice"]


class Span(NamedTuple):
    """A stretch of ``article.text``: 0-based code points, end exclusive.

    >>> "Port strike"[slice(*Span(5, 11))]
    'strike'
    """

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the text with a kind.

    ``twin`` is the index of the paragraph that says the same once more (a photo caption given plain
    and again with its credit), or None.

    >>> from analysis import read
    >>> read("Port strike goes on\\n\\nDockers stopped work.").paragraphs[1]
    Paragraph(index=1, kind='body', start=21, end=42, twin=None)
    """

    index: int
    kind: ParagraphKind
    start: int
    end: int
    twin: int | None = None


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page as it was fetched, for those who keep it as evidence; ``media`` is the Content-Type that came with it."""

    data: bytes
    media: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known about it. Dates are ISO 8601 (``2022-01-07``), sha256 is of the UTF-8 text.

    >>> from analysis import read
    >>> read("Port strike goes on\\n\\nDockers stopped work.", source="strike.txt")
    <Article “Port strike goes on” from strike.txt: 2 paragraphs, 42 characters>
    """

    text: str
    paragraphs: Sequence[Paragraph]
    sha256: str
    source: str = ""
    title: str = ""
    byline: str | None = None
    date: str | None = None
    remarks: tuple[str, ...] = field(default=(), compare=False)
    """What loading assumed or repaired, in plain words ("read as Windows-1252")."""
    language: str | None = field(default=None, compare=False)
    """ISO 639-1 code; None where the text is too short, or too unclear, to tell."""
    retrieved: str | None = field(default=None, compare=False)
    """When it was fetched from its address, ISO 8601 in UTC; None for what was not fetched."""
    address: str | None = field(default=None, compare=False)
    """The address after redirects; None for what was not fetched."""
    raw_sha256: str | None = field(default=None, compare=False)
    """The SHA-256 of the bytes as they were fetched; None for what was not fetched."""
    raw: RawPage | None = field(default=None, compare=False, repr=False)
    """The page itself, where it was asked for and is not too large."""

    def __repr__(self) -> str:
        origin = f" from {self.source}" if self.source else ""
        counts = f"{len(self.paragraphs):,} paragraphs, {len(self.text):,} characters"
        return f"<Article “{self.title[:60]}”{origin}: {counts}>"

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds ``offset``, or the nearest one before it; None in an empty article."""
        if not self.paragraphs:
            return None
        at = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.start)
        return self.paragraphs[max(0, at - 1)]
