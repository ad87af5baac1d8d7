"""Work beside the keys, as a worker takes it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from typing import Any

Asking = Callable[[Coroutine[Any, Any, bool | None]], Coroutine[Any, Any, None]]
"""Does what a key asked for: the work may ask the reader something, or gives True where it is done without."""


class BackgroundWork:
    """Awaits a coroutine, or closes it where newer work or the end of the desk came before its first step.

    Python would print a warning over the screen about a coroutine that nobody awaited.
    """

    __slots__ = ("_work",)

    def __init__(self, work: Coroutine[Any, Any, Any]) -> None:
        self._work = work

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._work.__await__()

    def __del__(self) -> None:
        self._work.close()
