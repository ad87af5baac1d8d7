"""Terms that go together anywhere in an article ("in:article"), rather than in one paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from ..article import Article, Paragraph, Span
from .matching import Asked
from .syntax import All, Any, Node, Not


def held(node: Node, asked: Asked, article: Article) -> Node | None:
    """What of ``node`` an article as a whole has; None where that is not what ``node`` asks for."""
    if isinstance(node, All):
        nodes = [part for one in node.nodes if (part := held(one, asked, article)) is not None]
        return All(tuple(nodes)) if len(nodes) == len(node.nodes) else None
    if isinstance(node, Any):
        nodes = [part for one in node.nodes if (part := held(one, asked, article)) is not None]
        return Any(tuple(nodes)) if nodes else None
    if isinstance(node, Not):
        return node if held(node.node, asked, article) is None else None
    return node if any(asked.spans(node, paragraph) is not None for paragraph in article.paragraphs) else None


def parts(node: Node, asked: Asked, paragraph: Paragraph) -> Sequence[Span] | None:
    """Where a paragraph says a part of what the article has; () and None as in ``Asked.spans``."""
    if isinstance(node, Not):
        return ()
    if not isinstance(node, All | Any):
        return asked.spans(node, paragraph)
    said = [part for part in node.nodes if not isinstance(part, Not)]
    if not said:
        return ()
    found = [spans for part in said if (spans := parts(part, asked, paragraph)) is not None]
    return [span for spans in found for span in spans] if found else None
