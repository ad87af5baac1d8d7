"""Reading what is left in a damaged notebook's file: every row that is still whole, wherever the damage lies."""

from __future__ import annotations

import json
import re

from .checksum import FIELD
from .migration import to_format_2
from .records import Records
from .schema import SCHEMAS, Row, Tables, table_of

_START = re.compile(r'"[^"\\]{1,20}"\s*:\s*(?=\{)')
"""Where a row may begin. Its number may be damaged; which table it is of is told by its fields."""


def salvaged(data: bytes) -> Tables:
    """The rows that can be read in the bytes of a damaged file, by table, in the newest format."""
    text = data.decode("utf-8", errors="replace")
    decoder = json.JSONDecoder(strict=False)
    found: dict[str, list[Row]] = {table: [] for table in SCHEMAS}
    at = 0
    while match := _START.search(text, at):
        at = match.end()
        try:
            row, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        table = table_of(row) if isinstance(row, dict) else None
        if table is not None:
            found[table].append(row)
            at = end
    tables = {table: {str(number): row for number, row in enumerate(rows, 1)} for table, rows in found.items()}
    is_sealed = any(FIELD in row for rows in found.values() for row in rows)
    # Where rows have checksums, one that has none gets none: it may be what the damage made of two.
    return _readable(tables if is_sealed else to_format_2(tables))


def _readable(tables: Tables) -> Tables:
    """The rows that are records."""
    records = Records()
    records.load(tables)
    bad = records.unreadable_rows
    return {
        table: {number: row for number, row in rows.items() if (table, number) not in bad}
        for table, rows in tables.items()
    }
