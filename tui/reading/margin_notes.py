"""Notes beside the text: each begins on the row of its passage, in full, and below the one before. No Textual."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ..listings.listing import Part, Row, between
from .text_rows import wrapped

LEAD = 2
"""Cells of a note that its sign or bar takes."""


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A note and where its passage begins (code points).

    ``lead`` stands before its first row, or with ``runs_down`` before all; ``head`` is a row of its own, or nothing.
    """

    start: int
    lead: Part
    head: Part | None = None
    body: str = ""
    runs_down: bool = False

    def rows(self, width: int) -> list[Row]:
        """The note in so many cells."""
        inner = width - LEAD
        shown: list[Row] = [between([self.head], [], inner)] if self.head else []
        shown += [((part, "plain"),) for line in self.body.splitlines() for part in wrapped(line, inner)]
        lead, blank = (f"{self.lead[0]:<{LEAD}}", self.lead[1]), (" " * LEAD, "plain")
        return [(lead if self.runs_down or at == 0 else blank, *row) for at, row in enumerate(shown)]


@dataclass(frozen=True, slots=True)
class MarginRows:
    """The rows of all notes, by the row of the page on which they stand; and the first row below all of them."""

    rows: dict[int, Row] = field(default_factory=dict)
    height: int = 0


def margin_rows(notes: Iterable[MarginNote], width: int, row_of: Callable[[int], int]) -> MarginRows:
    """The notes in the order of the text, in so many cells; ``row_of`` says on which row an offset stands."""
    rows: dict[int, Row] = {}
    free = 0
    for note in sorted(notes, key=lambda note: note.start):
        at = max(free, row_of(note.start))
        lines = note.rows(width)
        rows.update(enumerate(lines, at))
        free = at + len(lines) + 1
    return MarginRows(rows, max(0, free - 1))
