"""The shape that every list of the sidebar has, and how text is fitted into its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from rich.cells import cell_len, set_cell_size

from analysis.article import Span

Part = tuple[str, str]
"""Some text and its style: "name", "plain", "quiet", "strong", "strip", "doubt", a verdict, or a colour (#rrggbb)."""
Row = tuple[Part, ...]
_INNER_BLANKS = re.compile(r"(?<=\S)\s+(?=\S)|[^\S ]")


class Listing(Protocol):
    """A list whose entries are made only when they come on screen; all are of one height, unless it is ``Varied``."""

    height: int

    def __len__(self) -> int:
        """How many entries there are."""

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """An entry as ``height`` rows of at most ``width`` cells."""

    def spans(self, index: int) -> Sequence[Span]:
        """Where the entry stands in the text, most telling first; empty when nowhere."""


@runtime_checkable
class Varied(Protocol):
    """A list whose entries have heights of their own."""

    def height_of(self, index: int, width: int) -> int:
        """How many rows an entry has at a width; those are what ``rows`` gives."""


@runtime_checkable
class Passing(Protocol):
    """A list in which the cursor passes over some entries: titles on which no key does anything."""

    def is_passed_over(self, index: int) -> bool:
        """Whether the cursor does not stop there."""


def fit(text: str, width: int) -> str:
    """``text`` on one line, cut with an ellipsis to at most ``width`` cells."""
    return _cut(" ".join(text.split()), width)


def _cut(flat: str, width: int) -> str:
    if width <= 0:
        return ""
    return flat if cell_len(flat) <= width else set_cell_size(flat, max(0, width - 1)).rstrip() + "…"


def between(left: Sequence[Part], right: Sequence[Part], width: int) -> Row:
    """A row with ``left`` cut to leave room for ``right``, which stands at the right edge."""
    room = width - sum(cell_len(text) for text, _ in right) - (1 if right else 0)
    kept: list[Part] = []
    for text, style in left:
        # White space at the edges of a part keeps it from its neighbours.
        shown = _cut(_INNER_BLANKS.sub(" ", text), room)
        kept.append((shown, style))
        room -= cell_len(shown)
    return (*kept, (" " * (max(0, room) + (1 if right else 0)), "plain"), *right)
