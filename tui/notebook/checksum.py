"""The checksum that every row carries in ``sum``, so that damage inside its words is noticed.

It is the CRC-32 of the row without it, as JSON with the keys in order, ASCII, and no white space. A program that writes
the same values in another layout or order leaves it valid.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal
from zlib import crc32

FIELD = "sum"
Seal = Literal["good", "none", "broken"]
_HEAD = b',"sum":"'
_TAIL = len(_HEAD) + 10


def sealed(row: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of a row with its checksum."""
    rest = {name: value for name, value in row.items() if name != FIELD}
    return {**rest, FIELD: _checksum(rest)}


def seal_of(row: Mapping[str, Any]) -> Seal:
    """Whether a row is as it was sealed; "none" when it carries no checksum."""
    if FIELD not in row:
        return "none"
    rest = {name: value for name, value in row.items() if name != FIELD}
    return "good" if row[FIELD] == _checksum(rest) else "broken"


def encoded(row: Mapping[str, Any]) -> bytes:
    """A row as JSON; the checksum, if it has one, stands at its end."""
    if FIELD not in row:
        return json.dumps(dict(row), separators=(",", ":")).encode("ascii")
    rest = {name: value for name, value in row.items() if name != FIELD}
    seal = json.dumps(row[FIELD], separators=(",", ":")).encode("ascii")
    return b'%b%b"%b":%b}' % (_body(rest), b"," if rest else b"", FIELD.encode("ascii"), seal)


def is_good(data: bytes, start: int = 0) -> bool:
    """Whether a row's bytes from ``start`` on, laid out as ``encoded`` does it, are as they were sealed."""
    return data[-_TAIL:-10] == _HEAD and data[-10:] == b'%08x"}' % crc32(data[start:-_TAIL])


def _body(rest: dict[str, Any]) -> bytes:
    """The row without its closing brace."""
    return json.dumps(rest, sort_keys=True, separators=(",", ":")).encode("ascii")[:-1]


def _checksum(rest: dict[str, Any]) -> str:
    return f"{crc32(_body(rest)):08x}"
