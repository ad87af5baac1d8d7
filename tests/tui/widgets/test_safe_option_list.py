"""A list of options that has no room to be seen in."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from tui.widgets.safe_option_list import SafeOptionList


class NoRoom(App[None]):
    def compose(self) -> ComposeResult:
        options = SafeOptionList("one", "two")
        options.styles.height = 0
        yield options


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
async def test_it_has_no_pages_to_turn(key: str) -> None:
    app = NoRoom()
    async with app.run_test() as pilot:
        options = app.query_one(SafeOptionList)
        options.highlighted = 1
        await pilot.press(key)
        assert options.highlighted == 1
