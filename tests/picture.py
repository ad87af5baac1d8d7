"""Takes the pictures of the desk and of a comparison that the README shows: ``uv run python -m tests.picture``."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from analysis import load
from tests.analysis.told_events import texts_of
from tests.tui.desk.desks import Desk
from tui.app import DeskApp
from tui.dialogs.report_picker import ReportPicker
from tui.screens.compare_screen import CompareScreen
from tui.system.paths import seed_article
from tui.system.settings import Settings

PICTURES = Path(__file__).parent.parent / ".github"


CODED_AND_CHECKED = [
    *("j", "t", *"violence", "enter"),
    *("j", "j", "t", *"prices", "enter", "1"),
    *("j", "j", "j", "1", "a", *"check the hour of the broadcast", "enter"),
    *("j", "1", "space"),
    *("g", "tab", ".", "space", "V", "c"),
]
"""Tags, a note, a highlight; then two figures are checked in their list."""


async def take_desk(theme: str) -> None:
    """Open the seed article, code and check a little, and save the screen."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "desk.json")
        settings.put("theme", f"dateline-{theme}")
        app = DeskApp(load(seed_article()), Path(folder) / "notebook.json", settings)
        async with app.run_test(size=(124, 42)) as pilot:
            at = Desk(app, pilot, Path(folder) / "notebook.json")
            await at.until(lambda: at.screen.status.state and at.session.findings is not None)
            for key in CODED_AND_CHECKED:
                await at.press(key)
            await at.settle()
            _save(app, f"desk-{theme}.svg")


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
    for theme in ("dark", "light"):
        asyncio.run(take_desk(theme))
    asyncio.run(take_comparison())
