"""Which articles have words together in one paragraph, told from where in the index they stand, without the texts.

FTS5 knows of every word the articles and its place among their words; a table beside it has how many words come before
each paragraph, and which kinds of these there are.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from analysis.language.scripts import is_unspaced
from analysis.search.letters import folded
from analysis.search.nearly import Nearly
from analysis.search.syntax import All, Any, Near, Node
from analysis.search.terms import Literal, Wildcard, Word

from .narrowing import MOST_WORDS, TOKEN, Terms

SCHEMA = """
CREATE VIRTUAL TABLE instances USING fts5vocab(texts, instance);
CREATE TABLE openings (document INTEGER PRIMARY KEY, kinds INTEGER NOT NULL, words BLOB NOT NULL);
"""
_MOST_PLACES = 150_000
"""Of words that stand in more places, to look at these takes longer than to look at the texts of rarer ones."""

_FEW_PLACES = 20_000
"""Of one word alone in no more places, it is quicker to know the paragraphs than to look for it in whole texts."""

Place = tuple[int, int]
"""The key of an article, and how many of its words come before."""


def packed_openings(counts: Iterable[int]) -> bytes:
    """How many words come before each paragraph of an article, as the table has it."""
    return array("I", counts).tobytes()


class Together:
    """Asks the tables; ``terms`` gives the words of the library that begin with some letters."""

    def __init__(self, database: sqlite3.Connection, terms: Terms) -> None:
        self._database, self._terms = database, terms

    def paragraphs(self, tree: Node) -> dict[int, set[int]] | None:
        """The paragraphs that can have all that ``tree`` joins, by their indexes, by the keys of the articles that have
        such; None when any may.
        """
        pairs = self._pairs(tree)
        if pairs is None:
            return None
        found: dict[int, set[int]] = {}
        for document, paragraph in pairs:
            found.setdefault(document, set()).add(paragraph)
        return found

    def _pairs(self, tree: Node) -> set[tuple[int, int]] | None:
        """As ``paragraphs``, in pairs of key and index."""
        if isinstance(tree, Any):
            each = [self._pairs(node) for node in tree.nodes]
            return None if None in each else set().union(*(some for some in each if some))
        if not isinstance(tree, All | Near):
            return None
        parts = [some for node in _joined(tree) if (some := self._places(node)) is not None]
        if not parts or (len(parts) == 1 and len(parts[0]) > _FEW_PLACES):
            return None
        common = set.intersection(*({document for document, _ in part} for part in parts))
        opening = self._openings(common)
        return set.intersection(
            *(
                {(document, bisect_right(opening[document], at) - 1) for document, at in part if document in opening}
                for part in parts
            )
        )

    def _places(self, node: Node) -> Sequence[Place] | None:
        """Places in all paragraphs that ``node`` can match; None where that cannot be told soon."""
        if isinstance(node, Any):
            each = [self._places(part) for part in node.nodes]
            return None if None in each else [place for some in each if some for place in some]
        if isinstance(node, All | Near):
            some = [places for part in _joined(node) if (places := self._places(part)) is not None]
            return min(some, key=len, default=None)
        if isinstance(node, Literal):
            return self._places_of_phrase(node)
        words = self._words(node)
        return None if words is None else self._places_of(words)

    def _words(self, node: Node) -> list[str] | None:
        if isinstance(node, Word):
            return [word for word in self._terms(folded(node.root)) if node.may_mean(word)]
        if isinstance(node, Nearly):
            return [word for word in self._terms("") if node.may_mean(word)]
        if isinstance(node, Wildcard):
            start = node.text.partition("*")[0]
            tokens = TOKEN.findall(folded(start))
            return self._terms(tokens[0]) if len(tokens) == 1 and not is_unspaced(start) else None
        return None

    def _places_of_phrase(self, node: Literal) -> Sequence[Place] | None:
        """Those of its words, but for the last, which may be the beginning of one."""
        if is_unspaced(node.text):
            return None
        each = [self._places_of([word]) for word in TOKEN.findall(folded(node.text))[:-1]]
        return min((some for some in each if some is not None), key=len, default=None)

    def _places_of(self, words: Sequence[str]) -> Sequence[Place] | None:
        if len(words) > MOST_WORDS:
            return None
        counted = "SELECT cnt FROM vocabulary WHERE term = ?"
        if sum(count for word in words for (count,) in self._database.execute(counted, (word,))) > _MOST_PLACES:
            return None
        places = "SELECT doc, offset FROM instances WHERE term = ?"
        return [place for word in words for place in self._database.execute(places, (word,)).fetchall()]

    def _openings(self, documents: set[int]) -> dict[int, array[int]]:
        query = "SELECT document, words FROM openings"
        if len(documents) < 500:
            rows = [row for key in documents for row in self._database.execute(f"{query} WHERE document = ?", (key,))]
        else:
            rows = [row for row in self._database.execute(query) if row[0] in documents]
        return {document: _unpacked(words) for document, words in rows}


def _joined(node: All | Near) -> Sequence[Node]:
    return node.nodes if isinstance(node, All) else (node.one, node.other)


def _unpacked(data: bytes) -> array[int]:
    counts = array("I")
    counts.frombytes(data)
    return counts
