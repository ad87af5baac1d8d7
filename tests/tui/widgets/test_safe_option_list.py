"""A list of options that has no room to be seen in."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App, ComposeResult

from tui.widgets.safe_option_list import SafeOptionList

from ..desk.desks import desk
from ..desk.made_up import findings, harbour


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


@pytest.mark.parametrize("size", [(4, 4), (8, 8), (12, 12)])
async def test_ctrl_p_and_page_down_are_harmless_in_a_narrow_window(tmp_path: Path, size: tuple[int, int]) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.resize(*size)
        await at.press("ctrl+p")
        await at.settle()
        await at.press("pagedown", "pageup")
        await at.resize(80, 24)
        await at.press("escape", "j", "space")
        assert len(at.saved()) == 1


@pytest.mark.parametrize("width", [1, 4, 7, 10])
async def test_an_open_palette_bears_a_window_that_shrinks(tmp_path: Path, width: int) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.press("ctrl+p")
        await at.settle()
        await at.resize(width, 24)
        await at.press("pagedown", "down")
        await at.resize(80, 24)
        await at.press("escape", "j", "space")
        assert len(at.saved()) == 1
