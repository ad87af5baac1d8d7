"""What queries ask of findings (actor:, number:, said-by:, source:, kind:, has:) in tables of the library's index.

The tables keep the places that a field finds, so that nothing is built again for a search; which paragraph of which
article then matches, ``analysis.search`` says.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from analysis.article import Span
from analysis.findings import Findings, Source
from analysis.search.fields import bounds_of, folded_name

from .appearances import SCHEMA as APPEARANCES
from .appearances import Appearance, Appearances, appearances_of
from .packed_spans import packed_figures, packed_spans

SCHEMA = f"""{APPEARANCES}
CREATE TABLE analysed (
    document INTEGER PRIMARY KEY, actors INTEGER NOT NULL, numbers INTEGER NOT NULL, unsourced INTEGER NOT NULL,
    low REAL, high REAL, figures BLOB NOT NULL
);
CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE named (name INTEGER NOT NULL, field INTEGER NOT NULL, document INTEGER NOT NULL, places BLOB NOT NULL,
    PRIMARY KEY (name, field, document)) WITHOUT ROWID;
CREATE TABLE kinds (kind TEXT NOT NULL, document INTEGER NOT NULL, places BLOB NOT NULL,
    PRIMARY KEY (kind, document)) WITHOUT ROWID;
CREATE INDEX named_in ON named (document);
CREATE INDEX kinds_in ON kinds (document);
"""
NAMING = {"actor": 1, "said-by": 2, "source": 3}
"""The fields that ask for a name, as the table has them."""


class Counts(NamedTuple):
    """How many actors take part in an article, how many numbers it has, and how many of these have no source."""

    actors: int
    numbers: int
    unsourced: int


@dataclass(frozen=True, slots=True)
class Found:
    """The findings of one article as the tables take them: made where they are found, also in another process.

    ``figures`` has start and end of each number with each bound that it states, packed. ``named`` has packed places by
    folded name and field, ``kinds`` by kind ("money") and sort ("has:quote").
    """

    counts: Counts
    low: float | None
    high: float | None
    figures: bytes
    named: dict[tuple[str, int], bytes]
    kinds: dict[str, bytes]
    appearances: tuple[Appearance, ...]


def found_of(findings: Findings) -> Found:
    """What the tables keep of findings."""
    figures = [(n.start, n.end, bound) for n in findings.numbers for bound in bounds_of(n)]
    bounds = [bound for _, _, bound in figures]
    acting = sum(not actor.credit for actor in findings.actors)
    return Found(
        Counts(acting, len(findings.numbers), sum(number.source is None for number in findings.numbers)),
        min(bounds, default=None),
        max(bounds, default=None),
        packed_figures(figures),
        {key: packed_spans(places) for key, places in _named(findings).items()},
        {kind: packed_spans(places) for kind, places in _kinds(findings).items()},
        appearances_of(findings),
    )


def _named(findings: Findings) -> dict[tuple[str, int], set[Span]]:
    """What fields find by each name that an actor, a speaker or a source goes by."""
    of_actor = {a.id: {folded_name(name) for name in (a.name, *a.aliases)} for a in findings.actors}
    found: dict[tuple[str, int], set[Span]] = {}

    def add(field: str, start: int, end: int, actor: str | None, text: str | None = None) -> None:
        for name in of_actor.get(actor or "", set()) | ({folded_name(text)} if text else set()):
            found.setdefault((name, NAMING[field]), set()).add(Span(start, end))

    def add_sourced(field: str, start: int, end: int, source: Source | None) -> None:
        if source is not None:
            add(field, start, end, source.actor, source.text)

    for actor in findings.actors:
        for mention in actor.mentions:
            add("actor", mention.start, mention.end, actor.id)
    for quote in findings.quotes:
        add("said-by", quote.start, quote.end, quote.speaker, None if quote.speaker else quote.speaker_text)
    for said in findings.attributions:
        add_sourced("said-by", said.start, said.end, said.source)
    for number in findings.numbers:
        add_sourced("source", number.start, number.end, number.source)
    return found


def _kinds(findings: Findings) -> dict[str, set[Span]]:
    """What is found of each kind, and of each sort of findings ("has:quote")."""
    found: dict[str, set[Span]] = {}

    def add(kind: str, start: int, end: int) -> None:
        found.setdefault(kind, set()).add(Span(start, end))

    for actor in findings.actors:
        for mention in actor.mentions:
            add(mention.kind, mention.start, mention.end)
            add("has:actor", mention.start, mention.end)
    for number in findings.numbers:
        add(number.kind, number.start, number.end)
        add("has:number", number.start, number.end)
    for quote in findings.quotes:
        add("has:quote", quote.start, quote.end)
    return found


class FoundTables:
    """The tables, by the keys of the index's documents."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.appearances = Appearances(database)

    def put(self, document: int, found: Found) -> None:
        """Take in the findings of an article, in place of earlier ones."""
        self.forget(document)
        bounds = (found.low, found.high)
        row = (document, *found.counts, *bounds, found.figures)
        self._database.execute("INSERT INTO analysed VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        many = self._database.executemany
        many("INSERT OR IGNORE INTO names (name) VALUES (?)", ((name,) for name, _ in found.named))
        named = "INSERT INTO named SELECT id, ?, ?, ? FROM names WHERE name = ?"
        many(named, ((field, document, places, name) for (name, field), places in found.named.items()))
        many("INSERT INTO kinds VALUES (?, ?, ?)", ((kind, document, places) for kind, places in found.kinds.items()))
        self.appearances.put(document, found.appearances)

    def forget(self, document: int) -> None:
        """Drop the findings of an article."""
        for table in ("analysed", "named", "kinds"):
            self._database.execute(f"DELETE FROM {table} WHERE document = ?", (document,))
        self.appearances.forget(document)

    def counts(self) -> dict[str, Counts]:
        """How much was found in each analysed article, by its SHA-256."""
        columns = "sha256, actors, numbers, unsourced"
        rows = self._database.execute(f"SELECT {columns} FROM documents JOIN analysed ON document = id")
        return {sha256: Counts(*counts) for sha256, *counts in rows}


def names_among(database: sqlite3.Connection, wanted: str) -> Iterable[tuple[int, str]]:
    """The names that have some letters in them, with their keys."""
    rows: Collection[tuple[int, str]] = database.execute(
        "SELECT id, name FROM names WHERE instr(name, ?)", (wanted,)
    ).fetchall()
    return rows
