"""Tables of a page: a table of data gives a line a row, its cells kept apart; one that lays out gives its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

_MOST_SPAN = 50
_MOST_COLUMNS = 100
"""Beyond so many columns a cell takes up but one."""
_LONG_CELL = 400
"""So many characters of prose in a cell, and the table lays out a page."""
_MOST_BREAKS = 3
"""With more line breaks a long cell is a text of paragraphs."""
_LARGE_TABLE = 2_000
"""So many characters in a table with another inside, and it lays out a page."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def is_data_table(table: Any) -> bool:
    """Whether a table holds data in rows and columns, not the page itself."""
    if table.get("role") in ("presentation", "none"):
        return False
    if next(table.iter(*_HEADINGS), None) is not None:
        return False
    nests = next(islice(table.iter("table"), 1, None), None) is not None
    if nests and sum(map(len, table.itertext())) > _LARGE_TABLE:
        return False
    most, high = 0, 0
    for row in _rows(table):
        cells = _cells(row)
        most, high = max(most, len(cells)), high + bool(cells)
        if any(_is_prose(cell) for cell in cells):
            return False
    return most > 1 and (high > 1 or not nests)


def _rows(table: Any) -> Iterator[Any]:
    """The rows of a table, without those of tables inside it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def _cells(row: Any) -> list[Any]:
    return [child for child in row if child.tag in ("td", "th")]


def _is_prose(cell: Any) -> bool:
    parted = _has(cell, "p", 2) or _has(cell, "br", _MOST_BREAKS + 1)
    return parted and sum(map(len, cell.itertext())) > _LONG_CELL


def _has(cell: Any, tag: str, count: int) -> bool:
    """Whether a cell has at least so many of one element in it."""
    return len(list(islice(cell.iter(tag), count))) == count


def rows_of(table: Any) -> Iterator[tuple[Any, list[Any]]]:
    """Each row with its cells, column by column; None where a cell from above or from the left reaches in."""
    reaching: dict[int, int] = {}
    for row in _rows(table):
        cells: list[Any] = []
        for cell in _cells(row):
            _fill(cells, reaching)
            wide = min(_span(cell, "colspan"), max(1, _MOST_COLUMNS - len(cells)))
            high = _span(cell, "rowspan") if len(cells) < _MOST_COLUMNS else 1
            if high > 1:
                # One more than rows are left: this row takes the first itself.
                reaching.update(dict.fromkeys(range(len(cells), len(cells) + wide), high))
            cells += [cell, *[None] * (wide - 1)]
        _fill(cells, reaching)
        reaching = {column: left - 1 for column, left in reaching.items() if left > 1}
        yield row, cells


def _fill(cells: list[Any], reaching: dict[int, int]) -> None:
    """Add None for each next column into which a cell from above reaches."""
    while len(cells) in reaching:
        cells.append(None)


def _span(cell: Any, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(1, int(value)), _MOST_SPAN) if value.isascii() and value.isdigit() and len(value) < 6 else 1
