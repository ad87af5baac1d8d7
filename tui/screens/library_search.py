"""A search of the library beside the keys, in a thread: it shows what it has after a moment, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from textual.screen import Screen
from textual.worker import get_current_worker

from analysis.search import QueryError

from ..library.browsing import Browsing
from ..library.concordance import Row

Shown = Callable[[str, bool], None]
"""Told what to say of the matches that are listed now, and whether they are the first of a search."""


class LibrarySearch:
    """Searches all articles and lists the matches; a newer search ends the older."""

    def __init__(
        self, screen: Screen[None], browsing: Browsing, shown: Shown, refused: Callable[[str, bool], None]
    ) -> None:
        """``refused`` is told what is wrong with a query."""
        self._screen, self._browsing, self._shown, self._refused = screen, browsing, shown, refused
        self._is_first = True

    def begin(self, words: str, again: bool = False) -> None:
        """Search for something; ``again`` keeps the reader's place and filter in the matches that are listed."""
        self._is_first = not again
        work = partial(self._search, words)
        self._screen.run_worker(work, group="search", exclusive=True, exit_on_error=False, thread=True)

    def stop(self) -> bool:
        """Stop a search that is still going on; whether there was one."""
        mine = [w for w in self._screen.workers if w.node is self._screen and w.group == "search" and not w.is_finished]
        self._screen.workers.cancel_group(self._screen, "search")
        return bool(mine)

    def _search(self, words: str) -> None:
        worker, call = get_current_worker(), self._screen.app.call_from_thread

        def so_far(rows: Sequence[Row]) -> None:
            if not worker.is_cancelled:
                call(self._list, words, rows, f"Searching… {len(rows):,} matches so far, Esc stops")

        try:
            found = self._browsing.search(words, lambda: worker.is_cancelled, so_far)
        except QueryError as error:
            call(self._refused, f"{error}", True)
            return
        if found is not None and not worker.is_cancelled:
            rows, message = found
            call(self._list, words, rows, message)

    def _list(self, words: str, rows: Sequence[Row], message: str) -> None:
        """List what is found; what the reader filters by meanwhile stays."""
        part = "" if self._is_first else self._browsing.match_part
        self._browsing.show_matches(rows, words)
        self._browsing.match_part = part
        self._shown(message, self._is_first)
        self._is_first = False
