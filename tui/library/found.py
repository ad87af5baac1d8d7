"""What queries ask of findings (actor:, number:, said-by:, source:, kind:, has:) in tables of the library's index.

Tables tell which articles can match; for these the findings are built again as far as the query needs them, and
``analysis.search`` says what matches.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from analysis.article import Article
from analysis.findings import Actor, Attribution, Findings, Mention, Number, Quote, Source
from analysis.search.fields import Field, bounds_of, comparison_of, folded_name
from analysis.search.syntax import All, Near, Node
from analysis.search.syntax import Any as AnyOf

from .appearances import SCHEMA as APPEARANCES
from .appearances import Appearance, Appearances, appearances_of

SCHEMA = f"""{APPEARANCES}
CREATE TABLE analysed (
    document INTEGER PRIMARY KEY, actors INTEGER NOT NULL, numbers INTEGER NOT NULL, unsourced INTEGER NOT NULL,
    low REAL, high REAL
);
CREATE TABLE found (
    document INTEGER PRIMARY KEY, actors TEXT NOT NULL, mentions TEXT NOT NULL, numbers TEXT NOT NULL,
    quotes TEXT NOT NULL, attributions TEXT NOT NULL
);
CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE named (name INTEGER NOT NULL, document INTEGER NOT NULL, roles INTEGER NOT NULL,
    PRIMARY KEY (name, document)) WITHOUT ROWID;
