"""The box below the sidebar's lists, which shows the chosen entry in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.listing import Row
from .entry_list import EntryList

if TYPE_CHECKING:
    from ..listings.details import Detail


class _DetailRows:
    """The rows of a detail as a list, so that they are painted like one."""

    height = 1

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """One row."""
        return (self._rows[index],)

    def spans(self, index: int) -> Sequence[Span]:
        """Nowhere: the entry that is shown has the places."""
        return ()


class DetailBox(EntryList, can_focus=False):
    """Wraps what it shows, and scrolls where that is long."""

    def __init__(self) -> None:
        super().__init__(id="detail")
        self._detail: Detail | None = None

    def show_detail(self, detail: Detail | None) -> None:
        """Show the entry from its beginning, unless it is the one that is shown."""
        if detail != self._detail:
            self._detail = detail
            self._wrap()
            self.scroll_to(y=0, animate=False)

    def _wrap(self) -> None:
        width = max(8, self.scrollable_content_region.width - 2)
        self.show(_DetailRows(self._detail.rows(width) if self._detail is not None else ()), "")

    def on_resize(self) -> None:
        self._wrap()

    def scroll_rows(self, rows: int) -> None:
        """Scroll on, or back."""
        self.scroll_relative(y=rows, animate=False)
