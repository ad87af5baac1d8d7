"""CSV: a row an annotation, for spreadsheets, by NLTK's SafeCsvWriter.

A text that a spreadsheet would run as a formula gets an apostrophe before it, and control characters are written
out, so a CSV is for reading: come back from JSON. Numbers stay numbers.
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
    *("created", "modified", "id", "article"),
)


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
            writer.writerow((*place, *_cells(annotation)))
    for annotation in selection.orphans:
        writer.writerow(("", "", "", *_cells(annotation)))
    yield _taken(sheet)


def _cells(annotation: Annotation) -> tuple[str | int, ...]:
    anchor = annotation.anchor
    return (
        *(anchor.start, anchor.end, anchor.exact, "; ".join(annotation.tags), annotation.note),
        *(annotation.verdict or "", annotation.color or "", annotation.created, annotation.modified),
        *(annotation.id, annotation.article),
    )


def _taken(sheet: io.StringIO) -> str:
    """What has been written since the last time."""
    text = sheet.getvalue()
    sheet.seek(0)
    sheet.truncate()
    return text
