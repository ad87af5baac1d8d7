"""How files of older formats become the present one: a step for each format that was left behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from .change import NotebookError
from .checksum import FIELD, sealed
from .codebook import DIGITS
from .schema import SCHEMAS, Row, Tables
from .validity import problem

Step = Callable[[Tables], Tables]


def to_format_2(tables: Tables) -> Tables:
    """``pinned`` of a tag becomes ``digit``, and each digit stays with the tag that it put on so far.

    Rows get their new fields and a checksum; those that cannot be read, or have a checksum, stay as they are.
    """
    tables = {**tables, "tags": with_digits(tables)}
    moved: Tables = {name: rows for name, rows in tables.items() if name not in SCHEMAS}
    for name in SCHEMAS:
        moved[name] = {number: _renewed(name, row) for number, row in tables.get(name, {}).items()}
    return moved


def _renewed(table: str, row: Row) -> Row:
    if FIELD in row:
        return row
    try:
        record = SCHEMAS[table].read(row)
        return row if problem(record) else sealed({**row, **record.to_dict()})
    except (KeyError, TypeError, ValueError, AttributeError):
        return row


def with_digits(tables: Tables) -> dict[str, Row]:
    """The tags with their digits: the pinned ones, and of the others the most used on the digits left over."""
    rows = tables.get("tags", {})
    old = {number: row for number, row in rows.items() if "digit" not in row}
    if not old:
        return rows
    uses = Counter(
        tag
        for row in tables.get("annotations", {}).values()
        for tag in set(filter(_is_text, row["tags"] if isinstance(row.get("tags"), list) else ()))
    )
    taken = {row["digit"] for row in rows.values() if "digit" in row and type(row["digit"]) is int}
    digits: dict[str, int] = {}
    for number, row in old.items():
        pinned = row.get("pinned")
        if type(pinned) is int and pinned in DIGITS and pinned not in taken:
            digits[number] = pinned
            taken.add(pinned)
    named = [(number, row["name"]) for number, row in old.items() if _is_text(row.get("name"))]
    named.sort(key=lambda item: (-uses.get(item[1], 0), item[1].casefold(), item[1]))
    free = [digit for digit in DIGITS if digit not in taken]
    digits |= dict(zip((number for number, _ in named if number not in digits), free, strict=False))
    renewed = {
        number: {**{name: row[name] for name in row if name != "pinned"}, "digit": digits.get(number)}
        for number, row in old.items()
    }
    return {number: renewed.get(number, row) for number, row in rows.items()}


def _is_text(value: object) -> bool:
    return isinstance(value, str)


STEPS: tuple[Step, ...] = (to_format_2,)
"""The first step takes format 1 to format 2, and so on."""


def newest(steps: Sequence[Step] = STEPS) -> int:
    """The format that a program with these steps writes."""
    return 1 + len(steps)


def format_of(tables: Tables) -> int:
    """The format that a file's tables name. Raises NotebookError when they are not a notebook's."""
    for row in tables.get("meta", {}).values():
        version = row.get("format")
        if isinstance(version, int) and version > 0:
            return version
    raise NotebookError("is no notebook (valid JSON, but not Dateline's)")


def brought_up(tables: Tables, steps: Sequence[Step] = STEPS) -> Tables:
    """The tables in the newest format; those of a newer one come back as they are."""
    for step in steps[format_of(tables) - 1 :]:
        tables = step(tables)
    return tables
