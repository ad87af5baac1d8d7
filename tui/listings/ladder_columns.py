"""How the columns of a ladder share its width: each has what stands in it, as far as what changed keeps enough."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len

from .ladder import Rung

WIDE = 100
"""From so many columns on it is said in full that nobody is credited."""
NOBODY = "nobody (the writer)"
_NARROW = 64
"""Below so many columns each column has the fewest cells in which it still says something."""
_DAY = 7
_LEAST, _FEWEST = (12, 16, 16), (12, 9, 9)
"""Cells that figure, source and report have where they need them, however much has changed."""
_MOST = (24, 60, 40)
_CHANGED = 0.45
"""The share of the width that what changed has before other columns get more than their least."""
_SIGN = 2
_GAP = 2
"""Blanks behind a column where there is room; one in any case."""


class Columns(NamedTuple):
    """How many cells each column of a ladder has, the blank behind it included."""

    day: int
    value: int
    says: int
    report: int


def columns_of(rungs: Iterable[Rung], width: int) -> Columns:
    """The columns that these lines have in so many cells."""
    lengths = [_lengths(rung, width) for rung in rungs] or [(0,) * 5]
    day, *needed, changed = (max(column) for column in zip(*lengths, strict=True))
    day = min(day + 1, _DAY)
    wanted = [min(need + _GAP, most) for need, most in zip(needed, _MOST, strict=True)]
    least = _FEWEST if width < _NARROW else _LEAST
    cells = [min(want, few) for want, few in zip(wanted, least, strict=True)]
    short = sum(cells) + day + _SIGN - width
    if short > 0:
        cells[1] = max(_SIGN, cells[1] - short)
    room = width - _SIGN - day - sum(cells) - min(changed, int(width * _CHANGED))
    for at in (1, 2, 0):  # who says it is cut first where room is short, so it is the first to get more
        more = max(0, min(room, wanted[at] - cells[at]))
        cells[at] += more
        room -= more
    return Columns(day, *cells)


def said_by(rung: Rung, width: int) -> str:
    """Who says it, as the line has it."""
    return rung.says or (NOBODY if width >= WIDE else "nobody")


def _lengths(rung: Rung, width: int) -> tuple[int, ...]:
    """Cells that day, figure, source, report with paragraph, and what changed would take in full."""
    report = cell_len(rung.report) + len(rung.paragraph) + 1
    changed = cell_len(f"{rung.sign} {rung.changed}")
    return cell_len(rung.when), cell_len(rung.value), cell_len(said_by(rung, width)), report, changed
