"""Takes the picture of the desk that the README shows: ``uv run python -m tests.picture``."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from analysis import load
from tui.app import DeskApp
from tui.system.paths import seed_article
from tui.system.settings import Settings

TARGET = Path(__file__).parent.parent / ".github" / "desk.svg"


async def take() -> None:
    """Open the seed article, highlight, note and tag a little, and save the screen."""
    with tempfile.TemporaryDirectory() as folder:
        app = DeskApp(load(seed_article()), Path(folder) / "notebook.json", Settings(Path(folder) / "desk.json"))
        async with app.run_test(size=(120, 36)) as pilot:
            await app.workers.wait_for_complete()
            for key in ["j", "j", "v", "space", "j", "a", *"check the price", "enter", "tab", "enter"]:
                await pilot.press("space" if key == " " else key)
                await pilot.pause()
            TARGET.parent.mkdir(exist_ok=True)
            TARGET.write_text(app.export_screenshot(title="dateline"), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(take())
