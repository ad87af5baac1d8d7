"""The box below the sidebar's lists, which shows the chosen entry in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.entry_rows import EntryRows
from ..listings.listing import Row
from .entry_list import EntryList
from .scrolling import scrolling_hint

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
        self._first = 0

    def show_detail(self, detail: Detail | None) -> None:
        """Show the entry from its beginning, unless it is the one that is shown."""
        if detail != self._detail:
            self._detail = detail
            self._first = 0
            self._wrap()

    @property
    def top_row(self) -> int:
        """The first row on screen."""
        return self._first

    def _resize(self) -> None:
        # A scrollbar would have everything laid out anew with each entry; a word in the border does.
        self._rows = EntryRows(self.listing, self.size.width - 2) if self.listing is not None else None

    def _wrap(self) -> None:
        rows = self._detail.rows(max(8, self.size.width - 2)) if self._detail is not None else ()
        left = len(rows) - self._first - self.size.height
        self.show(_DetailRows(rows), "", scrolling_hint(left, self._first > 0))

    def on_resize(self) -> None:
        self._wrap()

    def scroll_rows(self, rows: int) -> None:
        """Scroll on, or back."""
        last = len(self.listing) - self.size.height if self.listing is not None else 0
        self._first = max(0, min(self._first + rows, last))
        self._wrap()
