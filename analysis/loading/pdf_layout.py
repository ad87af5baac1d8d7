"""The order in which the lines of a printed page are read: columns one after the other, tables row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

_GAP = re.compile(r" {3,}")
_SIGN = r"(?:[•‣◦·*–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])"
_MARKER = re.compile(_SIGN)
ITEM = re.compile(rf"{_SIGN} \S")
"""How an item of a list begins."""
_SPACE = 0.3
"""How wide a space is in a page's text as laid out, in parts of the size of type."""
_MOST_COLUMNS = 12
_PROSE = 18
"""Columns of prose have lines of so many characters, at the median."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print: its left edge, its height on the page from below, the size of its type, in points.

    ``is_row``: it is the row of a table, its cells parted by " | ".
    """

    text: str
    x: float
    y: float
    size: float
    is_row: bool = False


def split_at_gaps(lines: Sequence[Line], laid_out: str) -> Iterator[Line]:
    """The lines, cut where the page leaves a wide gap in them.

    ``laid_out`` is the text of the page with spaces for all gaps, as wide as they are.
    """
    gaps = {"".join(row.split()): row.rstrip() for row in laid_out.splitlines() if _GAP.search(row.strip())}
    for line in lines:
        row = gaps.get("".join(line.text.split()))
        if row is None:
            yield line
            continue
        first = len(row) - len(row.lstrip())
        place = first
        for cell in _GAP.split(row.lstrip()):
            place = row.index(cell, place)
            yield replace(line, text=" ".join(cell.split()), x=line.x + (place - first) * _SPACE * line.size)
            place += len(cell)


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, in the order in which they are drawn, but for columns and tables drawn line by line."""
    bands = [_without_markers(band) for band in _bands(lines)]
    ordered: list[Line] = []
    start = 0
    while start < len(bands):
        stop, edges = _grid(bands, start)
        if sum(len(band) > 1 for band in bands[start:stop]) > 1:
            rows = [_in_columns(band, edges) for band in bands[start:stop]]
            ordered += _columns(rows) if _is_prose(rows) else _table(rows)
            start = stop
        else:
            ordered.append(_as_one(bands[start]))
            start += 1
    return ordered


def _bands(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that are drawn one after the other at one height, from left to right."""
    band: list[Line] = []
    for line in lines:
        if band and not (abs(line.y - band[-1].y) < 0.35 * line.size and line.x > band[-1].x):
            yield band
            band = []
        band.append(line)
    if band:
        yield band


def _without_markers(band: list[Line]) -> list[Line]:
    """A band with the mark of an item put before the item."""
    if len(band) > 1 and _MARKER.fullmatch(band[0].text):
        return [replace(band[0], text=f"{band[0].text} {band[1].text}"), *band[2:]]
    return band


def _as_one(band: list[Line]) -> Line:
    return replace(band[0], text=" ".join(line.text for line in band))


def _width(line: Line) -> float:
    """About how wide a line is at the least, in points."""
    return 0.4 * line.size * len(line.text)


def _grid(bands: Sequence[list[Line]], start: int) -> tuple[int, list[float]]:
    """Up to which band those from ``start`` on stand in common columns, and the left edges of these."""
    if len(bands[start]) < 2:
        return start + 1, []
    places = {round(line.x): line.size for line in bands[start]}
    edges = _edges(places)
    stop = start + 1
    step = 2 * bands[start][0].size
    while stop < len(bands):
        band = bands[stop]
        down = bands[stop - 1][0].y - band[0].y
        if not 0 < down <= 2.5 * step or (len(band) == 1 and not _fits(band[0], edges)):
            break
        places |= {round(line.x): line.size for line in band}
        merged = _edges(places)
        touched = bands[stop : stop + 1] if merged == edges else bands[start : stop + 1]
        if len(merged) > _MOST_COLUMNS or any(len(_in_columns(cells, merged)) < len(cells) for cells in touched):
            break
        edges = merged
        step = min(step, down)
        stop += 1
    return stop, edges


def _edges(places: dict[int, float]) -> list[float]:
    """The left edges of the columns, from the left edges of cells and the size of type there."""
    edges: list[float] = []
    last = 0.0
    for x, size in sorted(places.items()):
        if not edges or x - last > 2 * size:
            edges.append(x)
        last = x
    return edges


def _fits(line: Line, edges: Sequence[float]) -> bool:
    """Whether a line that stands alone at its height belongs to one of the columns, and stays in it."""
    column = max((n for n, edge in enumerate(edges) if edge <= line.x + 1), default=0)
    if line.x - edges[column] > 4 * line.size:
        return False
    return column + 1 == len(edges) or line.x + _width(line) < edges[column + 1]


def _in_columns(band: Sequence[Line], edges: Sequence[float]) -> dict[int, Line]:
    """The cells of a band by their column; of two in one column the last."""
    return {max((n for n, edge in enumerate(edges) if edge <= line.x + 1), default=0): line for line in band}


def _is_prose(rows: Sequence[dict[int, Line]]) -> bool:
    """Whether at least two columns hold running text, line after line."""
    columns = _by_column(rows)
    return sum(median(len(line.text) for line in lines) >= _PROSE for lines in columns.values() if len(lines) > 1) > 1


def _by_column(rows: Sequence[dict[int, Line]]) -> dict[int, list[Line]]:
    columns: dict[int, list[Line]] = {}
    for row in rows:
        for column, line in row.items():
            columns.setdefault(column, []).append(line)
    return columns


def _columns(rows: Sequence[dict[int, Line]]) -> list[Line]:
    """One column after the other."""
    return [line for _, lines in sorted(_by_column(rows).items()) for line in lines]


def _table(rows: Sequence[dict[int, Line]]) -> list[Line]:
    """One line a row; a cell that runs on below goes on in its row."""
    wide = 1 + max(column for row in rows for column in row)
    texts: list[list[str]] = []
    firsts: list[Line] = []
    for row in rows:
        cells = [row[column].text if column in row else "" for column in range(wide)]
        if texts and not cells[0] and len(row) == 1:
            texts[-1] = [" ".join(filter(None, pair)) for pair in zip(texts[-1], cells, strict=True)]
        else:
            texts.append(cells)
            firsts.append(row[min(row)])
    return [
        replace(first, text=" | ".join(cells).replace("|  |", "| |").replace("|  |", "| |").rstrip(" |"), is_row=True)
        for first, cells in zip(firsts, texts, strict=True)
    ]
