"""Which paragraphs can match at all: one pass over the text for each word, rather than one for each paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..article import Article, Span
from ..packed_paragraphs import PackedParagraphs
from .fields import Field
from .matching import Asked
from .nearly import Nearly
from .syntax import All, Any, Near, Node
from .terms import Literal, Regex, Wildcard, Word


def likely(node: Node, article: Article, asked: Asked, first: int, last: int) -> set[int] | None:
    """Of the paragraphs from ``first`` to ``last`` (exclusive) those that can match; None when any of them may.

    Words, fields and what expressions have in them are looked up, for these stand in one paragraph; phrases where none
    is found that runs over from one into the next, and so may hide another there.
    """
    if isinstance(node, Field):
        return _with_field(node, article, asked, first, last)
    if isinstance(node, Word | Wildcard | Nearly | Literal | Regex):
        starts = _starts(article, first, last)
        places = _places(node, article, asked, starts, article.paragraphs[last - 1].end)
        return None if places is None else {first + bisect_right(starts, place) - 1 for place in places}
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
    node: Word | Wildcard | Nearly | Literal | Regex, article: Article, asked: Asked, starts: Sequence[int], end: int
) -> list[int] | None:
    if isinstance(node, Regex):
        return node.literals(article.text, starts[0], end)
    found = asked.words(node, starts[0], end)
    if isinstance(node, Literal) and any(_runs_over(starts, span) for span in found):
        asked.forget(node)
        return None
    return [span.start for span in found]


def _runs_over(starts: Sequence[int], span: Span) -> bool:
    """Whether a span goes from one paragraph into the next."""
    return bisect_right(starts, span.start) != bisect_left(starts, span.end)


def _starts(article: Article, first: int, last: int) -> Sequence[int]:
    """Where paragraphs begin."""
    paragraphs = article.paragraphs
    if isinstance(paragraphs, PackedParagraphs):
        return paragraphs.starts[first:last]
    return [paragraph.start for paragraph in paragraphs[first:last]]


def _with_field(field: Field, article: Article, asked: Asked, first: int, last: int) -> set[int]:
    """The paragraphs of the kind that a field asks for, or with some of what it finds."""
    paragraphs = article.paragraphs
    if field.sorts(paragraphs[first]) is not None:
        if isinstance(paragraphs, PackedParagraphs):
            return paragraphs.of_kind(field.value.lower()).intersection(range(first, last))
        return {index for index, paragraph in enumerate(paragraphs[first:last], first) if field.sorts(paragraph)}
    starts = _starts(article, first, last)
    found: set[int] = set()
    for span in asked.places(field, starts[0], paragraphs[last - 1].end):
        found.update(range(first + max(0, bisect_right(starts, span.start) - 1), first + bisect_left(starts, span.end)))
    return found


def may_match(node: Node, text: str) -> bool:
    """False where a text lacks what an expression in the query has in every match; words are not looked for."""
    if isinstance(node, Regex):
        return node.may_match(text)
    if isinstance(node, All | Near):
        return all(may_match(part, text) for part in (node.nodes if isinstance(node, All) else (node.one, node.other)))
    return not isinstance(node, Any) or any(may_match(part, text) for part in node.nodes)
