"""Dateline's reading engine: text in, findings out.

>>> from analysis import analyze, read
>>> findings = analyze(read("Police said 26 people were hurt."))

``load`` reads a file, ``read`` takes a text, ``analyze`` lists actors, numbers and quotes;
``analysis.search`` finds words in an article.
The names are resolved on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .article import Article, Paragraph, Span
    from .findings import Findings
    from .loading import LoadingError, load
    from .pipeline import analyze
    from .reading import read
    from .search import QueryError

_HOMES = {
    "Article": "article",
    "Findings": "findings",
    "LoadingError": "loading",
    "Paragraph": "article",
    "QueryError": "search",
    "Span": "article",
    "analyze": "pipeline",
    "load": "loading",
    "read": "reading",
}
__all__ = [
    "Article",
    "Findings",
    "LoadingError",
    "Paragraph",
    "QueryError",
    "Span",
    "analyze",
    "load",
    "read",
]


def __getattr__(name: str) -> Any:
    """Import the module that holds ``name`` when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
