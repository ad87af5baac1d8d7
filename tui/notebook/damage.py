"""Damage that leaves a file readable: row numbers that are none or stand twice, tables whose name changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .schema import SCHEMAS, TABLES, Row, Tables

Pairs = Iterable[tuple[str, Row]]
_NUMBER = re.compile(r"[1-9][0-9]{0,17}|0")


class Damage(NamedTuple):
    """One place of the file that is not as it was written, told in one plain line."""

    table: str
    message: str
    is_missing: bool = False
    """Whether the whole table is gone."""


def repaired(tables: Tables) -> tuple[Tables, list[Damage]]:
    """The tables with known names and sound row numbers, and what was wrong. The rows themselves are not looked at."""
    found: list[Damage] = []
    renamed = _with_known_names(tables, found)
    for name in TABLES:
        if name in renamed and not all(map(_NUMBER.fullmatch, renamed[name])):
            renamed[name] = numbered(name, renamed[name].items(), found)
    if any("generation" in row for row in renamed.get("meta", {}).values()):  # this format, which has all tables
        for name in SCHEMAS:
            if name not in renamed:
                found.append(Damage(name, f"the table {name} is missing", True))
                renamed[name] = {}
    return renamed, found


def numbered(table: str, rows: Pairs, found: list[Damage]) -> dict[str, Row]:
    """Rows under numbers of their own; adds what was wrong to ``found``."""
    rows = list(rows)
    known: dict[str, Row] = {}
    homeless: list[Row] = []
    for number, row in rows:
        if not _NUMBER.fullmatch(number):
            found.append(Damage(table, f"{table}: “{number}” is no row number; the row gets a new one"))
            homeless.append(row)
        elif number not in known:
            known[number] = row
        else:
            found.append(Damage(table, f"{table}: the row number {number} stands there twice"))
            if row != known[number]:
                homeless.append(row)
    fresh = _fresh_numbers(known)
    return {**known, **{next(fresh): row for row in homeless}}


def _fresh_numbers(known: dict[str, Row]) -> Iterator[str]:
    last = max(map(int, known), default=0)
    while True:
        last += 1
        yield str(last)


def _with_known_names(tables: Tables, found: list[Damage]) -> Tables:
    """A table whose name differs in one character from that of a missing one is that one."""
    missing = [name for name in TABLES if name not in tables]
    renamed: Tables = {}
    for name, rows in tables.items():
        meant = next((m for m in missing if name not in TABLES and _is_one_off(name, m)), name)
        if meant != name:
            missing.remove(meant)
            found.append(Damage(meant, f"the table {meant} is called “{name}”"))
        renamed[meant] = rows
    return renamed


def _is_one_off(name: str, other: str) -> bool:
    return len(name) == len(other) and sum(a != b for a, b in zip(name, other, strict=True)) == 1
