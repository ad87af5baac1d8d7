"""The entry under the library's cursor shown more fully, once the cursor rests on it."""

from __future__ import annotations

from textual.screen import Screen
from textual.timer import Timer
from textual.worker import get_current_worker

from ..library.browsing import Browsing
from ..widgets.entry_list import EntryList
from ..widgets.preview_pane import PreviewPane

DELAY = 0.08
"""Seconds that the cursor rests on an entry before it is shown more fully."""


class LibraryPreview:
    """Reads what is shown in a thread; a newer entry ends the older."""

    def __init__(self, screen: Screen[None], browsing: Browsing) -> None:
        self._screen, self._browsing = screen, browsing
        self._timer: Timer | None = None

    def show_soon(self) -> None:
        """Show the entry under the cursor more fully, where there is a place for it."""
        if self._timer is not None:
            self._timer.stop()
        if self._screen.query_one(PreviewPane).display:
            self._timer = self._screen.set_timer(DELAY, self._begin)

    def _begin(self) -> None:
        self._screen.run_worker(self._show, group="preview", exclusive=True, exit_on_error=False, thread=True)

    def _show(self) -> None:
        worker, entries = get_current_worker(), self._screen.query_one(EntryList)
        if entries.listing is None or entries.cursor >= len(entries.listing):
            shown = None
        else:
            shown = self._browsing.preview(entries.listing, entries.cursor)
        if not worker.is_cancelled:
            self._screen.app.call_from_thread(self._screen.query_one(PreviewPane).show, shown)
