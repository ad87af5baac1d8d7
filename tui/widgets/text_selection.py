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


def clicked_words(article: Article, place: Offset, chain: int) -> Selection | None:
    """What a click takes: nothing, the second in a row the word, further ones the paragraph."""
    paragraph = article.paragraphs[place.y]
    if chain < 2:
        return None
    if chain > 2:
        return _selection_of(Span(paragraph.start, paragraph.end), paragraph)
    from ..reading.segment_selection import word_at

    return _selection_of(word_at(article.text, min(paragraph.start + place.x, paragraph.end - 1)), paragraph)


def _selection_of(span: Span, paragraph: Paragraph) -> Selection:
    return Selection(
        Offset(span.start - paragraph.start, paragraph.index), Offset(span.end - paragraph.start, paragraph.index)
    )
