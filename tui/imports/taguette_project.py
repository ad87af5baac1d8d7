"""A Taguette project coming in: the SQLite file that its export of a project is, and that it works on itself.

Documents are HTML; the offsets of highlights count bytes of UTF-8 of the text without its tags. Who highlighted is told
by the log of commands. The file is read in memory, table by table.
"""

from __future__ import annotations

import json
import re
import sqlite3
from bisect import bisect_left
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from ..exports.export_formats import ExportError
from ..system.plain_output import one_line
from .canonical_text import CanonicalText, from_utf8
from .dateline_json import Incoming
from .gathering import Gathering, Known, Words
from .tag_path_rows import take_paths
from .w3c_reading import EARLIEST, moment

_TABLES = {
    "documents": ("id", "name", "contents"),
    "tags": ("id", "path", "description"),
    "highlights": ("id", "document_id", "start_offset", "end_offset", "snippet"),
    "highlight_tags": ("highlight_id", "tag_id"),
    "commands": ("date", "user_login", "payload"),
}
_ALONE = "admin"
"""Who Taguette says that one is, as long as one works alone."""
_BLOCKS = set("p div h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote pre br hr section article header footer".split())


def from_taguette(data: bytes, name: str, known: Known) -> Incoming:
    """What the file brings. Raises ExportError when it is no Taguette project, or damaged."""
    try:
        tables = _rows(data)
    except (sqlite3.Error, ValueError, OverflowError) as error:
        # What SQLite says may hold a piece of the file.
        raise ExportError(f"{name}: is a damaged SQLite file ({one_line(str(error))[:200]})") from None
    if not {"documents", "tags", "highlights"} <= tables.keys():
        raise ExportError(f"{name}: is an SQLite file, but not a project of Taguette; export a .qdpx there instead")
    gathering = Gathering("taguette", known)
    paths = {row["id"]: str(row["path"]) for row in tables["tags"]}
    names = take_paths(gathering, {str(row["path"]): str(row["description"] or "") for row in tables["tags"]})
    used: dict[Any, list[str]] = {}
    for row in tables.get("highlight_tags", ()):
        if row["tag_id"] in paths:
            used.setdefault(row["highlight_id"], []).append(names[paths[row["tag_id"]]])
    highlights: dict[Any, list[dict[str, Any]]] = {}
    for row in tables["highlights"]:
        highlights.setdefault(row["document_id"], []).append(row)
    authors = dict(_authors(tables.get("commands", ())))
    for document in tables["documents"]:
        text = text_of_html(str(document["contents"]))
        sha256 = gathering.article(text, str(document["name"]))
        bytes_of = from_utf8(text.raw)
        for row in highlights.get(document["id"], ()):
            coder, created = authors.get(row["id"], ("", EARLIEST))
            span = text.span(bytes_of(_offset(row["start_offset"])), bytes_of(_offset(row["end_offset"])))
            words = Words(tuple(used.get(row["id"], ())), coder=coder, created=created)
            gathering.passage(sha256, text.text, span, words)
    return gathering.done()


def _rows(data: bytes) -> dict[str, list[dict[str, Any]]]:
    connection = sqlite3.connect(":memory:")
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    try:
        connection.deserialize(data)
        connection.execute("PRAGMA trusted_schema = OFF")
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        found = {}
        for table, columns in _TABLES.items():
            if table in there:
                rows = connection.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1, 2")
                found[table] = [dict(zip(columns, row, strict=True)) for row in rows]
        return found
    finally:
        connection.close()


def _authors(commands: Any) -> Iterator[tuple[Any, tuple[str, str]]]:
    """Who highlighted, and when, by the highlight's id; the log's last word counts."""
    for row in commands:
        try:
            payload = json.loads(row["payload"])
        except (TypeError, ValueError):
            continue
        if isinstance(payload, dict) and payload.get("type") == "highlight_add":
            coder = str(row["user_login"])
            yield payload.get("highlight_id"), ("" if coder == _ALONE else coder, moment(row["date"]) or EARLIEST)


def _offset(value: Any) -> int:
    return value if type(value) is int and value >= 0 else 0


def text_of_html(html: str) -> CanonicalText:
    """The text of a document without its tags; where a block ends, so does a paragraph."""
    reader = _Reader()
    reader.feed(html.lstrip())
    reader.close()
    raw = "".join(reader.pieces)
    runs = [match.span() for match in re.finditer(r"\s+", raw)]
    first, last = len(raw) - len(raw.lstrip()), len(raw.rstrip())
    insertions: list[tuple[int, str]] = []
    for at in sorted(set(reader.breaks)):
        run = runs[place] if (place := bisect_left(runs, at, key=lambda run: run[1])) < len(runs) else (at, at)
        begin, end = run if run[0] <= at else (at, at)
        lines = raw.count("\n", begin, end)
        if first < at < last and lines < 2 and not (insertions and insertions[-1][0] >= begin):
            insertions.append((at, "\n" * (2 - lines)))
    return CanonicalText(raw, insertions)


class _Reader(HTMLParser):
    """Keeps the text, and the offsets in it where blocks begin and end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.breaks: list[int] = []
        self._length = 0

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
        self._length += len(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.breaks.append(self._length)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.breaks.append(self._length)
