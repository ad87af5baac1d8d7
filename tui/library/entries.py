"""What the library's index keeps of an article: made where the article is read, also in another process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.article import Article
from analysis.loading import LoadingError, load
from analysis.packed_paragraphs import PackedParagraphs, kinds_among, packed_paragraphs

from .narrowing import indexed
from .together import packed_openings


@dataclass(frozen=True, slots=True)
class Document:
    """One article of the library, without its text."""

    sha256: str
    source: str
    title: str
    byline: str | None
    date: str | None
    words: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as the index takes it in: ``paragraphs`` packed, ``kinds`` a bit for each kind of these, ``folded``
    its words as FTS5 gets them, ``openings`` how many of these come before each paragraph.
    """

    document: Document
    text: str
    paragraphs: bytes
    kinds: int
    language: str | None
    folded: str
    openings: bytes


def entry_of(article: Article) -> Entry:
    """The entry of an article."""
    folded, openings = indexed(article.text, ((p.start, p.end) for p in article.paragraphs))
    words = folded.count(" ") + 1 if folded else 0
    facts = (article.sha256, article.source, article.title, article.byline, article.date)
    paragraphs, kinds = packed_paragraphs(article.paragraphs), kinds_among(article.paragraphs)
    counts = packed_openings(openings)
    return Entry(Document(*facts, words), article.text, paragraphs, kinds, article.language, folded, counts)


def article_of(document: Document, text: str, paragraphs: bytes, language: str | None) -> Article:
    """The article of an entry, without reading its text again."""
    return Article(
        text=text,
        paragraphs=PackedParagraphs(paragraphs),
        sha256=document.sha256,
        source=document.source,
        title=document.title,
        byline=document.byline,
        date=document.date,
        language=language,
    )


def entries_of(names: Sequence[str]) -> list[Entry | LoadingError]:
    """The entries of some files, each or why it cannot be read."""
    entries: list[Entry | LoadingError] = []
    for name in names:
        try:
            entries.append(entry_of(load(name)))
        except LoadingError as error:
            entries.append(error)
    return entries
