"""Which paragraphs can match at all: one pass over the text for each word, rather than one for each paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from ..article import Article
from .fields import Field
from .matching import Asked
from .nearly import Nearly
from .syntax import All, Any, Near, Node
from .terms import Regex, Wildcard, Word


def likely(node: Node, article: Article, asked: Asked, first: int, last: int) -> set[int] | None:
    """Of the paragraphs from ``first`` to ``last`` (exclusive) those that can match; None when any of them may.

    Words, fields and what expressions have in them are looked up, for these stand in one paragraph; phrases narrow
    nothing.
    """
    if isinstance(node, Field):
        return _with_field(node, article, asked, first, last)
    if isinstance(node, Word | Wildcard | Nearly | Regex):
        places = _places(node, article, asked, article.paragraphs[first].start, article.paragraphs[last - 1].end)
        if places is None:
            return None
        starts = [paragraph.start for paragraph in article.paragraphs[first:last]]
        return {first + bisect_right(starts, place) - 1 for place in places}
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


def _places(
    node: Word | Wildcard | Nearly | Regex, article: Article, asked: Asked, start: int, end: int
) -> Iterable[int] | None:
    if isinstance(node, Regex):
        return node.literals(article.text, start, end)
    return (span.start for span in asked.words(node, start, end))


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


def may_match(node: Node, text: str) -> bool:
    """False where a text lacks what an expression in the query has in every match; words are not looked for."""
    if isinstance(node, Regex):
        return node.may_match(text)
    if isinstance(node, All | Near):
        return all(may_match(part, text) for part in (node.nodes if isinstance(node, All) else (node.one, node.other)))
    return not isinstance(node, Any) or any(may_match(part, text) for part in node.nodes)
