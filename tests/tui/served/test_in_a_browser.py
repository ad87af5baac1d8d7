"""The served desk in a browser: open, search, annotate, export; the file arrives, nothing comes from elsewhere."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

pytest.importorskip("textual_serve", reason="textual-serve is not installed: pip install 'dateline[serve]'")
aiohttp = pytest.importorskip("aiohttp")

from tests.chromium import browser  # noqa: E402
from tui.notebook import Notebook  # noqa: E402
from tui.served.desk_server import DeskServer  # noqa: E402

from .browsing import browsing  # noqa: E402
from .test_desk_server import server  # noqa: E402, F401 - a fixture


@pytest.mark.skipif(browser() is None, reason="Chromium is not installed")
async def test_a_reader_searches_annotates_and_takes_the_export_along(
    server: DeskServer,  # noqa: F811
    tmp_path: Path,
) -> None:
    path = tmp_path / "notebook.json"

    async def notes(count: int) -> list[str]:
        async with asyncio.timeout(40):
            while not path.exists() or len(found := Notebook(path).annotations()) < count:
                await asyncio.sleep(0.1)
        return [note.note for note in found]

    async with aiohttp.ClientSession() as session, browsing(session, tmp_path) as page:
        await page.do("Page.navigate", url=server.address)
        await page.until("document.body.classList.contains('-first-byte')")
        await page.until("document.querySelector('.xterm-helper-textarea') !== null")
        await page.value("document.querySelector('.xterm-helper-textarea').focus()")
        async with asyncio.timeout(40):
            while not path.exists():
                await asyncio.sleep(0.1)
        await page.type("/hurt")
        await page.enter()
        await page.type("awho counted?")
        await page.enter()
        assert await notes(1) == ["who counted?"]
        await page.allow_clipboard(f"http://127.0.0.1:{server.port}")
        await page.type("y")
        await page.until("navigator.clipboard.readText().then((words) => words.includes('26 people were hurt'))")
        assert str(tmp_path) not in await page.value("navigator.clipboard.readText()")
        for width, height in ((1300, 800), (900, 600)):
            await page.resize(width, height)
            screen = "document.querySelector('.xterm-screen')"
            fills = f"{screen}.offsetWidth > innerWidth - 40 && {screen}.offsetWidth <= innerWidth"
            await page.until(f"innerWidth === {width} && {fills} && {screen}.offsetHeight <= innerHeight")
        await page.type("x")
        await page.enter()
        saved = tmp_path / "saved"
        async with asyncio.timeout(40):
            while not list(saved.glob("*.md")):
                await asyncio.sleep(0.1)
        (file,) = saved.glob("*.md")
        assert "who counted?" in file.read_text(encoding="utf-8")
        assert len(await page.picture()) > 5000
        elsewhere = [url for url in page.requested if not url.startswith((server.address, "data:"))]
        assert [url for url in elsewhere if f"127.0.0.1:{server.port}/download/" not in url] == []
        assert [one for one in page.complaints if "Content Security Policy" in one] == []
