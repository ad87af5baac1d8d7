"""A desk to sit at: the real app on an article and a notebook of its own, driven by keys, read off the screen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from analysis import Article, Span, load, read
from analysis.findings import Findings
from tui.app import DeskApp
from tui.desk.screen import DeskScreen
from tui.desk.session import Session
from tui.notebook import Annotation, Notebook
from tui.system.paths import seed_article
from tui.system.settings import Settings

TIME_OUT = 60.0
"""Seconds that ``until`` waits before it gives up."""
CATCHING_UP = 5.0
"""Seconds that lists and text have to follow each other."""
UNHURRIED = {"analysis", "analyse", "dialog"}
"""Workers that nobody waits for: the engine, on one article or all, and one that itself waits for answers."""


def seed() -> Article:
    """The seed article."""
    return load(seed_article())


@dataclass
class Desk:
    """The running app, and what a reader would do with it and see of it."""

    app: DeskApp
    pilot: Pilot[int]
    notebook_file: Path

    @property
    def screen(self) -> DeskScreen:
        """The desk itself, also while a dialog lies over it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, DeskScreen))

    @property
    def article(self) -> Article:
        """The article on the desk."""
        assert self.session.is_open
        return self.session.article

    @property
    def session(self) -> Session:
        """All that belongs to that article."""
        return self.screen.session

    @property
    def current(self) -> int:
        """The index of the current paragraph."""
        return self.screen.text.current

    @property
    def top(self) -> float:
        """The first row of the article that is on screen."""
        return self.screen.text.scroll_offset.y

    @property
    def status(self) -> str:
        """What the status line says."""
        return self.screen.status.message

    async def press(self, *keys: str) -> None:
        """Press keys by the signs on them ("j", "/") or their names ("ctrl+d"), one after the other."""
        for sign in keys:
            await self.burst(sign)

    async def burst(self, *keys: str) -> None:
        """Press keys without waiting in between, as they come in one read from a terminal; then let the app work."""
        for sign in keys:
            single = len(sign) == 1
            key = _character_to_key(sign) if single and not sign.isalnum() else sign
            character = sign if single else " " if sign == "space" else None
            self.app.post_message(events.Key(key, character))
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text, sign by sign."""
        await self.press(*text)

    async def settle(self) -> None:
        """Let the app do all that is waiting to be done; Pilot's own pause sleeps instead.

        Left out are the analysis, and the worker that waits for the reader's answer to a question.
        """
        await self.pilot._wait_for_screen()
        gives_up = time.monotonic() + TIME_OUT
        while not self.app.key_queue.idle and time.monotonic() < gives_up:
            await asyncio.sleep(0.001)
        for _ in range(2):
            await self.pilot._wait_for_screen()
            self.app.screen._on_timer_update()
        gives_up = time.monotonic() + CATCHING_UP
        while (
            self.app.return_code is None
            and time.monotonic() < gives_up
            and any(isinstance(screen, DeskScreen) and screen.pause.is_waiting for screen in self.app.screen_stack)
        ):
            await asyncio.sleep(0.001)
        deadline = time.monotonic() + 1
        while time.monotonic() < deadline and any(
            not worker.is_finished and worker.group not in UNHURRIED for worker in self.app.workers
        ):
            await asyncio.sleep(0.001)
        for _ in range(2):
            await self.pilot._wait_for_screen()
            self.app.screen._on_timer_update()

    async def enter(self, text: str) -> None:
        """Put a text of any characters into the field that has the cursor, at once."""
        field = self.app.focused
        if isinstance(field, TextArea):
            field.text = text
        else:
            assert isinstance(field, Input)
            field.value = text
        await self.settle()

    async def until(self, true: Callable[[], object]) -> None:
        """Let the app work until something is true of it."""
        deadline = time.monotonic() + TIME_OUT
        while not true():
            if time.monotonic() > deadline:
                raise AssertionError(f"did not become true; the screen shows\n{self.shown()}")
            await asyncio.sleep(0.001)
            await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    def rows(self) -> list[str]:
        """The rows of the terminal, as text."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    def shown(self) -> str:
        """All that the terminal shows, as text."""
        return "\n".join(row.rstrip() for row in self.rows())

    def words_on_screen(self) -> str:
        """The same with all white space as single spaces, for passages that wrap."""
        return " ".join(self.shown().split())

    def saved(self) -> list[Annotation]:
        """The annotations that are on disk now, read as another program would."""
        notebook = Notebook(self.notebook_file)
        try:
            return notebook.annotations()
        finally:
            notebook.close()

    def marked(self, layer: str) -> list[str]:
        """The words that a layer of marks lies on; "annotation" is also the quiet ground of what is not highlighted."""
        wanted = {layer, "quiet"} if layer == "annotation" else {layer}
        pieces = self.screen.text.marks.pieces(0, len(self.article.text))
        return [self.article.text[a:b] for a, b, layers in pieces if wanted & set(layers)]

    def put(self, findings: Findings) -> None:
        """Put made-up findings on the desk."""
        self.screen.controllers.findings.take_in(findings)

    def span(self, words: str) -> Span:
        """Where these words stand first."""
        start = self.article.text.index(words)
        return Span(start, start + len(words))


@asynccontextmanager
async def desk(
    article: Article | str | None,
    folder: Path,
    size: tuple[int, int] = (120, 40),
    findings: Callable[[Article], Findings] | None = None,
    reading_list: Sequence[str] = (),
    at_once: bool = False,
) -> AsyncIterator[Desk]:
    """Open a desk whose notebook and settings lie in ``folder``; findings are put on it ready-made, or are missing.

    ``at_once`` does not wait until the notebook is open.
    """
    if isinstance(article, str):
        article = read(article, source="story.txt")
    path = folder / "notebook.json"
    app = DeskApp(article, path, Settings(folder / "desk.json"), reading_list)
    async with app.run_test(size=size) as pilot:
        at = Desk(app, pilot, path)
        if at_once:
            yield at
            return
        await at.until(lambda: at.screen.status.state)
        if findings is not None and article is not None:
            at.put(findings(article))
        await at.settle()
        yield at
