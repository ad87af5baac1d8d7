"""Dateline's reading engine: text in, findings out.

>>> from analysis import analyze, read, rows_of
>>> findings = analyze(read("Police said 300 dockers left Ashford."))
>>> findings
<Findings of “Police said 300 dockers left Ashford.”: 2 actors, 1 number, 0 quotes>
>>> findings.numbers[0].value, findings.numbers[0].of, findings.numbers[0].source.text
(300.0, 'dockers', 'Police')
>>> [row["text"] for row in rows_of(findings) if row["finding"] == "number"]
['300']

``load`` reads a file, ``read`` takes a text, ``analyze`` lists actors, numbers and quotes, ``compare`` sets findings of
several reports of one event beside each other, ``check`` tells which figures of an article cannot be, ``rows_of``
makes flat rows: ``pandas.DataFrame(rows_of(findings))``.
``analysis.search`` finds words in an article. In a Jupyter notebook, findings show as the article with its marks.
The names are resolved on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .article import Article, Paragraph, Span
    from .checking import check
    from .comparing import compare
    from .comparing.comparison import Comparison
    from .findings import Actor, Attribution, Change, Findings, Mention, Number, Quote, Source
    from .loading import LoadingError, load
    from .pipeline import analyze
    from .reading import read
    from .rows import Row, rows_of
    from .search import QueryError

_HOMES = {
    **dict.fromkeys(("Article", "Paragraph", "Span"), "article"),
    **dict.fromkeys(("Actor", "Attribution", "Change", "Findings", "Mention", "Number", "Quote", "Source"), "findings"),
    "Comparison": "comparing.comparison",
    "LoadingError": "loading",
    "QueryError": "search",
    **dict.fromkeys(("Row", "rows_of"), "rows"),
    "analyze": "pipeline",
    "check": "checking",
    "compare": "comparing",
    "load": "loading",
    "read": "reading",
}
__all__ = [
    "Actor",
    "Article",
    "Attribution",
    "Change",
    "Comparison",
    "Findings",
    "LoadingError",
    "Mention",
    "Number",
    "Paragraph",
    "QueryError",
    "Quote",
    "Row",
    "Source",
    "Span",
    "analyze",
    "check",
    "compare",
    "load",
    "read",
    "rows_of",
]


def __getattr__(name: str) -> Any:
    """Import the module that holds ``name`` when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)


def __dir__() -> list[str]:
    """The public names, for completion."""
    return sorted({*globals(), *__all__})
