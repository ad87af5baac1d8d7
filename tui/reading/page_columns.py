"""How the width of the page is shared: margin, gutter, text, and notes beside it."""

from __future__ import annotations

from dataclasses import dataclass

from .text_rows import GAP, NOTES_WIDTH, column_width

MEASURE = 80
"""The widest a line of text gets, in cells."""
AIR = 2
"""How many cells stand empty before the scrollbar, at least."""


@dataclass(frozen=True, slots=True)
class PageColumns:
    """Cells for the text, and for notes beside it: 0 where there is no room for any."""

    text: int = 0
    notes: int = 0

    @classmethod
    def within(cls, width: int, gutter: int) -> PageColumns:
        """The columns of a page of so many cells, of which the gutter has its own."""
        room = width - gutter - AIR
        notes = column_width(min(room, MEASURE + GAP + NOTES_WIDTH[-1]))
        return cls(min(MEASURE, room - GAP - notes if notes else room), notes)

    def margin(self, width: int, gutter: int, text: int) -> int:
        """How many cells stand empty before the gutter, beside a text laid out ``text`` cells wide."""
        beside = GAP + self.notes if self.notes else 0
        return max(0, (width - AIR - gutter - text - beside) // 2)
