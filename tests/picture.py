"""Takes the pictures that the README shows: the desk, a comparison, the desk in a browser.

``uv run python -m tests.picture``; the last needs the extra serve and a Chromium.
"""

from __future__ import annotations

import asyncio
import os
import shlex
import tempfile
from pathlib import Path

from analysis import load
from tests.analysis.told_events import texts_of
from tests.chromium import browser
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
            await pilot.press("enter")  # all of one event are picked already
            while not isinstance(app.screen, CompareScreen):
                await asyncio.sleep(0.1)
            await pilot.press("n")
            await pilot.pause()
            _save(app, "compare.svg")


async def take_browser() -> None:
    """Serve the seed article to a browser, write a note, and save the page."""
    import aiohttp
    from aiohttp import web

    from tests.tui.served.browsing import browsing
    from tui.commands.serve import desk_command
    from tui.served.desk_server import DeskServer, listening_on
    from tui.system.served import VARIABLE

    with tempfile.TemporaryDirectory() as folder:
        os.environ.update({f"XDG_{name}_HOME": folder for name in ("DATA", "CONFIG", "CACHE", "STATE")})
        os.environ[VARIABLE] = str(seed_article().parent)
        served = DeskServer(shlex.join(desk_command([seed_article()])), listening_on(0))
        runner = web.AppRunner(await served._make_app())
        await runner.setup()
        await web.SockSite(runner, served.listening).start()
        async with aiohttp.ClientSession() as session, browsing(session, Path(folder), "1180,960") as page:
            await page.do("Page.navigate", url=served.address)
            await page.until("document.body.classList.contains('-first-byte')")
            await page.value("document.querySelector('.xterm-helper-textarea').focus()")
            await asyncio.sleep(3)
            await page.type("jjaask the ministry")
            await page.enter()
            await asyncio.sleep(3)
            (PICTURES / "browser.png").write_bytes(await page.picture())
        await runner.cleanup()


def _save(app: DeskApp, name: str) -> None:
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / name).write_text(app.export_screenshot(title="dateline"), encoding="utf-8")


if __name__ == "__main__":
    for theme in ("dark", "light"):
        asyncio.run(take_desk(theme))
    asyncio.run(take_comparison())
    if browser() is not None:
        asyncio.run(take_browser())