CREATE TABLE kinds (kind TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (kind, document)) WITHOUT ROWID;
CREATE INDEX named_in ON named (document);
CREATE INDEX kinds_in ON kinds (document);
"""
_ROLES = {"actor": 1, "said-by": 2, "source": 4}
_ALL = ("actors", "mentions", "numbers", "quotes", "attributions")
_PARTS = {
    "actor": ("actors", "mentions"),
    "number": ("numbers",),
    "said-by": ("actors", "quotes", "attributions"),
    "source": ("actors", "numbers"),
    "kind": ("actors", "mentions", "numbers"),
    "has": ("actors", "mentions", "numbers", "quotes"),
}


class Counts(NamedTuple):
    """How many actors take part in an article, how many numbers it has, and how many of these have no source."""

    actors: int
    numbers: int
    unsourced: int


@dataclass(frozen=True, slots=True)
class Found:
    """The findings of one article as the tables take them: made where they are found, also in another process."""

    counts: Counts
    low: float | None
    high: float | None
    parts: tuple[str, ...]
    names: dict[str, int]
    kinds: frozenset[str]
    appearances: tuple[Appearance, ...]


def found_of(findings: Findings) -> Found:
    """What the tables keep of findings."""
    bounds = [bound for number in findings.numbers for bound in bounds_of(number)]
    numbers = [(n.start, n.end, n.kind, n.value, n.low, n.high, *_credited(n.source)) for n in findings.numbers]
    parts = (
        [(a.id, a.name, a.kind, a.aliases) for a in findings.actors],
        [[(m.start, m.end, m.kind) for m in actor.mentions] for actor in findings.actors],
        numbers,
        [(q.start, q.end, q.speaker, q.speaker_text) for q in findings.quotes],
        [(a.start, a.end, *_credited(a.source)) for a in findings.attributions],
    )
    acting = sum(not actor.credit for actor in findings.actors)
    return Found(
        Counts(acting, len(numbers), sum(number.source is None for number in findings.numbers)),
        min(bounds, default=None),
        max(bounds, default=None),
        tuple(json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in parts),
        _names(findings),
        _kinds(findings),
        appearances_of(findings),
    )


def _credited(source: Source | None) -> tuple[str | None, str | None]:
    return (source.actor, source.text) if source else (None, None)


def _names(findings: Findings) -> dict[str, int]:
    """Every name by which an actor, a speaker or a source can be asked for, folded, with the fields that find it."""
    of_actor = {actor.id: (actor.name, *actor.aliases) for actor in findings.actors}
    roles: dict[str, int] = {}

    def add(role: str, actor: str | None, text: str | None = None) -> None:
        for name in (*of_actor.get(actor or "", ()), text or ""):
            folded = folded_name(name)
            roles[folded] = roles.get(folded, 0) | _ROLES[role]

    for actor in findings.actors:
        add("actor", actor.id)
    for quote in findings.quotes:
        add("said-by", quote.speaker, quote.speaker_text)
    for said in findings.attributions:
        add("said-by", *_credited(said.source))
    for number in findings.numbers:
        add("source", *_credited(number.source))
    return roles


def _kinds(findings: Findings) -> frozenset[str]:
    """The kinds of findings, and which sorts of them there are ("has:quote")."""
    kinds: set[str] = {number.kind for number in findings.numbers}
    kinds.update(mention.kind for actor in findings.actors for mention in actor.mentions)
    sorts = {"actor": findings.actors, "number": findings.numbers, "quote": findings.quotes}
    return frozenset(kinds | {f"has:{sort}" for sort, some in sorts.items() if some})


class FoundTables:
    """The tables in an index; ``annotated`` gives the keys of the articles that have notes."""

    def __init__(self, database: sqlite3.Connection, annotated: Callable[[], set[int]]) -> None:
        self._database = database
        self._annotated = annotated
        self.appearances = Appearances(database)

    def put(self, document: int, found: Found) -> None:
        """Take in the findings of an article, in place of earlier ones."""
        self.forget(document)
        run = self._database.execute
        run("INSERT INTO analysed VALUES (?, ?, ?, ?, ?, ?)", (document, *found.counts, found.low, found.high))
        run("INSERT INTO found VALUES (?, ?, ?, ?, ?, ?)", (document, *found.parts))
        many = self._database.executemany
        many("INSERT OR IGNORE INTO names (name) VALUES (?)", ((name,) for name in found.names))
        named = "INSERT INTO named SELECT id, ?, ? FROM names WHERE name = ?"
        many(named, ((document, roles, name) for name, roles in found.names.items()))
        self.appearances.put(document, found.appearances)
        many("INSERT INTO kinds VALUES (?, ?)", ((kind, document) for kind in found.kinds))

    def forget(self, document: int) -> None:
        """Drop the findings of an article."""
        for table in ("analysed", "found", "named", "kinds"):
            self._database.execute(f"DELETE FROM {table} WHERE document = ?", (document,))
        self.appearances.forget(document)

    def findings(self, document: int, article: Article, fields: Iterable[Field]) -> Findings | None:
        """The findings of an article, as far as the fields of a query look at them; None where there are none."""
        wanted = [part for part in _ALL if any(part in _PARTS.get(field.name, ()) for field in fields)]
        row = self._database.execute(
            f"SELECT {', '.join(wanted) or '1'} FROM found WHERE document = ?", (document,)
        ).fetchone()
        if row is None:
            return None
        parts: dict[str, Any] = dict(zip(wanted, map(json.loads, row), strict=False)) if wanted else {}
        mentions: Sequence[Any] = parts.get("mentions") or [()] * len(parts.get("actors", ()))
        return Findings(
            article,
            tuple(
                Actor(key, name, kind, tuple(aliases), (), tuple(Mention(a, b, "", sort) for a, b, sort in some))
                for (key, name, kind, aliases), some in zip(parts.get("actors", ()), mentions, strict=True)
            ),
            tuple(_number(*fields) for fields in parts.get("numbers", ())),
            tuple(Quote(a, b, "", who, text, None, None, None) for a, b, who, text in parts.get("quotes", ())),
            tuple(Attribution(_source(who, text), "", a, b) for a, b, who, text in parts.get("attributions", ())),
        )

    def candidates(self, tree: Node) -> set[int] | None:
        """The keys of all articles that can match because of their findings or notes; None when every one may."""
        if isinstance(tree, Field):
            return self._of_field(tree)
        if isinstance(tree, All | Near):
            nodes = tree.nodes if isinstance(tree, All) else (tree.one, tree.other)
            sets = [some for node in nodes if (some := self.candidates(node)) is not None]
            return set.intersection(*sets) if sets else None
        if isinstance(tree, AnyOf):
            each = [self.candidates(node) for node in tree.nodes]
            return None if None in each else set().union(*(some for some in each if some))
        return None

    def _of_field(self, field: Field) -> set[int] | None:
        if field.wants_notes:
            return self._annotated()
        if not field.wants_findings:
            return None
        if field.name == "number":
            asked = comparison_of(field)
            return self._keys("SELECT document FROM analysed WHERE low <= ? AND high >= ?", asked.high, asked.low)
        if field.name in _ROLES:
            wanted = folded_name(field.value)
            names = "SELECT id FROM names WHERE instr(name, ?)"
            query = f"SELECT DISTINCT document FROM named WHERE name IN ({names}) AND roles & ?"
            return self._keys(query, wanted, _ROLES[field.name])
        kind = field.value.lower()
        return self._keys("SELECT document FROM kinds WHERE kind = ?", f"has:{kind}" if field.name == "has" else kind)

    def _keys(self, query: str, *values: object) -> set[int]:
        return {key for (key,) in self._database.execute(query, values)}


def _source(actor: str | None, text: str | None) -> Source | None:
    return None if text is None else Source(actor, text, "", 0, 0)


def _number(start: int, end: int, kind: Any, value: Any, low: Any, high: Any, actor: Any, text: Any) -> Number:
    return Number(start, end, "", value, low, high, None, kind, None, None, _source(actor, text))
