"""The first start shows three lines that say what to press; the first key ends them, and is not lost."""

from __future__ import annotations

from pathlib import Path

from tui.app import DeskApp
from tui.system.settings import Settings

from .desks import Desk
from .made_up import harbour


def first_start(folder: Path) -> DeskApp:
    return DeskApp(harbour(), folder / "notebook.json", Settings(folder / "desk.json"), welcomes=True)


async def test_the_first_start_ever_says_what_to_press(tmp_path: Path) -> None:
    app = first_start(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        at = Desk(app, pilot, tmp_path / "notebook.json")
        await at.until(lambda: at.screen.status.state)
        await at.until(lambda: "Any key ends these lines" in at.shown())
        assert all(words in at.shown() for words in ("j k", "tab", "V verdict", "? every key", "q leave"))
        await at.burst("j", "space")
        assert "Any key ends" not in at.shown()
        assert at.current == 1 and [a.color for a in at.saved()] == ["yellow"], "the keys did what they do"
    app = first_start(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        at = Desk(app, pilot, tmp_path / "notebook.json")
        await at.until(lambda: at.screen.status.state)
        await at.settle()
        assert "Any key ends" not in at.shown()


async def test_in_a_narrow_terminal_all_of_it_is_seen(tmp_path: Path) -> None:
    app = first_start(tmp_path)
    async with app.run_test(size=(40, 24)) as pilot:
        at = Desk(app, pilot, tmp_path / "notebook.json")
        await at.until(lambda: "Any key ends these" in at.shown())
        assert all(words in at.shown() for words in ("j k", "tab", "V verdict", "? every key", "q leave"))
