"""The sign of a check box."""

from __future__ import annotations

from textual.app import App, ComposeResult

from tui.widgets.tick_box import TickBox


class Boxes(App[None]):
    def compose(self) -> ComposeResult:
        yield TickBox("off", compact=True)
        yield TickBox("on", value=True, compact=True)


async def test_a_tick_tells_what_is_on() -> None:
    app = Boxes()
    async with app.run_test() as pilot:

        def shown() -> list[bool]:
            signs = [box.render().plain.split()[0].strip("▐▌") for box in app.query(TickBox)]
            assert set(signs) <= {"✓", "☐"}, "both states have a sign"
            return [sign == "✓" for sign in signs]

        assert shown() == [False, True]
        await pilot.press("space")
        assert shown() == [True, True]
        await pilot.press("space")
        assert shown() == [False, True]
