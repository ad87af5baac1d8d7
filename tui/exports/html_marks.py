"""An article's paragraphs as HTML with the annotated passages marked, however these overlap."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from analysis.article import Article

    from ..notebook.annotation import Annotation


class MarkedPart(NamedTuple):
    """What annotation ``number`` covers in one paragraph; whether that is its first part, and its last."""

    start: int
    end: int
    number: int
    first: bool
    last: bool


def marked_parts(
    article: Article, annotations: Sequence[Annotation], numbers: Mapping[str, int]
) -> dict[int, list[MarkedPart]]:
    """What the annotations cover, by the index of the paragraph; nothing for one that stands on white space alone."""
    found: dict[int, list[MarkedPart]] = {}
    for annotation in annotations:
        for index, part in _parts(article, annotation, numbers[annotation.id]):
            found.setdefault(index, []).append(part)
    return found


def paragraphs(article: Article, parts: Mapping[int, Sequence[MarkedPart]]) -> Iterator[tuple[str, str]]:
    """Kind and inner HTML of each paragraph.

    Before the first words of annotation n stands the id ``mark-n``, after its last ones a link to ``note-n``.
    """
    for paragraph in article.paragraphs:
        here = parts.get(paragraph.index, ())
        yield paragraph.kind, "".join(_pieces(article.text, paragraph.start, paragraph.end, here))


def _parts(article: Article, annotation: Annotation, number: int) -> list[tuple[int, MarkedPart]]:
    start, end = annotation.anchor.start, annotation.anchor.end
    index = max(0, bisect_right(article.paragraphs, start, key=lambda paragraph: paragraph.start) - 1)
    covered = []
    while index < len(article.paragraphs) and (paragraph := article.paragraphs[index]).start < end:
        index += 1
        left, right = max(start, paragraph.start), min(end, paragraph.end)
        if left < right:
            covered.append((paragraph.index, left, right))
    return [
        (index, MarkedPart(left, right, number, place == 0, place == len(covered) - 1))
        for place, (index, left, right) in enumerate(covered)
    ]


def _pieces(text: str, start: int, end: int, parts: Sequence[MarkedPart]) -> Iterator[str]:
    """The paragraph cut where parts begin and end, so that marks never cross."""
    cuts = sorted({start, end, *(s.start for s in parts), *(s.end for s in parts)})
    for left, right in pairwise(cuts):
        covering = [part for part in parts if part.start <= left and right <= part.end]
        for part in covering:
            if part.first and part.start == left:
                yield f'<span id="mark-{part.number}"></span>'
        several = ' class="several"' if len(covering) > 1 else ""
        piece = escape(text[left:right])
        yield f"<mark{several}>{piece}</mark>" if covering else piece
        for part in covering:
            if part.last and part.end == right:
                number = part.number
                yield f'<a class="ref" href="#note-{number}" aria-label="Annotation {number}">{number}</a>'
