"""Which articles of the library's index a query can match, best first: told by its tables, without the texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from analysis.search import Query

from .found_places import FoundPlaces
from .narrowing import narrowed
from .stored_texts import StoredTexts
from .together import Together


class QueryCandidates:
    """Asks the tables. What it remembers it forgets as soon as anybody writes to the file."""

    def __init__(self, database: sqlite3.Connection, stored: StoredTexts) -> None:
        self._database, self._stored = database, stored
        self._asked: tuple[tuple[int, int], Collection[str], set[int]] | None = None

    def of(
        self, query: Query, among: Collection[str] | None, corrected: Collection[str], found: FoundPlaces
    ) -> tuple[list[tuple[int, float]], dict[int, set[int]] | None]:
        """Keys and scores of the articles that may match, best first; those asked about, and no others.

        And the indexes of the paragraphs there that can match, by the keys; None when any may. Of the ``corrected``
        ones the tables do not know what they say now.
        """
        if query.tree is None:
            return [], None
        asked = found.candidates(query.tree)
        if asked is not None and corrected:
            asked = asked | self.keys(corrected)
        if asked is not None and not asked:
            return [], None
        match = narrowed(query.tree, self._terms)
        if match == "":
            return [], None
        together = Together(self._database, self._terms).paragraphs(query.tree) if query.scope == "paragraph" else None
        if together is not None:
            asked = set(together) if asked is None else asked & together.keys()
        if asked is not None and not asked:
            return [], None
        if among is not None:
            here = self.keys(among)
            asked = here if asked is None else asked & here
        ranked = self._ranked(match)
        return (ranked if asked is None else [pair for pair in ranked if pair[0] in asked]), together

    def keys(self, sha256s: Collection[str]) -> set[int]:
        """The keys of the articles with some SHA-256s."""
        if len(sha256s) < 100:
            return {key for sha256 in sha256s if (key := self._stored.key(sha256)) is not None}
        # Another process may write, too.
        version = (self._database.execute("PRAGMA data_version").fetchone()[0], self._database.total_changes)
        if self._asked is None or self._asked[0] != version or self._asked[1] != sha256s:
            rows = self._database.execute("SELECT id, sha256 FROM documents")
            self._asked = version, set(sha256s), {key for key, sha256 in rows if sha256 in sha256s}
        return self._asked[2]

    def _ranked(self, match: str | None) -> list[tuple[int, float]]:
        """Keys and scores, best first, of what FTS5 finds for ``match``; of all articles for None."""
        everything = "SELECT id, 0.0 FROM documents ORDER BY title, id"
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
