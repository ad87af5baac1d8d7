"""The library's index: the texts of many articles in SQLite's FTS5, searched in the query language of one article.

SQLite finds and ranks (BM25) the articles that may match; ``analysis.search`` then says what matches, and where, so
that the desk and the library never disagree. The file holds nothing that cannot be read again; another engine makes it
anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path
from typing import Self

from analysis.article import Article, Span
from analysis.findings import Findings
from analysis.search import Note, Query, parse

from .appearances import Appearance, Someone
from .cache import engine_version
from .corrected_texts import CorrectedTexts
from .database import opened
from .entries import Document, Entry, article_of, bounds_of, entry_of
from .file_stamps import SCHEMA as STAMPS
from .file_stamps import FileStamps
from .found import SCHEMA as FOUND
from .found import Counts, Found, FoundTables, found_of
from .found_places import FoundPlaces
from .narrowing import indexed, narrowed
from .together import SCHEMA as TOGETHER
from .together import Together

_FORMAT = 9
_SCHEMA = f"""
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, source TEXT NOT NULL, title TEXT NOT NULL, byline TEXT,
    date TEXT, words INTEGER NOT NULL
);
CREATE TABLE bodies (document INTEGER PRIMARY KEY, text TEXT NOT NULL, paragraphs TEXT NOT NULL, language TEXT);
CREATE INDEX by_title ON documents (title, id);
CREATE VIRTUAL TABLE texts USING fts5(text, content = '', tokenize = "ascii");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(texts, row);
{TOGETHER}{FOUND}{STAMPS}"""
_COLUMNS = "sha256, source, title, byline, date, words"


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a query matches: where it does, and how well (BM25, higher is better; 0 where it cannot tell)."""

    document: Document
    article: Article
    score: float
    spans: tuple[Span, ...]


Noted = Callable[[str], Iterable[Note]]
Annotated = Callable[[], Iterable[str]]


def _nothing_noted(sha256: str) -> Iterable[Note]:
    return ()


