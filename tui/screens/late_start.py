"""What the desk does once its first page is painted, so that the reader need not wait for it."""

from __future__ import annotations

import asyncio
import gc
from pathlib import Path
from typing import Any

from textual.screen import Screen

from ..desk.controllers import Controllers
from .screen_editors import ScreenEditors
from .screen_view import ScreenView

REFRESH_INTERVAL = 1.0
"""Seconds between two looks at what other windows wrote into the notebook."""
SEARCH_DELAY = 0.3
"""Seconds after the first paint at which what a search needs is made and loaded."""


class LateStart:
    """Opens the notebook, loads the rest of a long article, gets the search ready."""

    def __init__(
        self,
        screen: Screen[Any],
        controllers: Controllers,
        view: ScreenView,
        editors: ScreenEditors,
        notebook: Path | None,
        rest: str | None,
    ) -> None:
        """``rest`` names where all of an article is loaded from of which only the beginning is shown."""
        self._screen, self._controllers, self._view, self._editors = screen, controllers, view, editors
        self._notebook, self._rest = notebook, rest
        self.is_done = False
        """Whether the notebook is open, or could not be opened; keys wait for it."""

    def begin(self) -> None:
        """Set all of it going; to be called after the first paint."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        articles, view = self._controllers.articles, self._view
        if self._rest is not None:
            view.start(articles.load_rest(self._rest), "open")
        view.start(self._open_notebook(), "notebook")
        self._screen.set_interval(REFRESH_INTERVAL, articles.take_in_others)
        self._screen.set_timer(SEARCH_DELAY, lambda: view.start(self._prepare_search(), "search-needs"))

    async def _open_notebook(self) -> None:
        try:
            await self._controllers.articles.open_notebook(self._notebook)
        finally:
            self.is_done = True

    async def _prepare_search(self) -> None:
        await self._editors.make_search()
        await _load_stemmer()


async def _load_stemmer() -> None:
    """Load what a search by stems and a look at sentences need: time that no keystroke shall wait for."""
    from analysis.language import stem
    from analysis.language.boundaries import sentence_spans

    await asyncio.to_thread(stem, "protesters")
    await asyncio.to_thread(lambda: list(sentence_spans("It is so. So it is.", 0, 19)))
