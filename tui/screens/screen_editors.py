"""What the reader types into on the desk: the note, the search, the filter; one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.widget import AwaitMount, Widget

from ..widgets.desk_panes import DeskPanes
from ..widgets.key_queue import Refused

if TYPE_CHECKING:
    # The editors are not needed for the first paint.
    from ..widgets.search_bar import SearchBar


class ScreenEditors:
    """Opens an editor on a screen, and gives the keys back to what had them.

    The search bar is made once and then only shown: it lies over the last row of the panes, so that nothing is laid out
    anew and the text stays where it is.
    """

    def __init__(self, screen: Screen[Any], panes: DeskPanes, below: Widget) -> None:
        """Other editors are mounted before ``below``."""
        self._screen, self._panes, self._below = screen, panes, below
        self._search: SearchBar | None = None
        self._mounting: AwaitMount | None = None
        self._left: Widget | None = None
        """What had the keys before the editor."""

    @property
    def from_list(self) -> bool:
        """Whether the editor was opened in the list that is picked."""
        return self._left is self._panes.entries

    @property
    def is_searching(self) -> bool:
        """Whether a query is being typed."""
        return self._search is not None and self._search.display

    async def open(self, editor: Widget | None) -> None:
        """Mount an editor, and let it have the keys; None where there is nothing to edit."""
        if editor is None:
            self._screen.post_message(Refused())
            return
        self._left = self._screen.focused
        await self._screen.mount(editor, before=self._below)
        editor.focus()

    async def close(self, name: str) -> None:
        """Remove the editor of this class; the keys go to the text, or to the list whose entry was written about."""
        # First: where a widget with the focus is removed, Textual gives it to any other.
        self._screen.set_focus(self._panes.entries if self.from_list else self._panes.text)
        await self._screen.query(name).remove()

    async def make_search(self) -> SearchBar:
        """The search bar, hidden where it was not made before."""
        from ..widgets.search_bar import SearchBar

        if self._search is None:
            self._search = SearchBar()
            self._search.display = False
            # Before the others: behind them it would count as a change of theirs, and they would be painted too.
            self._mounting = self._panes.mount(self._search, before=0)
        if self._mounting is not None:
            await self._mounting
            self._mounting = None
        return self._search

    async def open_search(self, words: str) -> None:
        """Let a query be typed, ``words`` to be typed over."""
        bar = await self.make_search()
        self._left = self._screen.focused
        bar.put_query(words)
        bar.display = True
        bar.focus()

    def close_search(self) -> None:
        """Hide the search bar; the text has the keys."""
        self._screen.set_focus(self._panes.text)
        if self._search is not None:
            self._search.display = False
