"""TinyDB's tables as bytes and back: JSON with one row a line, so that unchanged rows are never encoded again.

Stock TinyDB reads the result as it reads its own files. ASCII only: it opens files in the machine's own encoding, and
ASCII is the same in all of them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate, chain, compress, count, pairwise
from operator import is_not, ne
from typing import Any, NamedTuple

from .change import NotebookError
from .checksum import encoded, is_good
from .damage import Damage, numbered, repaired
from .schema import Row, Tables
from .stored_row import StoredRow

Buffer = bytes | memoryview
_END = b",\n"


class _Block:
    """The lines of one table, one after the other, each with its end."""

    def __init__(self, rows: dict[str, Row], lines: list[bytes]) -> None:
        self.numbers = list(rows)
        self.rows = list(rows.values())
        self.sizes = [len(line) + len(_END) for line in lines]
        self.body = _END.join([*lines, b""])

    def lines(self) -> Iterator[tuple[bytes, Row]]:
        """Every line without its end, and the row that it holds."""
        return zip(self.body.split(_END), self.rows, strict=False)

    def update(self, fresh: dict[str, Row]) -> None:
        """Make the lines those of ``fresh``: what is the same at start and end stays, the rest is spliced in.

        A row is unchanged when it is the very object that was there before.
        """
        numbers, rows = list(fresh), list(fresh.values())
        most = min(len(rows), len(self.rows))
        start = min(most, _run(self.numbers, numbers, ne), _run(self.rows, rows, is_not))
        if start == len(rows) == len(self.rows):
            return
        ends = _run(reversed(self.numbers), reversed(numbers), ne), _run(reversed(self.rows), reversed(rows), is_not)
        end = min(most - start, *ends)
        old, new = slice(start, len(self.rows) - end), slice(start, len(rows) - end)
        offsets = list(accumulate(self.sizes[old], initial=sum(self.sizes[:start])))
        known = {
            (number, id(row)): self.body[a : b - len(_END)]
            for number, row, (a, b) in zip(self.numbers[old], self.rows[old], pairwise(offsets), strict=True)
        }
        lines = [known.get((n, id(row))) or _line(n, row) for n, row in zip(numbers[new], rows[new], strict=True)]
        whole = memoryview(self.body)
        fresh_lines = chain.from_iterable((line, _END) for line in lines)
        self.body = b"".join([whole[: offsets[0]], *fresh_lines, whole[offsets[-1] :]])
        self.sizes[old] = [len(line) + len(_END) for line in lines]
        self.numbers, self.rows = numbers, rows


def _run(old: Iterable[Any], new: Iterable[Any], differ: Callable[[Any, Any], bool]) -> int:
    """How many items are the same at the start; more than there are when none differs. Without a loop in Python."""
    return next(compress(count(), map(differ, old, new)), sys.maxsize)


class Decoded(NamedTuple):
    """What a file holds: its tables, and its damage. Rows that are StoredRow are as they were sealed."""

    tables: Tables
    damage: tuple[Damage, ...]


class Layout:
    """The bytes of every row of one file, remembered from one reading or writing to the next."""

    def __init__(self) -> None:
        self._blocks: dict[str, _Block] = {}

    def encode(self, tables: Tables) -> list[Buffer]:
        """The file's bytes, in pieces."""
        parts: list[Buffer] = [b"{"]
        for name, rows in tables.items():
            block = self._blocks.setdefault(name, _Block({}, []))
            block.update(rows)
            parts += [f"{json.dumps(name)}:{{\n".encode("ascii"), memoryview(block.body)[: -len(_END)]]
            parts += [b"\n}" if rows else b"}", _END]
        self._blocks = {name: self._blocks[name] for name in tables}
        return [*parts[:-1], b"}\n"] if tables else [b"{}\n"]

    def decode(self, data: bytes) -> Decoded:
        """What a file's bytes hold; rows whose line stood there before are the same objects.

        Raises NotebookError when the bytes are no TinyDB file.
        """
        tables = self._by_lines(data, self._blocks)
        found: list[Damage] = []
        if tables is None:  # another layout, or a row that stands there twice: JSON keeps only the last of the two
            tables = _parsed_with_doubles(data, found)
        tables, damage = repaired(tables)
        return Decoded(tables, (*found, *damage))

    def _by_lines(self, data: bytes, before: dict[str, _Block]) -> Tables | None:
        """The tables, read line by line with help of the rows known; None when the file is laid out otherwise."""
        known = {line: row for block in before.values() for line, row in block.lines()}
        tables: Tables = {}
        self._blocks = {}
        try:
            for name, lines in _lines_of(data):
                rows = tables[name] = {}
                for line in lines:
                    number = line[1 : line.index(b'":', 1)].decode("ascii")
                    row = known.get(line)
                    rows[number] = _row(line, len(number) + 3) if row is None else row
                if len(rows) < len(lines):
                    raise ValueError("a row number stands there twice")
                self._blocks[name] = _Block(rows, lines)
        except (ValueError, RecursionError):
            tables = {}
        return tables if self._is_whole(tables, data) else None

    def _is_whole(self, tables: Tables, data: bytes) -> bool:
        """Whether the blocks give back ``data`` byte for byte, so that nothing was misread; else they are forgotten."""
        if _is_well_formed(tables) and b"".join(self.encode(tables)) == data:
            return True
        self._blocks = {}
        return False