class LibraryIndex:
    """The articles of a library and their words. Made again by itself when its file is missing or damaged.

    Without a path it stays in memory. For queries that ask for notes, ``noted`` gives the notes on a text and
    ``annotated`` the texts that have some; those that ask for findings go by what ``corrected`` has of a text.
    """

    def __init__(
        self,
        path: Path | None,
        noted: Noted = _nothing_noted,
        annotated: Annotated = tuple,
        engine: str | None = None,
        corrected: CorrectedTexts | None = None,
    ) -> None:
        self._noted = noted
        self._corrected = corrected
        self._texts_annotated = annotated
        made_by = int(engine or engine_version(), 16) % 0x7FFFFF00
        self._database = opened(path, _SCHEMA, made_by + _FORMAT)
        self._found = FoundTables(self._database)
        self.stamps = FileStamps(self._database)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, articles: Iterable[Article]) -> int:
        """Take articles in, those already there only with their new source; how many were new."""
        return self.add_entries(map(entry_of, articles))

    def add_entries(self, entries: Iterable[Entry]) -> int:
        """As ``add``. Written in one go, so that thousands cost seconds."""
        count = 0
        with self._database:
            for entry in entries:
                key = self._key(entry.document.sha256)
                if key is not None:
                    update = "UPDATE documents SET source = ? WHERE id = ?"
                    self._database.execute(update, (entry.document.source, key))
                    continue
                insert = f"INSERT INTO documents ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
                key = self._database.execute(insert, astuple(entry.document)).lastrowid
                body = (key, entry.text, entry.paragraphs, entry.language)
                self._database.execute("INSERT INTO bodies VALUES (?, ?, ?, ?)", body)
                self._database.execute("INSERT INTO texts (rowid, text) VALUES (?, ?)", (key, entry.folded))
                self._database.execute("INSERT INTO openings VALUES (?, ?)", (key, entry.openings))
                count += 1
        return count

    def add_found(self, found: Iterable[tuple[str, Found]]) -> None:
        """Take in what was found in articles of the index, named by their SHA-256."""
        with self._database:
            for sha256, one in found:
                key = self._key(sha256)
                if key is not None:
                    self._found.put(key, one)

    def add_findings(self, findings: Findings) -> Counts:
        """Take in the findings of an article of the index; how many they are."""
        found = found_of(findings)
        self.add_found([(findings.article.sha256, found)])
        return found.counts

    def forget(self, sha256s: Iterable[str]) -> None:
        """Drop articles."""
        with self._database:
            for sha256 in sha256s:
                key = self._key(sha256)
                if key is None:
                    continue
                body = "SELECT text, paragraphs FROM bodies WHERE document = ?"
                text, paragraphs = self._database.execute(body, (key,)).fetchone()
                words, _ = indexed(text, bounds_of(paragraphs))
                self._database.execute("INSERT INTO texts (texts, rowid, text) VALUES ('delete', ?, ?)", (key, words))
                for table in ("bodies", "openings"):
                    self._database.execute(f"DELETE FROM {table} WHERE document = ?", (key,))
                self._database.execute("DELETE FROM documents WHERE id = ?", (key,))
                self._found.forget(key)
                self.stamps.forget_text(sha256)

    def documents(self) -> list[Document]:
        """All articles, by title."""
        rows = self._database.execute(f"SELECT {_COLUMNS} FROM documents")
        return sorted(
            (Document(*row) for row in rows), key=lambda document: (document.title.casefold(), document.source)
        )

    def counts(self) -> dict[str, Counts]:
        """How much was found in each analysed article, by its SHA-256."""
        return self._found.counts()

    def everyone(self, among: Collection[str]) -> list[Someone]:
        """Who is in the articles with these SHA-256s, those in most of them first."""
        return self._found.appearances.everyone(self._keys_of(among), self._corrected_appearances())

    def appearances(self, someone: Someone) -> dict[str, Appearance]:
        """The articles that someone is in, by their SHA-256, where they are named most often first."""
        found = self._found.appearances.of(someone.name, someone.kind, self._corrected_appearances())
        return {self._document(key).sha256: appearance for key, appearance in found}

    def _corrected_appearances(self) -> dict[int, tuple[Appearance, ...]]:
        """Who is in the articles of the index that the reader corrected, by their keys."""
        texts = self._corrected
        corrections = texts.by_article() if texts is not None else {}
        found: dict[int, tuple[Appearance, ...]] = {}
        for sha256, made in corrections.items():
            key = self._key(sha256)
            article = self.article(sha256)
            some = texts.appearances(article, made) if texts is not None and article is not None else None
            if key is not None and some is not None:
                found[key] = some
        return found

    def beginning(self, sha256: str, characters: int) -> str:
        """The first characters of an article's text; "" for one that is not in the index."""
        query = "SELECT substr(text, 1, ?) FROM documents JOIN bodies ON document = id WHERE sha256 = ?"
        row = self._database.execute(query, (characters, sha256)).fetchone()
        return row[0] if row else ""

    def article(self, sha256: str) -> Article | None:
        """The article with this hash, or None."""
        key = self._key(sha256)
        read = self._read(key) if key is not None else None
        return read[1] if read else None

    def search(
        self, query: str, among: Collection[str] | None = None, stopped: Callable[[], bool] = bool
    ) -> Iterator[Hit]:
        """The articles that a query matches, best first, each as soon as it is found. Raises QueryError.

        Nothing more comes once ``stopped`` says so.

        What is written in any case or with any ending is found as in one article; each hit is checked there. ``among``
        are the SHA-256s of the articles that are asked about; else all are.
        """
        parsed = parse(query)
        texts = self._corrected if parsed.wants_findings else None
        corrections = texts.by_article() if texts is not None else {}
        found = FoundPlaces(self._database, self._annotated)
        for key, score in self._candidates(parsed, among, corrections.keys(), found):
            if stopped():
                return
            if parsed.has_expressions and not parsed.may_match(self._text(key)):
                continue
            read = self._read(key)
            if read is None:
                continue
            document, article = read
            notes = self._noted(article.sha256) if parsed.wants_notes else ()
            if texts is not None and article.sha256 in corrections:
                findings = texts.findings(article, corrections[article.sha256])
                matches = parsed.spans(article, findings=findings, notes=notes)
            else:
                matches = parsed.spans(article, notes=notes, places=partial(found.places, key))
            if spans := tuple(matches):
                yield Hit(document, article, -score, spans)

    def _candidates(
        self, query: Query, among: Collection[str] | None, corrected: Collection[str], found: FoundPlaces
    ) -> list[tuple[int, float]]:
        """Keys and scores of the articles that may match, best first; those asked about, and no others.

        Of the ``corrected`` ones the tables do not know what they say now.
        """
        if query.tree is None:
            return []
        ranked = self._ranked(narrowed(query.tree, self._terms))
        asked = found.candidates(query.tree)
        if asked is not None and corrected:
            asked = asked | self._keys_of(corrected)
        together = Together(self._database, self._terms).candidates(query.tree) if query.scope == "paragraph" else None
        if together is not None:
            asked = together if asked is None else asked & together
        if among is not None:
            here = self._keys_of(among)
            asked = here if asked is None else asked & here
        return ranked if asked is None else [pair for pair in ranked if pair[0] in asked]

    def _ranked(self, match: str | None) -> list[tuple[int, float]]:
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

    def _annotated(self) -> set[int]:
        return self._keys_of(set(self._texts_annotated()))

    def _keys_of(self, sha256s: Collection[str]) -> set[int]:
        if len(sha256s) < 100:
            return {key for sha256 in sha256s if (key := self._key(sha256)) is not None}
        return {key for key, sha256 in self._database.execute("SELECT id, sha256 FROM documents") if sha256 in sha256s}

    def _key(self, sha256: str) -> int | None:
        row = self._database.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        return row[0] if row else None

    def _document(self, key: int) -> Document:
        return Document(*self._database.execute(f"SELECT {_COLUMNS} FROM documents WHERE id = ?", (key,)).fetchone())

    def _text(self, key: int) -> str:
        row = self._database.execute("SELECT text FROM bodies WHERE document = ?", (key,)).fetchone()
        return row[0] if row else ""

    def _read(self, key: int) -> tuple[Document, Article] | None:
        columns = f"{_COLUMNS}, text, paragraphs, language"
        query = f"SELECT {columns} FROM documents JOIN bodies ON document = id WHERE id = ?"
        row = self._database.execute(query, (key,)).fetchone()
        if row is None:
            return None
        document = Document(*row[:-3])
        return document, article_of(document, *row[-3:])


def is_available() -> bool:
    """Whether this Python's SQLite has FTS5."""
    with sqlite3.connect(":memory:") as database:
        try:
            database.execute("CREATE VIRTUAL TABLE probe USING fts5(text)")
        except sqlite3.OperationalError:
            return False
    return True
