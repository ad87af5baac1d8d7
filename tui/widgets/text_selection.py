"""Textual's selection with the mouse, and what it is of an article: whole words, in code points.

In a selection x counts the code points of a paragraph, and y the paragraphs.
"""

from __future__ import annotations

from textual.geometry import Offset
from textual.selection import Selection

from analysis.article import Article, Paragraph, Span

from ..reading.text_rows import Layout


def span_of(selection: Selection, article: Article, layout: Layout | None) -> Span | None:
    """The whole words of a selection; None where it holds nothing."""
    if not article.paragraphs:
        return None
    start = _offset(selection.start, article) if selection.start is not None else 0
    end = _offset(selection.end, article) if selection.end is not None else len(article.text)
    if layout is not None and selection.end is not None:
        end = layout.grapheme_end(end)
    if end <= start:
        return None
    from ..reading.segment_selection import whole_words

    return whole_words(article.text, Span(start, end))


def _offset(point: Offset, article: Article) -> int:
    paragraph = article.paragraphs[max(0, min(point.y, len(article.paragraphs) - 1))]
    return max(paragraph.start, min(paragraph.start + point.x, paragraph.end))


def selection_of(span: Span, paragraph: Paragraph) -> Selection:
    """The selection of words of a paragraph."""
    return Selection(
        Offset(span.start - paragraph.start, paragraph.index), Offset(span.end - paragraph.start, paragraph.index)
    )
