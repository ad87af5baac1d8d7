"""The footer shows what works where the cursor is, and a click on a key presses it."""

from __future__ import annotations

from typing import ClassVar

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.widgets.key_footer import KeyFooter


class Field(Input):
    """A field with a key of its own."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.leave", "Leave", key_display="日")]


class Sample(App[None]):
    """Two keys that are shown, one twice, one that is not, one that does not apply."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "count(1)", "Count", tooltip="Count on"),
        Binding("f6", "count(10)", "Leap"),
        Binding("f7", "count(10)", "Leap"),
        Binding("f8", "count(100)", "Hidden", show=False),
        Binding("f9", "never", "Never"),
    ]
    counted = 0
    left = False

    def compose(self) -> ComposeResult:
        yield Field()
        yield KeyFooter()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return None if action == "never" else True

    def action_count(self, by: int) -> None:
        self.counted += by

    def action_leave(self) -> None:
        self.left = True

    def action_never(self) -> None:
        raise AssertionError

    def row(self) -> str:
        return self.query_one(KeyFooter).render_line(0).text.rstrip()


async def test_it_shows_each_action_once_and_follows_the_focus() -> None:
    app = Sample()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.row() == " 日 Leave  f5 Count  f6 Leap  f9 Never"
        app.set_focus(None)
        await pilot.pause()
        assert app.row() == " f5 Count  f6 Leap  f9 Never"


async def test_a_key_is_shown_where_all_of_it_fits_and_the_blank_behind_it_need_not() -> None:
    app = Sample()
    whole = " 日 Leave  f5 Count  f6 Leap  f9 Never"
    async with app.run_test(size=(cell_len(whole), 10)) as pilot:
        await pilot.pause()
        assert app.row() == whole
        await pilot.resize_terminal(cell_len(whole) - 1, 10)
        assert app.row() == " 日 Leave  f5 Count  f6 Leap"


class Helped(Sample):
    """The same with a key for help, behind the others."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f1", "help", "Help"), Binding("f2", "count(1000)", "Last")]
    helped = False

    def action_help(self) -> None:
        self.helped = True


@pytest.mark.parametrize(
    ("width", "row"),
    [
        (80, " 日 Leave  f5 Count  f6 Leap  f9 Never  f1 Help  f2 Last"),
        (56, " 日 Leave  f5 Count  f6 Leap  f9 Never  f1 Help  f2 Last"),
        (55, " 日 Leave  f5 Count  f6 Leap  f9 Never  f1 Help"),
        (47, " 日 Leave  f5 Count  f6 Leap  f9 Never  f1 Help"),
        (46, " 日 Leave  f5 Count  f6 Leap  f1 Help"),
        (10, " f1 Help"),
    ],
)
async def test_the_key_of_help_is_shown_whatever_else_there_is_room_for(width: int, row: str) -> None:
    app = Helped()
    async with app.run_test(size=(width, 10)) as pilot:
        await pilot.pause()
        assert app.row() == row
        await pilot.click(offset=(row.index("f1") + row.startswith(" 日"), app.query_one(KeyFooter).region.y))
        await pilot.pause()
        assert app.helped and app.counted == 0


async def test_a_click_presses_the_key_under_it_and_no_other() -> None:
    app = Sample()
    async with app.run_test() as pilot:
        await pilot.pause()
        row = app.query_one(KeyFooter).region.y
        # The first key's sign is two cells wide, so that the next begins at cell 10.
        await pilot.click(offset=(9, row))
        await pilot.pause()
        assert app.left and app.counted == 0
        for x, counted in ((10, 1), (19, 2), (20, 12), (28, 22), (29, 22), (70, 22)):
            await pilot.click(offset=(x, row))
            await pilot.pause()
            assert app.counted == counted, x


async def test_the_mouse_learns_what_a_key_is_for() -> None:
    app = Sample()
    async with app.run_test() as pilot:
        await pilot.pause()
        footer = app.query_one(KeyFooter)
        await pilot.hover(offset=(12, footer.region.y))
        assert footer.tooltip == "Count on"
        await pilot.hover(offset=(70, footer.region.y))
        assert footer.tooltip is None
