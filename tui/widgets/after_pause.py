"""Work that waits until the keys pause, so that none of them waits for it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from textual.message_pump import MessagePump


class AfterPause:
    """Does ``work`` in the queue of ``pump`` once ``seconds`` have gone by without ``begin``."""

    def __init__(self, pump: MessagePump, seconds: float, work: Callable[[], None]) -> None:
        self._pump, self._seconds, self._work = pump, seconds, work
        self._begun = 0.0
        self.is_waiting = False
        """Whether the work is still to be done."""

    def begin(self) -> None:
        """Begin to wait, or begin anew."""
        self._begun = time.monotonic()
        if not self.is_waiting:
            self.is_waiting = True
            self._look_in(self._seconds)

    def _look_in(self, seconds: float) -> None:
        # Not by Textual's timer: where less is left than it takes to begin, that one never comes.
        asyncio.get_running_loop().call_later(seconds, self._pump.call_later, self._look)

    def _look(self) -> None:
        left = self._begun + self._seconds - time.monotonic()
        if left > 0:
            self._look_in(left)
        else:
            self.is_waiting = False
            self._work()
