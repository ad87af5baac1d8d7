"""Work that waits for a pause is done once, however short the pause is."""

from __future__ import annotations

import asyncio

import pytest
from textual.app import App

from tui.widgets.after_pause import AfterPause


@pytest.mark.parametrize("seconds", [0.02, 1e-9])
async def test_work_is_done_once_after_the_last_beginning(seconds: float) -> None:
    app, done = App[None](), list[bool]()
    async with app.run_test():
        pause = AfterPause(app, seconds, lambda: done.append(pause.is_waiting))
        for _ in range(3):
            pause.begin()
        async with asyncio.timeout(5):
            while pause.is_waiting:
                await asyncio.sleep(0)
        assert done == [False]
