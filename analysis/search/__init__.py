"""The only search there is: a query to spans. Highlight, counter, n/N and ``dateline search`` all use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..article import Article, Span
from ..findings import Findings
from .fields import Field, Note
from .matching import matches, terms_of
from .query_error import QueryError
from .syntax import Node, tree_of

__all__ = ["Note", "Query", "QueryError", "parse", "search"]


@dataclass(frozen=True, slots=True)
class Query:
    """A query that has been understood."""

    source: str
    tree: Node | None

    @property
    def wants_findings(self) -> bool:
        """Whether it asks for actors, numbers or quotes, and so finds them only where findings are given."""
        return any(isinstance(term, Field) and term.wants_findings for term in terms_of(self.tree))

    @property
    def wants_notes(self) -> bool:
        """Whether it asks for tags, notes or verdicts, and so finds them only where notes are given."""
        return any(isinstance(term, Field) and term.wants_notes for term in terms_of(self.tree))

    def spans(
        self,
        article: Article,
        start: int = 0,
        end: int | None = None,
        findings: Findings | None = None,
        notes: Iterable[Note] = (),
    ) -> Iterator[Span]:
        """Matches that begin in ``article.text[start:end]``: in order, never overlapping, never empty.

        Terms that go together must stand in one paragraph. Raises QueryError when a regular expression takes too long.
        """
        if self.tree is None:
            return iter(())
        stop = len(article.text) if end is None else end
        return matches(self.tree, article, start, stop, findings, notes)

    def everywhere(
        self, article: Article, findings: Findings | None = None, notes: Iterable[Note] = ()
    ) -> Iterator[Span]:
        """All matches in an article; findings are made where the query asks for them and none are given."""
        if findings is None and self.wants_findings:
            from ..pipeline import analyze

            findings = analyze(article)
        return self.spans(article, findings=findings, notes=notes)


def parse(query: str) -> Query:
    """Understand a query; an empty one matches nothing. Raises QueryError."""
    return Query(query, tree_of(query))


def search(article: Article, query: str, findings: Findings | None = None, notes: Iterable[Note] = ()) -> list[Span]:
    """All matches of a query in an article, in order; see ``Query.everywhere``. Raises QueryError."""
    return list(parse(query).everywhere(article, findings, notes))
