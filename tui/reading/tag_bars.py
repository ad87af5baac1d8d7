"""The bars beside the text: one for each tag on a row, in columns that stay the same down a paragraph. No Textual."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .marks import Spans

MOST_BARS = 3
"""So many bars stand beside a row; a plus sign says that there are more."""


class BarLook(NamedTuple):
    """How the bar of a tag looks: its colour (``#rrggbb``), and the one sign that stands for it without colours."""

    color: str
    sign: str


class RowBars(NamedTuple):
    """The bars of one row, from left to right, None where a column has none here; and whether there are more."""

    looks: tuple[BarLook | None, ...]
    more: bool = False


NO_BARS = RowBars(())


class TagBars:
    """Where tags lie in an article. ``looks`` names them in the order in which their bars stand."""

    def __init__(self, spans: Iterable[tuple[int, int, str]] = (), looks: Mapping[str, BarLook] | None = None) -> None:
        self._spans = Spans.of(spans)
        self._looks = looks or {}
        self._order = {name: place for place, name in enumerate(self._looks)}

    def beside(self, paragraph: tuple[int, int], row: tuple[int, int]) -> RowBars:
        """The bars beside a row of a paragraph (both in code points)."""
        if not self._spans.spans:
            return NO_BARS
        names = {name for _, _, name in self._spans.touching(*paragraph)}
        if not names:
            return NO_BARS
        columns = sorted(names, key=self._order.__getitem__)
        here = {name for _, _, name in self._spans.touching(*row)}
        shown = tuple(self._looks[name] if name in here else None for name in columns[:MOST_BARS])
        return RowBars(shown, any(name in here for name in columns[MOST_BARS:]))
