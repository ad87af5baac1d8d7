"""Work that waits until the keys pause, so that none of them waits for it."""

from __future__ import annotations

import time
from collections.abc import Callable

from textual.message_pump import MessagePump


class AfterPause:
    """Does ``work`` once ``seconds`` have gone by without ``begin``; ``pump`` has the timers."""

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
            self._pump.set_timer(self._seconds, self._look)

    def _look(self) -> None:
        left = self._begun + self._seconds - time.monotonic()
        if left > 0:
            self._pump.set_timer(left, self._look)
        else:
            self.is_waiting = False
            self._work()
