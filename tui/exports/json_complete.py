"""Dateline's own JSON: everything the notebook holds, so that an import brings all of it back.

Exporting, importing into an empty notebook and exporting again gives the same bytes. ``paragraph``, ``source``
and ``title`` beside each annotation say where it stands for those who read the file; the import ignores them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..system.plain_output import json_text
from .export_formats import Options
from .export_selection import Entry, Selection

if TYPE_CHECKING:
    from ..notebook.annotation import Annotation

NAME = "dateline"
VERSION = 2
"""Version 1 had no coder, no events, claims and deletions, and called a tag's digit ``pinned``."""


def render(selection: Selection, _: Options) -> Iterator[str]:
    """The file, a row a line."""
    yield f'{{\n"format": "{NAME}",\n"version": {VERSION},\n'
    yield from _rows("tags", (tag.to_dict() for tag in selection.tags))
    yield ",\n"
    yield from _rows("articles", (entry.article.to_dict() for entry in selection.entries))
    yield ",\n"
    placed = (_placed(entry, annotation) for entry in selection.entries for annotation in entry.annotations)
    lost = (annotation.to_dict() for annotation in selection.orphans)
    yield from _rows("annotations", (row for rows in (placed, lost) for row in rows))
    yield ",\n"
    yield from _rows("corrections", (_ordered(correction.to_dict()) for correction in selection.corrections))
    yield ",\n"
    yield from _rows("events", (event.to_dict() for event in selection.events))
    yield ",\n"
    yield from _rows("claims", (claim.to_dict() for claim in selection.claims))
    yield ",\n"
    yield from _rows("deleted", (deletion.to_dict() for deletion in selection.deletions))
    yield "\n}\n"


def _rows(name: str, rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield f'"{name}": ['
    count = 0
    for count, row in enumerate(rows, 1):
        yield (",\n" if count > 1 else "\n") + json_text(row)
    yield "\n]" if count else "]"


def _placed(entry: Entry, annotation: Annotation) -> dict[str, Any]:
    where = {"paragraph": entry.paragraph(annotation), "source": entry.article.source, "title": entry.article.title}
    return {**annotation.to_dict(), **where}


def _ordered(row: dict[str, Any]) -> dict[str, Any]:
    """A row whose inner objects have their keys in order: those that were read from disk have them so already."""
    return {name: dict(sorted(value.items())) if isinstance(value, dict) else value for name, value in row.items()}
