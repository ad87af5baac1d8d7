"""Text and styled parts broken into rows of so many cells, by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rich.cells import cell_len, chop_cells

from .listing import Part, Row, fit

_WORDS = re.compile(r"\S+")
_PIECES = re.compile(r"\n|[^\S\n]+|\S+")


def _pieces(found: Iterable[re.Match[str]], width: int) -> Iterator[str]:
    """What was found, whatever is wider than a row in pieces of its own."""
    for match in found:
        word = match.group()
        yield from chop_cells(word, width) if cell_len(word) > width else (word,)


@lru_cache(maxsize=20_000)
def wrapped(text: str, width: int, most: int) -> tuple[str, ...]:
    """``text`` in at most ``most`` rows of at most ``width`` cells; the last is cut with an ellipsis if need be."""
    width, row = max(1, width), ""
    rows: list[str] = []
    for word in _pieces(_WORDS.finditer(text), width):
        longer = f"{row} {word}" if row else word
        if cell_len(longer) <= width:
            row = longer
        elif len(rows) == most - 1:
            row = fit(longer, width)
            break
        else:
            rows.append(row)
            row = word
    return (*rows, row)


def wrapped_parts(parts: Iterable[Part], width: int, indent: int = 0) -> Sequence[Row]:
    """Styled parts as rows of at most ``width`` cells, the second and later ones ``indent`` cells in.

    A line break in a part begins a new row.
    """
    width, margin = max(indent + 1, width), ((" " * indent, "plain"),) if indent else ()
    rows: list[Row] = []
    row: list[Part] = []
    used, is_new = 0, True
    for text, style in parts:
        for piece in _pieces(_PIECES.finditer(text), width - indent):
            cells = cell_len(piece)
            if piece == "\n" or (used + cells > width and not piece.isspace()):
                rows.append(tuple(row))
                row, used, is_new = [*margin], indent, True
            if piece.isspace() and (is_new or used + cells > width):
                continue
            row.append((piece, style))
            used, is_new = used + cells, False
    return [*rows, tuple(row)]
