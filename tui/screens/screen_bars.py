"""The bars that queries and filters are typed into, and the controllers that work while one types."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from ..desk.controllers import Controllers
from ..listings.tabs import Tab
from ..widgets.key_queue import Refused
from .screen_editors import ScreenEditors


class ScreenBars:
    """Opens the bar of the search or of a filter on a screen, and closes it."""

    def __init__(self, screen: Screen[Any], editors: ScreenEditors, controllers: Controllers) -> None:
        self._screen, self._editors, self._controllers = screen, editors, controllers

    async def search(self) -> None:
        """Let a query be typed, over the last one if there is one."""
        if self._editors.is_searching:
            return
        words = self._controllers.search.begin()
        if words is None:
            self._screen.post_message(Refused())
            return
        await self._editors.open_search(words)
        if words:
            self._controllers.search.look_up(words)

    def keep_search(self, query: str) -> None:
        """Search for it, and give the keys to the text."""
        self._editors.close_search()
        self._controllers.search.keep(query)

    def leave_search(self) -> None:
        """Back to where the search began."""
        self._editors.close_search()
        self._controllers.search.leave()

    async def filter(self, tab: Tab | None) -> None:
        """Let words be typed that the entries of a list are to have; None for the list that is picked."""
        from ..widgets.filter_bar import FilterBar

        if not self._screen.query(FilterBar):
            start = self._controllers.arranging.begin_filter(tab)
            await self._editors.open(None if start is None else FilterBar(*start))

    async def keep_filter(self) -> None:
        """Leave the list as it is filtered now."""
        await self._editors.close("FilterBar")
        self._controllers.arranging.keep_filter()

    async def leave_filter(self) -> None:
        """The list with all its entries again."""
        await self._editors.close("FilterBar")
        self._controllers.arranging.drop_filter()
