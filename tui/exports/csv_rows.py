"""CSV: a row an annotation, or a row a tag, for spreadsheets.

A text that a spreadsheet would run as a formula gets an apostrophe before it, and control characters are written
out, so a CSV is for reading: come back from JSON. Numbers stay numbers. The verdict "false" is written in words that no
program takes for a boolean.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..system.safe_csv import csv_text
from .export_formats import Options
from .export_selection import Selection
from .public_names import told_source

if TYPE_CHECKING:
    from ..notebook import Annotation

COLUMNS = (
    *("title", "source", "paragraph", "start", "end", "quote", "tags", "note", "verdict", "color"),
    *("created", "modified", "id", "article", "coder", "before", "after"),
)
"""New columns come at the end. ``before`` and ``after`` are what stands around the quote."""
VERDICT_WORDS = {"false": "found false"}


def render(selection: Selection, options: Options) -> Iterator[str]:
    """The rows, ended by CRLF, every cell quoted; ``bom`` tells Excel that they are UTF-8."""
    yield ("\ufeff" if options.bom else "") + csv_text([COLUMNS])
    for entry in selection.entries:
        about = entry.article.title, told_source(entry.article.source)
        places = ((annotation, (*about, entry.paragraph(annotation))) for annotation in entry.annotations)
        yield csv_text(row for annotation, place in places for row in _rows(annotation, place, options))
    yield csv_text(row for annotation in selection.orphans for row in _rows(annotation, ("", "", ""), options))


def _rows(
    annotation: Annotation, place: tuple[str, str, int | str | None], options: Options
) -> Iterator[tuple[str | int | None, ...]]:
    return ((*place, *_cells(annotation, tags)) for tags in _tags(annotation, options))


def _tags(annotation: Annotation, options: Options) -> tuple[str, ...]:
    """What stands in the column of tags, row by row."""
    return annotation.tags or ("",) if options.rows == "tags" else ("; ".join(annotation.tags),)


def _cells(annotation: Annotation, tags: str) -> tuple[str | int, ...]:
    anchor, verdict = annotation.anchor, annotation.verdict or ""
    return (
        *(anchor.start, anchor.end, anchor.exact, tags, annotation.note),
        *(VERDICT_WORDS.get(verdict, verdict), annotation.color or "", annotation.created, annotation.modified),
        *(annotation.id, annotation.article, annotation.coder),
        *(" ".join(anchor.prefix.split()), " ".join(anchor.suffix.split())),
    )
