"""Where every failure of a worker ends up: one plain line for the reader, and the program goes on."""

from __future__ import annotations

from textual.screen import Screen, ScreenResultType
from textual.worker import Worker, WorkerState


class Reporting(Screen[ScreenResultType]):
    """A screen that says what went wrong in its workers."""

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Report a failure; all other states are nobody's concern."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            error = event.worker.error
            self.report_failure(f"Something went wrong ({type(error).__name__}: {error}). Nothing saved is lost.")

    def report_failure(self, message: str) -> None:
        """Say what went wrong; screens with a status line say it there."""
        self.notify(message, severity="error", markup=False)
