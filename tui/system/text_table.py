"""Tables for the terminal: columns aligned by cells, the last one cut where the terminal ends."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence

GAP = "  "
WIDEST = 44
"""Cells that a column other than the last may take."""


def terminal_width() -> int | None:
    """The cells of a line on standard output, or None when it is no terminal and nothing need be cut."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def cut(text: str, width: int) -> str:
    """``text`` in at most ``width`` cells, with an ellipsis where something is missing."""
    from rich.cells import cell_len

    if cell_len(text) <= width:
        return text
    taken = used = 0
    for character in text:
        used += cell_len(character)
        if used > width - 1:
            break
        taken += 1
    return text[:taken].rstrip() + "…"


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int | None, right: str = "") -> list[str]:
    """The lines of a table. ``right`` names the headings whose columns are set flush right, between spaces."""
    from rich.cells import cell_len

    shown = [[cut(cell, WIDEST) for cell in row[:-1]] + [row[-1]] for row in (headings, *rows)]
    widths = [max(cell_len(row[column]) for row in shown) for column in range(len(headings))]
    flush = {column for column, heading in enumerate(headings) if heading in right.split()}
    lines = []
    for row in shown:
        cells = []
        for column, cell in enumerate(row):
            padding = " " * (widths[column] - cell_len(cell))
            cells.append(padding + cell if column in flush else cell + padding)
        line = (GAP + GAP.join(cells)).rstrip()
        lines.append(cut(line, width) if width else line)
    return lines
