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


class Stretch(NamedTuple):
    """What annotation ``number`` covers in one paragraph; whether that is its first part, and its last."""

    start: int
    end: int
    number: int
    first: bool
    last: bool


def stretches_of(
    article: Article, annotations: Sequence[Annotation], numbers: Mapping[str, int]
) -> dict[int, list[Stretch]]:
    """What the annotations cover, by the index of the paragraph; nothing for one that stands on white space alone."""
    found: dict[int, list[Stretch]] = {}
    for annotation in annotations:
        for index, stretch in _stretches(article, annotation, numbers[annotation.id]):
            found.setdefault(index, []).append(stretch)
    return found


def paragraphs(article: Article, stretches: Mapping[int, Sequence[Stretch]]) -> Iterator[tuple[str, str]]:
    """Kind and inner HTML of each paragraph.

    Before the first words of annotation n stands the id ``mark-n``, after its last ones a link to ``note-n``.
    """
    for paragraph in article.paragraphs:
        here = stretches.get(paragraph.index, ())
        yield paragraph.kind, "".join(_pieces(article.text, paragraph.start, paragraph.end, here))


def _stretches(article: Article, annotation: Annotation, number: int) -> list[tuple[int, Stretch]]:
    start, end = annotation.anchor.start, annotation.anchor.end
    index = max(0, bisect_right(article.paragraphs, start, key=lambda paragraph: paragraph.start) - 1)
    covered = []
    while index < len(article.paragraphs) and (paragraph := article.paragraphs[index]).start < end:
        index += 1
        left, right = max(start, paragraph.start), min(end, paragraph.end)
        if left < right:
            covered.append((paragraph.index, left, right))
    return [
        (index, Stretch(left, right, number, place == 0, place == len(covered) - 1))
        for place, (index, left, right) in enumerate(covered)
    ]


def _pieces(text: str, start: int, end: int, stretches: Sequence[Stretch]) -> Iterator[str]:
    """The paragraph cut where stretches begin and end, so that marks never cross."""
    cuts = sorted({start, end, *(s.start for s in stretches), *(s.end for s in stretches)})
    for left, right in pairwise(cuts):
        covering = [stretch for stretch in stretches if stretch.start <= left and right <= stretch.end]
        for stretch in covering:
            if stretch.first and stretch.start == left:
                yield f'<span id="mark-{stretch.number}"></span>'
        several = ' class="several"' if len(covering) > 1 else ""
        piece = escape(text[left:right])
        yield f"<mark{several}>{piece}</mark>" if covering else piece
        for stretch in covering:
            if stretch.last and stretch.end == right:
                number = stretch.number
                yield f'<a class="ref" href="#note-{number}" aria-label="Annotation {number}">{number}</a>'
