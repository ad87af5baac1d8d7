"""What the library is busy with, and what it does next by itself. Headless."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Literal

IDLE = 3.0
"""Seconds without a key after which articles are analysed unasked."""

Busy = Literal["", "loading", "analysing"]


@dataclass(slots=True)
class UpkeepState:
    """One thing at a time: both write down what they learn of an article."""

    clock: Callable[[], float] = monotonic
    busy: Busy = ""
    analyse_then: bool = False
    """Whether the reader wants all analysed once they are read."""
    by_itself: bool = True
    """False once the reader has stopped the analysis."""
    _touched: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        self.touch()

    def touch(self) -> None:
        """The reader does something."""
        self._touched = self.clock()

    def is_due(self, waiting: Callable[[], int]) -> bool:
        """Whether to begin analysing now; ``waiting`` counts the articles that are not analysed."""
        if self.busy:
            return False
        is_wanted = self.analyse_then or (self.by_itself and self.clock() - self._touched >= IDLE)
        return is_wanted and waiting() > 0
