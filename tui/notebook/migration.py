"""How files of older formats become the present one: a step for each format that was left behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .change import NotebookError
from .table_bytes import Tables

Step = Callable[[Tables], Tables]
STEPS: tuple[Step, ...] = ()
"""The first step takes format 1 to format 2, and so on. None has been needed yet."""


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
