"""The text and the sidebar beside it, or one of them alone where there is no room or the reader wants it so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from ..listings.tabs import TABS, Tab
from .detail_box import DetailBox
from .entry_list import EntryList
from .reading_pane import ReadingPane
from .tab_strip import TabStrip

if TYPE_CHECKING:
    from ..listings.details import Detail

NARROW_CLASS = "-narrow"
"""The screen has it where the sidebar steps aside until it is asked for (``-asked``)."""
TALL = 30
"""Rows from which on the actors and the numbers are shown at once."""
LEAST_WITH_DETAIL = 14
"""Rows from which on an entry is shown in full below the lists."""
BOTH: tuple[Tab, ...] = ("Actors", "Numbers")


class DeskPanes(Horizontal):
    """Keeps what is shown. ``-zoomed-text`` and ``-zoomed-list`` give one pane all the room."""

    @dataclass
    class Rearranged(Message):
        """Other lists are on screen than before."""

    def __init__(self, text: ReadingPane, lists: Mapping[Tab, EntryList]) -> None:
        super().__init__(id="panes")
        self.text, self.lists, self.tabs = text, lists, TabStrip()
        self.detail = DetailBox()
        self._is_tall = False

    def compose(self) -> ComposeResult:
        yield self.text
        with Vertical(id="sidebar"):
            yield self.tabs
            yield self.lists[self.tabs.tab]

    def on_mount(self) -> None:
        # Each list has as many styles to work out as the text: the others come after the first paint.
        self.call_after_refresh(self._complete)

    async def _complete(self) -> None:
        first = next(tab for tab in TABS if self.lists[tab].is_attached)
        at, sidebar = TABS.index(first), self.query_one("#sidebar", Vertical)
        await sidebar.mount(*(self.lists[tab] for tab in TABS[:at]), before=self.lists[first])
        await sidebar.mount(*(self.lists[tab] for tab in TABS[at + 1 :]), self.detail, after=self.lists[first])

    @property
    def _is_narrow(self) -> bool:
        return self.screen.has_class(NARROW_CLASS)

    @property
    def entries(self) -> EntryList:
        """The list that is picked."""
        return self.lists[self.tabs.tab]

    @property
    def shown(self) -> Sequence[Tab]:
        """The lists that there is room for: the one that is picked, or the actors and the numbers."""
        return BOTH if self._is_tall and self.tabs.tab in BOTH else (self.tabs.tab,)

    def on_resize(self) -> None:
        is_tall = self.size.height >= TALL
        if is_tall != self._is_tall:
            self._is_tall = is_tall
            self._show_lists()
            self.post_message(self.Rearranged())

    def show_tabs(self, tab: Tab, counts: Mapping[str, int]) -> None:
        """Show which list is picked, and how many entries each has."""
        self.tabs.tab, self.tabs.counts = tab, counts
        self._show_lists()

    def pick(self, tab: Tab) -> None:
        """Let keys be for one of the lists that are shown."""
        self.tabs.tab = tab

    def _show_lists(self) -> None:
        shown = self.shown
        for tab in TABS:
            self.lists[tab].display = tab in shown
        self.lists["Numbers"].set_class(len(shown) > 1, "-beside")

    def show_detail(self, detail: Detail | None) -> None:
        """Show an entry in full below the lists, or nothing."""
        self.detail.display = detail is not None and self.size.height >= LEAST_WITH_DETAIL
        self.detail.show_detail(detail)

    def show_focus(self, in_list: bool) -> None:
        """Show whether a list of the sidebar has the keys.

        A ``:focus-within`` would have the styles of all lists worked out anew whenever the keys go from one to another.
        """
        self.query_one("#sidebar").set_class(in_list, "-focused")

    def show_sidebar(self) -> None:
        """Show the sidebar where there is room for both."""
        if not self._is_narrow:
            self.add_class("-asked")

    def show_text(self) -> None:
        """Show the text; where only one fits, it also gets the keys."""
        self.remove_class("-zoomed-list")
        if self._is_narrow:
            self.remove_class("-asked")
            self.text.focus()

    def focus_list(self) -> None:
        """Show the sidebar, and let keys go to its list."""
        self.add_class("-asked")
        self.entries.focus()

    def focus_text(self) -> None:
        """Let keys go to the text, and the sidebar step aside where only one fits."""
        self.remove_class("-asked")
        self.text.focus()

    def focus_other(self) -> None:
        """From the text to the sidebar and back."""
        if self.text.has_focus:
            self.remove_class("-zoomed-text")
            self.focus_list()
        else:
            self.remove_class("-zoomed-list")
            self.focus_text()

    def toggle_zoom(self) -> None:
        """Give the pane with the focus the whole screen, or put both back."""
        self.toggle_class("-zoomed-list" if self.entries.has_focus else "-zoomed-text")
