"""A row as it stands in the file, known to be whole by its checksum, and not read before somebody asks for it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from .change import NotebookError


class StoredRow(Mapping[str, Any]):
    """A row in a line of the file, from ``start`` on. Most rows of a large notebook are never looked into."""

    __slots__ = ("_line", "_row", "_start")

    def __init__(self, line: bytes, start: int) -> None:
        self._line = line
        self._start = start
        self._row: dict[str, Any] | None = None

    def text(self, field: str) -> str | None:
        """What a field holds when that is a text, without reading the rest of the row where that can be done."""
        if self._row is None:
            name = f'"{field}":'.encode("ascii")
            at = self._line.find(name, self._start)
            # Inside a text quotes stand behind a backslash, so that this is a field; but of another row inside this
            # one, if there are several.
            if at >= 0 and self._line.find(name, at + 1) < 0:
                value, quote, _ = self._line[at + len(name) + 1 :].partition(b'"')
                if self._line[at + len(name) :][:1] == b'"' and quote and b"\\" not in value:
                    return value.decode("ascii")
        whole = self._read().get(field)
        return whole if isinstance(whole, str) else None

    def __getitem__(self, field: str) -> Any:
        return self._read()[field]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def _read(self) -> dict[str, Any]:
        if self._row is None:
            try:
                row = json.loads(self._line[self._start :])
            except (ValueError, RecursionError):
                raise NotebookError("a row of the notebook is damaged; see dateline notebook check") from None
            self._row = row if isinstance(row, dict) else {}
            self._line = b""
        return self._row
