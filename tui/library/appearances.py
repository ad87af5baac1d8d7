"""Who is in which article, how often and where first: a table of the library's index."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from analysis.findings import Findings

SCHEMA = """
CREATE TABLE appearances (document INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    mentions INTEGER NOT NULL, start INTEGER NOT NULL, finish INTEGER NOT NULL,
    PRIMARY KEY (document, name, kind)) WITHOUT ROWID;
CREATE INDEX appearances_of ON appearances (name, kind);
"""


class Appearance(NamedTuple):
    """An actor in one article; ``start`` and ``end`` are the first mention's, in code points."""

    name: str
    kind: str
    mentions: int
    start: int
    end: int


Corrected = Mapping[int, Sequence[Appearance]]
"""Who is in the articles that the reader corrected, by the keys of the index's documents."""


class Someone(NamedTuple):
    """An actor by the name that articles call them by, over many articles."""

    name: str
    kind: str
    articles: int
    mentions: int


def appearances_of(findings: Findings) -> tuple[Appearance, ...]:
    """Who takes part in an article; not who only made its pictures."""
    found: dict[tuple[str, str], Appearance] = {}
    for actor in findings.actors:
        if actor.mentions and not actor.credit:
            first = min(actor.mentions, key=lambda mention: mention.start)
            one = Appearance(actor.name, actor.kind, len(actor.mentions), first.start, first.end)
            found.setdefault((actor.name, actor.kind), one)
    return tuple(found.values())


class Appearances:
    """The table, by the keys of the index's documents."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def put(self, document: int, appearances: Sequence[Appearance]) -> None:
        """Take in who is in an article."""
        rows = ((document, *one) for one in appearances)
        self._database.executemany("INSERT OR IGNORE INTO appearances VALUES (?, ?, ?, ?, ?, ?)", rows)

    def forget(self, document: int) -> None:
        """Drop an article."""
        self._database.execute("DELETE FROM appearances WHERE document = ?", (document,))

    def everyone(self, among: Collection[int], corrected: Corrected) -> list[Someone]:
        """Who is in some articles, those in most of them first; of ``corrected`` ones what is told there counts."""
        totals: dict[tuple[str, str], list[int]] = {}
        rows = self._database.execute("SELECT document, name, kind, mentions FROM appearances")
        plain = (row for row in rows if row[0] not in corrected)
        told = ((key, one.name, one.kind, one.mentions) for key, some in corrected.items() for one in some)
        for document, name, kind, mentions in chain(plain, told):
            if document in among:
                total = totals.setdefault((name, kind), [0, 0])
                total[0] += 1
                total[1] += mentions
        everyone = [Someone(name, kind, *total) for (name, kind), total in totals.items()]
        return sorted(everyone, key=lambda one: (-one.articles, -one.mentions, one.name))

    def of(self, name: str, kind: str, corrected: Corrected) -> list[tuple[int, Appearance]]:
        """The articles that someone is in, where they are named most often first."""
        query = "SELECT document, mentions, start, finish FROM appearances WHERE name = ? AND kind = ?"
        rows = self._database.execute(f"{query} ORDER BY mentions DESC, document", (name, kind)).fetchall()
        found = [
            (document, Appearance(name, kind, mentions, start, finish))
            for document, mentions, start, finish in rows
            if document not in corrected
        ]
        told = ((key, one) for key, some in corrected.items() for one in some)
        more = [(key, one) for key, one in told if (one.name, one.kind) == (name, kind)]
        return sorted(found + more, key=lambda entry: (-entry[1].mentions, entry[0])) if more else found
