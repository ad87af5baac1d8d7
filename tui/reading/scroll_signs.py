"""What a scrollbar shows of a text: where matches, notes and figures without a source stand. No Textual."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import pairwise

from .marks import Marks
from .text_rows import Layout

ScrollSign = tuple[str, str]
"""A sign, and the part of the text in whose colour it is painted."""


class ScrollSigns:
    """The signs on the cells of a scrollbar; of several things on one cell the most pressing."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._notes: list[int] = []
        self._found: Mapping[int, ScrollSign] = {}
        self._found_for: object = None

    def put_notes(self, starts: Iterable[int]) -> None:
        """Where the passages of notes begin (code points)."""
        self._notes, self._found_for = sorted(starts), None

    def on_cells(self, cells: int, layout: Layout, rows: int) -> Mapping[int, ScrollSign]:
        """The signs by their cell, on a scrollbar of ``cells`` that stands for the first ``rows`` of a page."""
        key = (cells, rows, layout.width, layout.height, self._marks.version)
        if self._found_for != key:
            edges = [layout.offset_at(cell * rows // cells) for cell in range(cells + 1)]
            self._found = {cell: sign for cell, span in enumerate(pairwise(edges)) if (sign := self._sign(*span))}
            self._found_for = key
        return self._found

    def _sign(self, start: int, end: int) -> ScrollSign | None:
        if self._marks.has_any("match", start, end):
            return "━", "gutter-current"
        if bisect_left(self._notes, start) < bisect_left(self._notes, end):
            return "◆", "sign"
        return ("○", "unsourced") if self._marks.has_any("unsourced", start, end) else None
