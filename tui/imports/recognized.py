"""What comes in from a file: a Dateline JSON export, another notebook, or W3C Web Annotations."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..exports.export_formats import ExportError
from ..exports.json_complete import NAME, VERSION

if TYPE_CHECKING:
    from ..notebook.article_record import ArticleRecord
    from ..notebook.schema import Tables
    from .dateline_json import Incoming


def incoming(data: bytes, name: str, records: Sequence[ArticleRecord] = ()) -> Incoming:
    """What an export holds; ``name`` is said in errors, ``records`` are the articles that the notebook holds.

    Raises ExportError when it is no export that we know.
    """
    from .dateline_json import from_dateline, from_notebook
    from .w3c_annotations import from_w3c
    from .w3c_reading import is_w3c

    content = _parsed(data, name)
    if isinstance(content, dict) and content.get("format") == NAME:
        version = content.get("version")
        if not isinstance(version, int) or version > VERSION:
            raise ExportError(f"{name}: was written by a newer Dateline (format {version}); update this one first")
        return from_dateline(content)
    if isinstance(content, dict) and "meta" in content:
        return from_notebook(_tables(data, name))
    if is_w3c(content):
        return from_w3c(content, records)
    raise ExportError(f"{name}: is neither a Dateline JSON nor a W3C JSON-LD export, nor a notebook")


def _tables(data: bytes, name: str) -> Tables:
    """The tables of another notebook, in the newest format."""
    from ..notebook.change import NotebookError
    from ..notebook.migration import brought_up, format_of, newest
    from ..notebook.table_bytes import Layout

    try:
        tables = Layout().decode(data.removeprefix(b"\xef\xbb\xbf")).tables
        if format_of(tables) > newest():
            raise ExportError(f"{name}: is the notebook of a newer Dateline; update this one first")
        return brought_up(tables)
    except NotebookError as error:
        raise ExportError(f"{name}: {error}") from None


def _parsed(data: bytes, name: str) -> Any:
    try:
        return json.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except RecursionError:
        reason = "nested too deeply"
    except ValueError as error:
        reason = str(error)
    raise ExportError(f"{name}: is not a JSON file ({reason}); give a Dateline JSON or JSON-LD export")
