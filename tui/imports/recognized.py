"""What comes in from a file, known by what is in it: a notebook or an export of Dateline, or of another program."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.loading.files import bytes_of
from analysis.loading.loading_error import LoadingError

from ..exports.export_formats import ExportError
from ..exports.json_complete import NAME
from ..exports.pack_names import MANIFEST, SUMS
from .gathering import Known

if TYPE_CHECKING:
    from ..notebook.annotation import Annotation
    from ..notebook.article_record import ArticleRecord
    from ..notebook.schema import Tables
    from ..notebook.store import Notebook
    from .dateline_json import Incoming
    from .packed import Members

KINDS = (
    "a Dateline JSON or W3C JSON-LD export, a pack of evidence, a notebook, an export of Hypothesis, REFI-QDA "
    "(.qdpx, .qdc), Taguette (codebook CSV, project), doccano (JSONL), brat (.ann with .txt) or Label Studio (JSON)"
)
UNKNOWN = "is nothing that is known"
"""What is said of a file that is none of these."""
MOST = 512 * 2**20
"""Bytes of a file that is taken in."""


def known_to(notebook: Notebook) -> Known:
    """What a notebook holds already."""
    return Known(notebook.articles(), notebook.annotations())


def incoming_from(path: Path, known: Known) -> Incoming:
    """What a file or a folder brings to a notebook that holds what is ``known``. Raises ExportError and OSError."""
    if path.is_dir():
        from .packed import of_folder

        return _from_members(of_folder(path), str(path), known)
    if path.suffix.lower() == ".ann" and path.exists():
        from .packed import of_files

        beside = {one.name: one for one in (path, path.with_suffix(".txt")) if one == path or one.is_file()}
        return _from_members(of_files(beside, str(path)), str(path), known)
    try:
        data = bytes_of(path, MOST)
    except LoadingError as error:
        raise ExportError(str(error)) from None
    if len(data) > MOST:
        raise ExportError(f"{path}: is larger than {MOST >> 20} MB; take it in part by part")
    return _from_bytes(data, str(path), known)


def looks_known(path: Path) -> bool:
    """Whether a file or folder may be something to take in rather than an article, by its first bytes."""
    try:
        if path.is_dir():
            return any(path.glob("*.ann"))
        if path.suffix.lower() == ".ann" or not path.is_file():
            return path.is_file()
        with path.open("rb") as stream:
            head = stream.read(2000).removeprefix(b"\xef\xbb\xbf").lstrip()
        if head.startswith(b"PK"):
            with zipfile.ZipFile(path) as archive:
                return any(name.lower().endswith((".qde", ".ann", ".jsonl")) for name in archive.namelist())
    except (OSError, ValueError, zipfile.BadZipFile):
        return False
    if head.startswith(b"<"):
        return b"QDA-XML" in head
    if path.suffix.lower() == ".csv":
        from .tag_path_rows import is_codebook

        return is_codebook(head.decode("utf-8", "replace"))
    return head.startswith((b"SQLite format 3", b"{", b"["))


def incoming(
    data: bytes, name: str, records: Sequence[ArticleRecord] = (), annotations: Sequence[Annotation] = ()
) -> Incoming:
    """What a file holds; ``name`` is said in errors, ``records`` and ``annotations`` are what the notebook holds.

    Raises ExportError when it is nothing that we know.
    """
    return _from_bytes(data, name, Known(records, annotations))


def _from_bytes(data: bytes, name: str, known: Known) -> Incoming:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from .packed import of_zip

        members = of_zip(data, name)
        if {MANIFEST, SUMS}.issubset(members.names):
            from .evidence_reading import from_pack

            return _named(from_pack(data, name), "a pack of evidence")
        return _from_members(members, name, known)
    if data.startswith(b"SQLite format 3\0"):
        from .taguette_project import from_taguette

        return _named(from_taguette(data, name, known), "a Taguette project")
    head = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.lower().startswith((b"<!doctype html", b"<html")):
        raise ExportError(f"{name}: {UNKNOWN} (a page to be read); Dateline takes {KINDS}")
    if head.startswith(b"<"):
        return _from_xml(data, name, known)
    if head[:1] not in (b"{", b"["):
        from analysis.loading.decoding import decode

        from .tag_path_rows import from_paths, is_codebook

        decoded = decode(data)
        if decoded and is_codebook(decoded[0]):
            return _named(from_paths(decoded[0], name, known), "a codebook as Taguette writes it")
    return _from_json(data, name, known)


def _from_members(members: Members, name: str, known: Known) -> Incoming:
    """What the files of a zip or folder bring."""
    if projects := members.ending(".qde"):
        from .refi_project import from_project

        return from_project(members, projects[0], known)
    if members.ending(".ann"):
        from .brat_standoff import from_brat

        return _named(from_brat(members, known), "a brat collection")
    lines = members.ending(".jsonl", ".json")
    rows = [(one.rpartition("/")[2].rpartition(".")[0], _rows(members.read(one))) for one in lines]
    from .doccano_lines import from_doccano, is_doccano

    # doccano packs a file for each who annotated, or one for all.
    files = [("" if coder in ("all", "unknown") else coder, found) for coder, found in rows if is_doccano(found)]
    if files:
        return _named(from_doccano([(coder, found or []) for coder, found in files], known), "a doccano export")
    raise ExportError(f"{name}: holds neither a project nor annotations that are known; Dateline takes {KINDS}")


def _rows(data: bytes) -> list[Any] | None:
    from .doccano_lines import rows_of

    return rows_of(data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))


def _from_xml(data: bytes, name: str, known: Known) -> Incoming:
    from .safe_xml import local, parsed

    kind = local(parsed(data, name))
    if kind == "CodeBook":
        from .refi_codes import from_codebook

        return from_codebook(data, name, known)
    if kind == "Project":
        from .packed import Members
        from .refi_project import from_project

        return from_project(Members([name], lambda _: data), name, known)
    raise ExportError(f"{name}: is XML, but neither a REFI-QDA project nor a codebook")


def _from_json(data: bytes, name: str, known: Known) -> Incoming:
    from .dateline_json import from_dateline, from_notebook
    from .doccano_lines import from_doccano, has_label_lists, is_doccano
    from .label_studio_results import from_label_studio, is_label_studio
    from .w3c_annotations import from_w3c
    from .w3c_reading import is_w3c

    content = _parsed(data, name)
    if isinstance(content, dict) and content.get("format") == NAME:
        return _named(from_dateline(content, name), "a Dateline export")
    if isinstance(content, dict) and "meta" in content:
        return _named(from_notebook(_tables(data, name)), "a Dateline notebook")
    if is_label_studio(content):
        return _named(from_label_studio(content, known), "tasks of Label Studio")
    rows = content if isinstance(content, list) else [content]
    if is_doccano(rows):
        what = "the smaller JSON of Label Studio" if has_label_lists(rows) else "a doccano export"
        return _named(from_doccano([("", rows)], known), what)
    if is_w3c(content):
        is_hypothesis = isinstance(content, dict) and not content.keys().isdisjoint({"rows", "export_userid"})
        return _named(from_w3c(content, known), "an export of Hypothesis" if is_hypothesis else "W3C Web Annotations")
    raise ExportError(f"{name}: {UNKNOWN}; Dateline takes {KINDS}")


def _named(found: Incoming, what: str) -> Incoming:
    found.what = what
    return found


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
    """The JSON in a file; of JSON lines a list."""
    try:
        return json.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except RecursionError:
        reason = " (nested too deeply)"
    except ValueError as error:
        rows = _rows(data)
        if rows and all(isinstance(row, dict) for row in rows):
            return rows
        reason = _where_broken(data, error)
    raise ExportError(f"{name}: {UNKNOWN}{reason}; Dateline takes {KINDS}")


def _where_broken(data: bytes, error: ValueError) -> str:
    """In which line a file stops being the JSON that it begins as; "" for one that does not begin so."""
    begins = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")
    line = error.lineno if isinstance(error, json.JSONDecodeError) else 0
    return f" (its JSON is broken in line {line})" if begins and line else ""
