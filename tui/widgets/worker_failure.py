"""What the reader is told when a worker fails: one plain line, and the program goes on."""

from __future__ import annotations

from textual.worker import Worker, WorkerState


def failure_of(event: Worker.StateChanged) -> str:
    """What went wrong in a worker, as a line; "" for every other state."""
    error = event.worker.error
    if event.state is not WorkerState.ERROR or error is None:
        return ""
    return f"Something went wrong ({type(error).__name__}: {error}). Nothing saved is lost."
