"""The one protocol of all export formats: which there are, and how one is written to a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .selection import Selection


class ExportError(Exception):
    """Why something cannot be exported or imported, and what to do, in one plain line."""


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen: Markdown ``flavour`` (plain or obsidian), CSV with ``bom``, line ends as ``crlf``."""

    flavour: str = "plain"
    bom: bool = False
    crlf: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """A format. ``module`` has a function ``render(selection, options)`` that yields pieces, text or bytes.

    A ``packed`` format is bytes that mean nothing on a terminal. A ``complete`` one is worth writing without
    annotations too.
    """

    name: str
    extension: str
    description: str
    module: str
    packed: bool = False
    complete: bool = False


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("markdown", ".md", "notes to read and to edit, plain or for Obsidian", "markdown"),
        Format("csv", ".csv", "a row an annotation, for spreadsheets", "csv_rows"),
        Format("json", ".json", "everything, and the way back into Dateline", "json_complete", complete=True),
    )
}


def pieces(form: str, selection: Selection, **options: Any) -> Iterator[bytes]:
    """The export in pieces. Raises ExportError when there is nothing to export or no such format."""
    if form not in FORMATS:
        raise ExportError(f"{form}: no such format; there are {', '.join(FORMATS)}")
    chosen = FORMATS[form]
    if not selection.annotations and not (chosen.complete and (selection.entries or selection.tags)):
        raise ExportError("there are no annotations to export yet")
    render = import_module(f".{chosen.module}", __package__).render
    for piece in render(selection, Options(**options)):
        yield piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace")


def write(form: str, selection: Selection, target: Path, force: bool = False, **options: Any) -> Path:
    """Write an export to a new file and return its path.

    Raises ExportError when there is nothing to export, when ``target`` exists and ``force`` is false, and when
    it cannot be written; what was there stays as it was.
    """
    from ..outfile import OutputError, output

    try:
        with output(target, force) as stream:
            for piece in pieces(form, selection, **options):
                stream.write(piece)
    except OutputError as error:
        raise ExportError(str(error)) from None
    return target
