"""Results in context, one line a match: sortable by what stands to the left or right, and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from analysis.packed_paragraphs import PackedParagraphs

from .index import Hit

Order = Literal["rank", "left", "right", "match", "title"]
COLUMNS = ("title", "source", "paragraph", "start", "end", "left", "match", "right", "article")


@dataclass(frozen=True, slots=True)
class Row:
    """One match with the text around it, on one line; offsets in code points, ``paragraph`` counted from 1."""

    left: str
    match: str
    right: str
    title: str
    source: str
    sha256: str
    paragraph: int
    start: int
    end: int


def concordance(hits: Iterable[Hit], width: int = 60) -> Iterator[Row]:
    """A row for each match, in the order of the hits, with up to ``width`` characters of its paragraph on each side."""
    for hit in hits:
        text, paragraphs = hit.article.text, hit.article.paragraphs
        paragraph_at = paragraphs.at if isinstance(paragraphs, PackedParagraphs) else hit.article.paragraph_at
        for start, end in hit.spans:
            paragraph = paragraph_at(start)
            low, high = (paragraph.start, paragraph.end) if paragraph else (start, end)
            yield Row(
                _line(text[max(low, start - width) : start]),
                _line(text[start : min(end, start + 4 * width)]),
                _line(text[end : min(max(high, end), end + width)]),
                hit.document.title,
                hit.document.source,
                hit.document.sha256,
                paragraph.index + 1 if paragraph else 0,
                start,
                end,
            )


def in_order(rows: Iterable[Row], order: Order) -> list[Row]:
    """Rows sorted by the words to the right, the words to the left (nearest first), the match or the title."""
    if order == "rank":
        return list(rows)
    keys = {
        "left": lambda row: (_words(row.left)[::-1], row.match.casefold()),
        "right": lambda row: (_words(row.right), row.match.casefold()),
        "match": lambda row: ([row.match.casefold()], _words(row.right)),
        "title": lambda row: ([row.title.casefold()], row.start),
    }
    return sorted(rows, key=keys[order])


def as_csv(rows: Iterable[Row]) -> str:
    """The rows as CSV for spreadsheets, every cell quoted, none of them a formula."""
    from ..exports.public_names import public_sources
    from ..system.safe_csv import csv_text

    rows = list(rows)
    names = public_sources(row.source for row in rows)
    places = [(row.title, names[row.source], row.paragraph, row.start, row.end) for row in rows]
    cells = ((*at, row.left, row.match, row.right, row.sha256) for at, row in zip(places, rows, strict=True))
    return csv_text([COLUMNS, *cells])


def _line(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")


def _words(text: str) -> list[str]:
    return text.casefold().split()
