"""The library's work beside the keys, in threads: reading articles, noticing files, analysing."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial

from textual.screen import Screen
from textual.worker import get_current_worker

from analysis.uncollected import uncollected

from ..library.batch import cores
from ..library.shelf import Shelf
from ..library.upkeep_state import UpkeepState
from ..library.volumes import FileChanges
from ..system.plain_output import counted

LOOK_EVERY = 10.0
"""Seconds between two looks at the files for changes."""
GO_ON_EVERY = 0.5
"""Seconds between two looks at whether there is something to analyse."""


class LibraryUpkeep:
    """Reads a shelf's articles, then analyses them: when the reader asks for it, or by itself while they do nothing."""

    def __init__(
        self, screen: Screen[None], shelf: Shelf, progress: Callable[[str, bool], None], on_new: Callable[[], None]
    ) -> None:
        """``progress`` is told how far the work has come, and whether it is done; ``on_new`` that files are new."""
        self._screen, self._shelf, self._progress, self._on_new = screen, shelf, progress, on_new
        self.state = UpkeepState()
        self._has_loaded = False
        self._is_asked_for = False
        """Whether the reader asked for the analysis that goes on."""
        self._changes: FileChanges | None = None
        """What is taken in once the analysis has stopped for it."""

    def begin(self) -> None:
        """Read the articles, and go on from there."""
        self._load()
        self._screen.set_interval(LOOK_EVERY, self._look)
        self._screen.set_interval(GO_ON_EVERY, self._go_on)

    def look(self) -> None:
        """Look now for what has changed: the reader comes back."""
        if not self.state.busy and self._shelf.take_kept():
            self._load()
        else:
            self._look()

    def toggle_analysis(self) -> str:
        """Analyse all; while that is done, stop it. What to say of it."""
        state = self.state
        if state.busy == "loading":
            state.analyse_then = not state.analyse_then
            return "All are analysed once they are read." if state.analyse_then else "Only read, then."
        if state.busy == "analysing":
            state.by_itself = state.analyse_then = False
            self._screen.workers.cancel_group(self._screen, "analyse")
        elif not self._shelf.waiting:
            return "Every article has been analysed already."
        else:
            state.analyse_then = True
            self._go_on()
        return ""

    def _thread(self, work: Callable[[], None], group: str) -> None:
        self._screen.run_worker(work, group=group, exclusive=True, exit_on_error=False, thread=True)

    def _tell(self, message: str, done: bool = False) -> None:
        """Say how far a thread has come."""
        if self._screen.is_attached and self._screen.app.is_running:
            self._screen.app.call_from_thread(self._progress, message, done)

    def _load(self) -> None:
        self.state.busy = "loading"
        self._thread(self._loading, "load")

    def _loading(self) -> None:
        worker = get_current_worker()
        try:
            with uncollected():  # a key would wait as long as a look through all that is read so far takes
                for done in self._shelf.loading(lambda: worker.is_cancelled):
                    if worker.is_cancelled:
                        return
                    self._tell(f"Read {done:,} of {len(self._shelf.volumes):,} articles")
                if not self._has_loaded:
                    # The shelf stays. A key would wait 70 ms whenever all of it is looked through for garbage.
                    gc.freeze()
                    self._has_loaded = True
        finally:
            self.state.busy = ""
        broken = sum(volume.problem is not None for volume in self._shelf.volumes)
        remark = f"; {broken:,} cannot be read" if broken else ""
        count = len(self._shelf.volumes) - broken
        self._screen.app.call_from_thread(
            self._loaded, f"{counted(count, 'article')}{remark}. Enter opens, / searches all."
        )

    def _loaded(self, message: str) -> None:
        self._shelf.refresh_noted()
        self._progress(message, True)

    def _look(self) -> None:
        """Look for files that changed, while nothing else reads them."""
        if self._screen.is_current and self.state.busy != "loading" and self._changes is None:
            self._thread(self._notice, "notice")

    def _notice(self) -> None:
        if changes := self._shelf.file_changes():
            self._screen.app.call_from_thread(self._take, changes)

    def _take(self, changes: FileChanges) -> None:
        if self.state.busy == "loading":  # since the look; the next one finds them again
            return
        if self.state.busy == "analysing":  # which may take minutes: it stops for them, then goes on
            self._changes, self.state.analyse_then = changes, self._is_asked_for
            self._screen.workers.cancel_group(self._screen, "analyse")
            return
        self._shelf.take_changes(changes)
        if changes.new:
            self._on_new()
        self._load()

    def _go_on(self) -> None:
        """Take in what the analysis stopped for; analyse what is not, when the reader asked for it or does nothing."""
        state = self.state
        if self._changes is not None and not state.busy:
            changes, self._changes = self._changes, None
            self._take(changes)
        if state.is_due(lambda: self._shelf.waiting):
            self._is_asked_for = state.analyse_then
            jobs = cores() if state.analyse_then else max(1, cores() - 1)
            state.busy, state.analyse_then = "analysing", False
            self._thread(partial(self._analysing, jobs), "analyse")

    def _analysing(self, jobs: int) -> None:
        worker, count = get_current_worker(), self._shelf.waiting
        steps = self._shelf.analysing(jobs, gently=True, stopped=lambda: worker.is_cancelled)
        try:
            for done in steps:
                if worker.is_cancelled:
                    break
                self._tell(f"Analysed {done:,} of {count:,}; A stops")
        finally:
            steps.close()
            self.state.busy = ""
        if self._changes is not None:
            return
        still = self._shelf.waiting
        self._tell(
            f"Stopped; {counted(still, 'article')} to go." if still else f"Analysed {counted(count, 'article')}.", True
        )
