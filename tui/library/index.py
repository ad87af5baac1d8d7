"""The library's index: the texts of many articles in SQLite's FTS5, searched in the query language of one article.

SQLite finds and ranks (BM25) the articles that may match; ``analysis.search`` then says what matches, and where, so
that the desk and the library never disagree. The file holds nothing that cannot be read again.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from analysis.article import Article, Span
from analysis.findings import Findings
from analysis.reading import read
from analysis.search import Note, parse

from .database import opened
from .narrowing import indexed, narrowed

_FORMAT = 3
_SCHEMA = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, source TEXT NOT NULL, title TEXT NOT NULL, byline TEXT,
    date TEXT, words INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE VIRTUAL TABLE texts USING fts5(text, content = '', tokenize = "ascii");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(texts, row);
"""
_COLUMNS = "sha256, source, title, byline, date, words"
_WORD = re.compile(r"\w+")


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
class Hit:
    """An article that a query matches: where it does, and how well (BM25, higher is better; 0 where it cannot tell)."""

    document: Document
    article: Article
    score: float
    spans: tuple[Span, ...]


Known = Callable[[Article], Findings | None]
Noted = Callable[[str], Iterable[Note]]


def _nothing_known(article: Article) -> Findings | None:
    return None


def _nothing_noted(sha256: str) -> Iterable[Note]:
    return ()


class LibraryIndex:
    """The articles of a library and their words. Made again by itself when its file is missing or damaged.

    ``known`` gives an article's findings and ``noted`` the notes on a text, for the queries that ask for them.
    """

    def __init__(self, path: Path, known: Known = _nothing_known, noted: Noted = _nothing_noted) -> None:
        self._known = known
        self._noted = noted
        self._database = opened(path, _SCHEMA, _FORMAT)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, articles: Iterable[Article]) -> int:
        """Take articles in, those already there only with their new source; how many were new.

        Written in one go, so that thousands cost seconds.
        """
        count = 0
        with self._database:
            for article in articles:
                before = self._database.execute(
                    "SELECT id FROM documents WHERE sha256 = ?", (article.sha256,)
                ).fetchone()
                if before:
                    self._database.execute("UPDATE documents SET source = ? WHERE id = ?", (article.source, *before))
                    continue
                words = sum(1 for _ in _WORD.finditer(article.text))
                row = (article.sha256, article.source, article.title, article.byline, article.date, words, article.text)
                key = self._database.execute(
                    f"INSERT INTO documents ({_COLUMNS}, text) VALUES (?, ?, ?, ?, ?, ?, ?)", row
                )
                folding = (key.lastrowid, indexed(article.text))
                self._database.execute("INSERT INTO texts (rowid, text) VALUES (?, ?)", folding)
                count += 1
        return count

    def forget(self, sha256s: Iterable[str]) -> None:
        """Drop articles."""
        with self._database:
            for sha256 in sha256s:
                rows = self._database.execute("SELECT id, text FROM documents WHERE sha256 = ?", (sha256,)).fetchall()
                for key, text in rows:
                    gone = (key, indexed(text))
                    self._database.execute("INSERT INTO texts (texts, rowid, text) VALUES ('delete', ?, ?)", gone)
                    self._database.execute("DELETE FROM documents WHERE id = ?", (key,))

    def documents(self) -> list[Document]:
        """All articles, by title."""
        rows = self._database.execute(f"SELECT {_COLUMNS} FROM documents")
        return sorted(
            (Document(*row) for row in rows), key=lambda document: (document.title.casefold(), document.source)
        )

    def article(self, sha256: str) -> Article | None:
        """The article with this hash, or None."""
        row = self._database.execute(f"SELECT {_COLUMNS}, text FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        return _article(Document(*row[:-1]), row[-1]) if row else None

    def search(self, query: str) -> Iterator[Hit]:
        """The articles that a query matches, best first, each as soon as it is found. Raises QueryError.

        What is written in any case or with any ending is found as in one article; each hit is checked there.
        """
        parsed = parse(query)
        match = narrowed(parsed.tree, self._terms) if parsed.tree is not None else ""
        for key, score in self._candidates(match):
            row = self._database.execute(f"SELECT {_COLUMNS}, text FROM documents WHERE id = ?", (key,)).fetchone()
            if row is None:
                continue
            document = Document(*row[:-1])
            article = _article(document, row[-1])
            findings = self._known(article) if parsed.wants_findings else None
            notes = self._noted(document.sha256) if parsed.wants_notes else ()
            spans = tuple(parsed.spans(article, findings=findings, notes=notes))
            if spans:
                yield Hit(document, article, -score, spans)

    def _candidates(self, match: str | None) -> list[tuple[int, float]]:
        """Keys and scores, best first, of what FTS5 finds for ``match``; of all articles for None, of none for ""."""
        everything = "SELECT id, 0.0 FROM documents ORDER BY title, id"
        if match == "":
            return []
        if match is None:
            return self._database.execute(everything).fetchall()
        try:
            ranked = "SELECT rowid, bm25(texts) AS score FROM texts WHERE texts MATCH ? ORDER BY score, rowid"
            return self._database.execute(ranked, (match,)).fetchall()
        except sqlite3.OperationalError:  # an expression longer than SQLite takes
            return self._database.execute(everything).fetchall()

    def _terms(self, start: str) -> list[str]:
        """The words of the library that begin with ``start`` (folded as the index folds them)."""
        rows = self._database.execute(
            "SELECT term FROM vocabulary WHERE term >= ? AND term < ?", (start, start + "\U0010ffff")
        )
        return [row[0] for row in rows]


def _article(document: Document, text: str) -> Article:
    return read(text, source=document.source, title=document.title, byline=document.byline, date=document.date)


def is_available() -> bool:
    """Whether this Python's SQLite has FTS5."""
    with sqlite3.connect(":memory:") as database:
        try:
            database.execute("CREATE VIRTUAL TABLE probe USING fts5(text)")
        except sqlite3.OperationalError:
            return False
    return True
