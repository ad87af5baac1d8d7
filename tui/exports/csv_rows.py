"""CSV: a row an annotation, or a row a tag, for spreadsheets, by NLTK's SafeCsvWriter.

A text that a spreadsheet would run as a formula gets an apostrophe before it, and control characters are written
out, so a CSV is for reading: come back from JSON. Numbers stay numbers. The verdict "false" is written in words that no
program takes for a boolean.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from .export_formats import Options
from .export_selection import Selection

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
    from analysis.language.nltk_modules import nltk_module

    sheet = io.StringIO(newline="")
    writer = nltk_module("nltk.csvsec").SafeCsvWriter(sheet, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    if options.bom:
        sheet.write("\ufeff")
    writer.writerow(COLUMNS)
    for entry in selection.entries:
        yield _taken(sheet)
        for annotation in entry.annotations:
            place = (entry.article.title, entry.article.source, entry.paragraph(annotation))
            for tags in _tags(annotation, options):
                writer.writerow((*place, *_cells(annotation, tags)))
    for annotation in selection.orphans:
        for tags in _tags(annotation, options):
            writer.writerow(("", "", "", *_cells(annotation, tags)))
    yield _taken(sheet)


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


def _taken(sheet: io.StringIO) -> str:
    """What has been written since the last time."""
    text = sheet.getvalue()
    sheet.seek(0)
    sheet.truncate()
    return text
