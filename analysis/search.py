"""The only search there is: a query to spans. Highlight, counter, n/N and ``dateline search`` all use it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .article import Article, Span
from .findings import Findings


class QueryError(ValueError):
    """A query that cannot be understood; ``position`` is the 0-based place in the query."""

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.position = position


@dataclass(frozen=True)
class Query:
    """A parsed query."""

    source: str
    pattern: re.Pattern[str]

    def spans(
        self, article: Article, start: int = 0, end: int | None = None, findings: Findings | None = None
    ) -> Iterator[Span]:
        """Matches inside ``article.text[start:end]``, in order, never overlapping."""
        stop = len(article.text) if end is None else end
        for match in self.pattern.finditer(article.text, start, stop):
            yield Span(*match.span())


def parse(query: str) -> Query:
    """Understand a query; an empty one matches nothing. Raises QueryError."""
    terms = [quoted or word for quoted, word in re.findall(r'"([^"]*)"?|(\S+)', query)]
    words = "|".join(re.escape(term) for term in terms if term)
    flags = 0 if query != query.lower() else re.IGNORECASE
    return Query(query, re.compile(rf"\b(?:{words})" if words else r"(?!)", flags))


def search(article: Article, query: str, findings: Findings | None = None) -> list[Span]:
    """All matches of a query in an article, in order. Raises QueryError."""
    return list(parse(query).spans(article, findings=findings))
