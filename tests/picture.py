"""Takes the pictures of the desk and of a comparison that the README shows: ``uv run python -m tests.picture``."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from analysis import load
from tests.analysis.told_events import texts_of
from tui.app import DeskApp
from tui.dialogs.report_picker import ReportPicker
from tui.screens.compare_screen import CompareScreen
from tui.system.paths import seed_article
from tui.system.settings import Settings

PICTURES = Path(__file__).parent.parent / ".github"


async def take_desk() -> None:
    """Open the seed article, highlight, note and tag a little, and save the screen."""
    with tempfile.TemporaryDirectory() as folder:
        app = DeskApp(load(seed_article()), Path(folder) / "notebook.json", Settings(Path(folder) / "desk.json"))
        async with app.run_test(size=(120, 36)) as pilot:
            await app.workers.wait_for_complete()
            for key in ["j", "j", "v", "space", "j", "a", *"check the price", "enter", "tab", "enter"]:
                await pilot.press("space" if key == " " else key)
                await pilot.pause()
            _save(app, "desk.svg")


async def take_comparison() -> None:
    """Compare reports of an earthquake, and stand on the first disagreement."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for name, text in texts_of("earthquake").items():
            names.append(str(Path(folder) / f"{name}.txt"))
            Path(names[-1]).write_text(text, encoding="utf-8")
        settings = Settings(Path(folder) / "desk.json")
        app = DeskApp(load(names[0]), Path(folder) / "notebook.json", settings, names)
        async with app.run_test(size=(120, 30)) as pilot:
            await pilot.press("E")
            while not isinstance(app.screen, ReportPicker):
                await asyncio.sleep(0.1)
            for key in ("g", "j", "space", "space", "enter"):
                await pilot.press(key)
            while not isinstance(app.screen, CompareScreen):
                await asyncio.sleep(0.1)
            await pilot.press("n")
            await pilot.pause()
            _save(app, "compare.svg")


def _save(app: DeskApp, name: str) -> None:
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / name).write_text(app.export_screenshot(title="dateline"), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(take_desk())
    asyncio.run(take_comparison())
