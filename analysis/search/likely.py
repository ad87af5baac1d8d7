"""Which paragraphs can match at all: one pass over the text for each word, rather than one for each paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..article import Article
from .fields import Field
from .matching import Asked
from .nearly import Nearly
from .syntax import All, Any, Near, Node
from .terms import Wildcard, Word


def likely(node: Node, article: Article, asked: Asked, first: int, last: int) -> set[int] | None:
    """Of the paragraphs from ``first`` to ``last`` (exclusive) those that can match; None when any of them may.

    Words and fields are looked up, for these stand in one paragraph; phrases and expressions narrow nothing.
    """
    if isinstance(node, Field):
        return _with_field(node, article, asked, first, last)
    if isinstance(node, Word | Wildcard | Nearly):
        paragraphs = article.paragraphs
        starts = [paragraph.start for paragraph in paragraphs[first:last]]
        spans = asked.words(node, paragraphs[first].start, paragraphs[last - 1].end)
        return {first + bisect_right(starts, span.start) - 1 for span in spans}
    if isinstance(node, All | Near):
        found: set[int] | None = None
        for part in node.nodes if isinstance(node, All) else (node.one, node.other):
            here = likely(part, article, asked, first, last)
            if here is not None:
                found = here if found is None else found & here
            if found is not None and not found:
                break
        return found
    if isinstance(node, Any):
        every = [likely(part, article, asked, first, last) for part in node.nodes]
        return None if None in every else set().union(*(here for here in every if here))
    return None


def _with_field(field: Field, article: Article, asked: Asked, first: int, last: int) -> set[int]:
    """The paragraphs of the kind that a field asks for, or with some of what it finds."""
    paragraphs = article.paragraphs[first:last]
    if field.sorts(paragraphs[0]) is not None:
        return {index for index, paragraph in enumerate(paragraphs, first) if field.sorts(paragraph)}
    starts = [paragraph.start for paragraph in paragraphs]
    found: set[int] = set()
    for span in asked.places(field, starts[0], paragraphs[-1].end):
        found.update(range(first + max(0, bisect_right(starts, span.start) - 1), first + bisect_left(starts, span.end)))
    return found