def _lines_of(data: bytes) -> Iterator[tuple[str, list[bytes]]]:
    """The name and the lines of every table in a file laid out by ``encode``; of any other file, something."""
    name, lines = "", list[bytes]()
    for line in data[1:].split(b"\n"):
        if line[:1] == b'"':
            if line[-2:] == b":{":
                name, lines = line[1:-3].decode("ascii", "replace"), []
            else:
                lines.append(line[:-1] if line[-1:] == b"," else line)
        elif line[:1] == b"}":
            yield name, lines


def _row(line: bytes, start: int) -> Row:
    """The row in a line. One whose checksum is good need not be read yet."""
    if is_good(line, start):
        return StoredRow(line, start)
    row = json.loads(line[start:])
    if not isinstance(row, dict):
        raise ValueError("a row is no object")
    return row


def _line(number: str, row: Row) -> bytes:
    # An article's row holds all of its text: no more copies of it than needed at a time.
    return b"%b:%b" % (json.dumps(number).encode("ascii"), encoded(row))


def _is_well_formed(tables: object) -> bool:
    return isinstance(tables, dict) and all(
        isinstance(rows, dict) and all(isinstance(row, Mapping) for row in rows.values()) for rows in tables.values()
    )


def _parsed(data: bytes, hook: Callable[[list[tuple[str, Any]]], Any] | None = None) -> Tables:
    if not data.strip():
        raise NotebookError("is empty")
    try:
        tables = json.loads(data, object_pairs_hook=hook)
    except (ValueError, RecursionError):
        raise NotebookError("is damaged or no notebook (its JSON breaks off or is wrong)") from None
    if not _is_well_formed(tables):
        raise NotebookError("is no notebook (valid JSON, but not Dateline's)")
    found: Tables = tables
    return found


class _Doubled(dict[str, Any]):
    """An object of a JSON file in which a key stands twice."""

    pairs: list[tuple[str, Any]]


def _parsed_with_doubles(data: bytes, found: list[Damage]) -> Tables:
    """The tables with every row, also those whose number or table stands there twice, which is added to ``found``."""

    def made(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        plain = dict(pairs)
        if len(plain) == len(pairs):
            return plain
        doubled = _Doubled(plain)
        doubled.pairs = pairs
        return doubled

    tables = _parsed(data, made)
    rows: dict[str, list[tuple[str, Row]]] = {}
    for name, table in tables.pairs if isinstance(tables, _Doubled) else tables.items():
        if not _is_well_formed({name: table}):
            raise NotebookError("is damaged (a table stands there twice)")
        rows.setdefault(name, []).extend(table.pairs if isinstance(table, _Doubled) else table.items())
    doubled = {name for name, pairs in rows.items() if len({number for number, _ in pairs}) < len(pairs)}
    return {name: numbered(name, pairs, found) if name in doubled else dict(pairs) for name, pairs in rows.items()}
