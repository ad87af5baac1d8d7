"""What is wrong with a query."""

from __future__ import annotations


class QueryError(ValueError):
    """A query that cannot be understood; ``position`` is the 0-based place in the query.

    >>> from analysis.search import parse
    >>> parse("kind:nonsense")
    Traceback (most recent call last):
    analysis.search.query_error.QueryError: kind:nonsense
    """

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.position = position
