"""Where the fields of one query find something in the articles of the index, looked up in its tables of findings."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from analysis.article import Span
from analysis.packed_paragraphs import kind_bit
from analysis.search.fields import Field, comparison_of, folded_name, is_named
from analysis.search.matching import terms_of
from analysis.search.syntax import All, Near, Node
from analysis.search.syntax import Any as AnyOf

from .found import NAMING, names_among
from .packed_spans import unpacked_figures, unpacked_spans
from .stored_texts import marks


class FoundPlaces:
    """Answers for one query: of a name, which may be many, for all articles at once, of the rest for some at a time."""

    def __init__(self, database: sqlite3.Connection, annotated: Callable[[], set[int]]) -> None:
        """``annotated`` gives the keys of the articles that have notes."""
        self._database, self._annotated = database, annotated
        self._named: dict[Field, dict[int, bytes]] = {}
        self._some: dict[Field, dict[int, bytes]] = {}
        """What is found in the articles looked up last."""

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
            return self._keys("SELECT document FROM openings WHERE kinds & ?", kind_bit(field.value.lower()))
        if field.name in NAMING:
            return set(self._by_name(field))
        if field.name == "number":
            asked = comparison_of(field)
            return self._keys("SELECT document FROM analysed WHERE low <= ? AND high >= ?", asked.high, asked.low)
        return self._keys("SELECT document FROM kinds WHERE kind = ?", _kind(field))

    def _keys(self, query: str, *values: object) -> set[int]:
        return {key for (key,) in self._database.execute(query, values)}

    def look_up(self, tree: Node | None, documents: Sequence[int]) -> None:
        """Have ready what the fields of a query find in some articles; ``places`` then knows of no others."""
        asked = f"document IN ({marks(documents)})"
        self._some.clear()
        for field in terms_of(tree):
            if isinstance(field, Field) and field.wants_findings and field.name not in NAMING:
                if field.name == "number":
                    rows = self._database.execute(f"SELECT document, figures FROM analysed WHERE {asked}", documents)
                else:
                    kinds = f"SELECT document, places FROM kinds WHERE kind = ? AND {asked}"
                    rows = self._database.execute(kinds, (_kind(field), *documents))
                self._some[field] = dict(rows)

    def places(self, document: int, field: Field) -> list[Span]:
        """What a field that asks for findings finds in an article, in order."""
        if field.name in NAMING:
            return sorted(set(unpacked_spans(self._by_name(field).get(document, b""))))
        packed = self._some[field].get(document, b"")
        if field.name != "number":
            return unpacked_spans(packed)
        has = comparison_of(field).has
        return sorted({Span(start, end) for start, end, bound in unpacked_figures(packed) if has(bound)})

    def _by_name(self, field: Field) -> dict[int, bytes]:
        """The places of all names that a field means, packed, by the keys of the articles."""
        found = self._named.get(field)
        if found is None:
            found = self._named[field] = {}
            wanted = folded_name(field.value)
            query = "SELECT document, places FROM named WHERE name = ? AND field = ?"
            for key, name in names_among(self._database, wanted):
                if is_named(name, wanted):
                    for document, places in self._database.execute(query, (key, NAMING[field.name])):
                        found[document] = found.get(document, b"") + places
        return found


def _kind(field: Field) -> str:
    kind = field.value.lower()
    return f"has:{kind}" if field.name == "has" else kind
