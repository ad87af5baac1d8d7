"""The library's index: the texts of many articles in SQLite's FTS5, searched in the query language of one article.

SQLite finds and ranks (BM25) the articles that may match; ``analysis.search`` then says what matches, and where, so
that the desk and the library never disagree. The file holds nothing that cannot be read again; another engine makes it
anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

from analysis.article import Article, Span
from analysis.findings import Findings
from analysis.packed_paragraphs import PackedParagraphs
from analysis.search import Note, Query, parse

from .appearances import Appearance, Appearances, Someone
from .cache import engine_version
from .corrected_texts import CorrectedTexts
from .database import insert_many, opened, reader_of
from .entries import Document, Entry, entry_of
from .file_stamps import SCHEMA as STAMPS
from .file_stamps import FileStamps
from .found import SCHEMA as FOUND
from .found import Counts, Found, FoundTables, found_of
from .found_places import FoundPlaces
from .narrowing import indexed
from .query_candidates import QueryCandidates
from .stored_texts import SCHEMA as STORED_TEXTS
from .stored_texts import StoredTexts, in_parts
from .together import SCHEMA as TOGETHER

_FORMAT = 11
_SCHEMA = f"""{STORED_TEXTS}
CREATE VIRTUAL TABLE texts USING fts5(text, content = '', tokenize = "ascii");
INSERT INTO texts (texts, rank) VALUES ('automerge', 8), ('crisismerge', 32);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(texts, row);
{TOGETHER}{FOUND}{STAMPS}"""


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
        self._stored = StoredTexts(self._database)
        self._reader = reader_of(self._database)
        self._read_texts = StoredTexts(self._reader)
        self._candidates = QueryCandidates(self._reader, self._read_texts)
        self._appearances = Appearances(self._reader)
        self._found = FoundTables(self._database)
        self.stamps = FileStamps(self._database)

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()
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
            for some in in_parts(list(entries)):
                known = self._stored.known([entry.document.sha256 for entry in some])
                new = {entry.document.sha256: entry for entry in reversed(some) if entry.document.sha256 not in known}
                self._put(list(reversed(new.values())))
                again = [entry.document for entry in some if new.get(entry.document.sha256) is not entry]
                rows = [(document.source, document.sha256) for document in again]
                self._database.executemany("UPDATE documents SET source = ? WHERE sha256 = ?", rows)
                count += len(new)
        return count

    def _put(self, entries: Sequence[Entry]) -> None:
        """Take in articles that are not there yet."""
        keys = self._stored.put(entries)
        words = [(key, entry.folded) for key, entry in zip(keys, entries, strict=True)]
        # One by one: FTS5 writes a part of its index for each statement that adds several.
        self._database.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", words)
        openings = [(key, entry.kinds, entry.openings) for key, entry in zip(keys, entries, strict=True)]
        insert_many(self._database, "INSERT INTO openings", openings)

    def add_found(self, found: Iterable[tuple[str, Found]]) -> None:
        """Take in what was found in articles of the index, named by their SHA-256."""
        with self._database:
            for sha256, one in found:
                key = self._stored.key(sha256)
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
                key = self._stored.key(sha256)
                if key is None:
                    continue
                body = "SELECT text, paragraphs FROM bodies WHERE document = ?"
                text, paragraphs = self._database.execute(body, (key,)).fetchone()
                words, _ = indexed(text, PackedParagraphs(paragraphs).bounds())
                self._database.execute("INSERT INTO texts (texts, rowid, text) VALUES ('delete', ?, ?)", (key, words))
                self._database.execute("DELETE FROM openings WHERE document = ?", (key,))
                self._stored.forget(key)
                self._found.forget(key)
                self.stamps.forget_text(sha256)

    def documents(self) -> list[Document]:
        """All articles, by title."""
        return sorted(self._stored.documents(), key=lambda one: (one.title.casefold(), one.source))

    def counts(self) -> dict[str, Counts]:
        """How much was found in each analysed article, by its SHA-256."""
        return self._found.counts()

    def everyone(self, among: Collection[str]) -> list[Someone]:
        """Who is in the articles with these SHA-256s, those in most of them first."""
        return self._appearances.everyone(self._candidates.keys(among), self._corrected_appearances())

    def appearances(self, someone: Someone) -> dict[str, Appearance]:
        """The articles that someone is in, by their SHA-256, where they are named most often first."""
        found = self._appearances.of(someone.name, someone.kind, self._corrected_appearances())
        hashes = self._read_texts.hashes([key for key, _ in found])
        return {hashes[key]: appearance for key, appearance in found if key in hashes}

    def _corrected_appearances(self) -> dict[int, tuple[Appearance, ...]]:
        """Who is in the articles of the index that the reader corrected, by their keys."""
        texts = self._corrected
        corrections = texts.by_article() if texts is not None else {}
        found: dict[int, tuple[Appearance, ...]] = {}
        for sha256, made in corrections.items():
            key = self._read_texts.key(sha256)
            article = self.article(sha256)
            some = texts.appearances(article, made) if texts is not None and article is not None else None
            if key is not None and some is not None:
                found[key] = some
        return found

    def beginning(self, sha256: str, characters: int) -> str:
        """The first characters of an article's text; "" for one that is not in the index."""
        query = "SELECT substr(text, 1, ?) FROM documents JOIN bodies ON document = id WHERE sha256 = ?"
        row = self._reader.execute(query, (characters, sha256)).fetchone()
        return row[0] if row else ""

    def article(self, sha256: str) -> Article | None:
        """The article with this hash, or None."""
        key = self._read_texts.key(sha256)
        read = self._read_texts.read([key]) if key is not None else {}
        return next((article for _, article in read.values()), None)

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
        found = FoundPlaces(self._reader, self._annotated)
        wants_notes = parsed.wants_notes
        candidates, paragraphs = self._candidates.of(parsed, among, corrections.keys(), found)
        for key, score, (document, article) in self._read(parsed, candidates, found, stopped):
            only = paragraphs[key] if paragraphs is not None else None
            notes = self._noted(article.sha256) if wants_notes else ()
            if texts is not None and article.sha256 in corrections:
                findings = texts.findings(article, corrections[article.sha256])
                matches = parsed.spans(article, findings=findings, notes=notes, only=only)
            else:
                matches = parsed.spans(article, notes=notes, places=partial(found.places, key), only=only)
            if spans := tuple(matches):
                yield Hit(document, article, -score, spans)

    def _read(
        self,
        query: Query,
        candidates: Sequence[tuple[int, float]],
        found: FoundPlaces,
        stopped: Callable[[], bool],
    ) -> Iterator[tuple[int, float, tuple[Document, Article]]]:
        """The articles that may match, with keys and scores, best first; with ``found`` ready for each."""
        has_expressions = query.has_expressions
        for part in in_parts(candidates):
            if stopped():
                return
            keys = [key for key, _ in part]
            if has_expressions:
                keys = [key for key, text in self._read_texts.texts(keys) if query.may_match(text)]
            read = self._read_texts.read(keys)
            found.look_up(query.tree, keys)
            for key, score in part:
                if stopped():
                    return
                if key in read:
                    yield key, score, read[key]

    def _annotated(self) -> set[int]:
        return self._candidates.keys(set(self._texts_annotated()))


def is_available() -> bool:
    """Whether this Python's SQLite has FTS5."""
    with sqlite3.connect(":memory:") as database:
        try:
            database.execute("CREATE VIRTUAL TABLE probe USING fts5(text)")
        except sqlite3.OperationalError:
            return False
    return True
