"""Calling what may take long so that it never keeps the program from ending: quitting waits for no download."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from threading import Thread
from typing import TypeVar, TypeVarTuple

Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")


async def in_daemon_thread(function: Callable[[*Arguments], Result], *arguments: *Arguments) -> Result:
    """What ``function`` returns or raises, called in a thread that ends with the program.

    ``asyncio.to_thread`` would be waited for before the program ends.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def hand_over(result: Result | None, error: BaseException | None) -> None:
        if future.cancelled():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]  # None only where that is what was returned

    def call() -> None:
        result, error = None, None
        try:
            result = function(*arguments)
        except BaseException as raised:  # whatever it is, it belongs to who asked
            error = raised
        with contextlib.suppress(RuntimeError):  # the program has ended meanwhile
            loop.call_soon_threadsafe(hand_over, result, error)

    Thread(target=call, daemon=True).start()
    return await future
