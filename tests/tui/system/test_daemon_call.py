"""Long calls that the program's end does not wait for."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from tui.system.daemon_call import in_daemon_thread


def test_what_is_returned_and_raised_arrives() -> None:
    assert asyncio.run(in_daemon_thread(divmod, 7, 2)) == (3, 1)
    with pytest.raises(ZeroDivisionError):
        asyncio.run(in_daemon_thread(divmod, 7, 0))


def test_the_end_does_not_wait() -> None:
    over = threading.Event()

    async def leave() -> None:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(in_daemon_thread(over.wait, 20), 0.05)

    before = time.monotonic()
    asyncio.run(leave())
    assert time.monotonic() - before < 10
    over.set()
