"""What the library's index keeps of an article: made where the article is read, also in another process."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.article import Article, Paragraph
from analysis.loading import LoadingError, load

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
    """One article as the index takes it in: ``paragraphs`` as JSON, ``folded`` its words as FTS5 gets them,
    ``openings`` how many of these come before each paragraph.
    """

    document: Document
    text: str
    paragraphs: str
    language: str | None
    folded: str
    openings: bytes


def entry_of(article: Article) -> Entry:
    """The entry of an article."""
    folded, openings = indexed(article.text, ((p.start, p.end) for p in article.paragraphs))
    words = folded.count(" ") + 1 if folded else 0
    facts = (article.sha256, article.source, article.title, article.byline, article.date)
    paragraphs = [(p.kind, p.start, p.end, p.twin) for p in article.paragraphs]
    packed = json.dumps(paragraphs, separators=(",", ":"))
    return Entry(Document(*facts, words), article.text, packed, article.language, folded, packed_openings(openings))


def article_of(document: Document, text: str, paragraphs: str, language: str | None) -> Article:
    """The article of an entry, without reading its text again."""
    return Article(
        text=text,
        paragraphs=tuple(Paragraph(at, *fields) for at, fields in enumerate(json.loads(paragraphs))),
        sha256=document.sha256,
        source=document.source,
        title=document.title,
        byline=document.byline,
        date=document.date,
        language=language,
    )


def bounds_of(paragraphs: str) -> list[tuple[int, int]]:
    """Where the paragraphs of an entry begin and end."""
    return [(start, end) for _, start, end, _ in json.loads(paragraphs)]


def entries_of(names: Sequence[str]) -> list[Entry | LoadingError]:
    """The entries of some files, each or why it cannot be read."""
    entries: list[Entry | LoadingError] = []
    for name in names:
        try:
            entries.append(entry_of(load(name)))
        except LoadingError as error:
            entries.append(error)
    return entries
