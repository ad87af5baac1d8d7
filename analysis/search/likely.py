"""Which paragraphs can match at all: one pass over the text for each word, rather than one for each paragraph."""

from __future__ import annotations

from bisect import bisect_right

from ..article import Article
from .nearly import Nearly
from .syntax import All, Any, Near, Node
from .terms import Wildcard, Word


def likely(node: Node, article: Article, first: int, last: int) -> set[int] | None:
    """Of the paragraphs from ``first`` to ``last`` (exclusive) those that can match; None when any of them may.

    Words are looked up, for these stand in one paragraph; phrases, expressions and fields narrow nothing.
    """
    if isinstance(node, Word | Wildcard | Nearly):
        paragraphs = article.paragraphs
        starts = [paragraph.start for paragraph in paragraphs[first:last]]
        spans = node.find(article, paragraphs[first].start, paragraphs[last - 1].end)
        return {first + bisect_right(starts, span.start) - 1 for span in spans}
    if isinstance(node, All | Near):
        found: set[int] | None = None
        for part in node.nodes if isinstance(node, All) else (node.one, node.other):
            here = likely(part, article, first, last)
            if here is not None:
                found = here if found is None else found & here
            if found is not None and not found:
                break
        return found
    if isinstance(node, Any):
        every = [likely(part, article, first, last) for part in node.nodes]
        return None if None in every else set().union(*(here for here in every if here))
    return None
