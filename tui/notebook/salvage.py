"""Reading what is left in a damaged notebook's file: every row that is still whole, wherever the damage lies."""

from __future__ import annotations

import json
import re

from .contents import KEYS, Contents
from .table_bytes import Row, Tables

_START = re.compile(r'"(' + "|".join(KEYS) + r')"\s*:\s*\{|"\d+"\s*:\s*(?=\{)')
"""Where a table begins, or a row."""


def salvaged(data: bytes) -> Tables:
    """The rows that can be read in the bytes of a damaged file, by table; rows that are no records are left out."""
    text = data.decode("utf-8", errors="replace")
    decoder = json.JSONDecoder()
    found: dict[str, list[Row]] = {table: [] for table in KEYS}
    table, at = "", 0
    while match := _START.search(text, at):
        at = match.end()
        if match.group(1):
            table = match.group(1)
            continue
        try:
            row, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        if table and isinstance(row, dict):
            found[table].append(row)
    return {table: _records(table, rows) for table, rows in found.items()}


def added(tables: Tables, rows: Tables) -> tuple[Tables, int]:
    """``tables`` with the salvaged ``rows`` that are not in them, or are of a later date; and how many those are."""
    whole, count = dict(tables), 0
    for table, key in KEYS.items():
        merged = dict(tables.get(table, {}))
        numbers = {str(row.get(key)): number for number, row in merged.items()}
        last = max(map(int, merged), default=0)
        for row in rows.get(table, {}).values():
            number = numbers.get(str(row[key]))
            if number is None:
                last += 1
                numbers[str(row[key])] = number = str(last)
            elif str(row.get("modified", "")) <= str(merged[number].get("modified", "")):
                continue
            merged[number] = row
            count += 1
        whole[table] = merged
    return whole, count


def _records(table: str, rows: list[Row]) -> dict[str, Row]:
    """Those rows that are records of the table, numbered."""
    numbered = {str(number): row for number, row in enumerate(rows, 1)}
    contents = Contents()
    contents.load({table: numbered})
    bad = {name.rpartition(" ")[2] for name in contents.unreadable}
    return {number: row for number, row in numbered.items() if number not in bad}
