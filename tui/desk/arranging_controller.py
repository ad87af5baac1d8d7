"""Arranging a list of the sidebar: sorting it, and filtering it as the reader types.

Findings are filtered by words in them, notes by a little language of their own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..listings.arrangement import ORDERS
from ..listings.tabs import Tab
from .annotation_controller import AnnotationController
from .sidebar_controller import SidebarController
from .state import DeskState

if TYPE_CHECKING:
    from .view import View

HINTS: dict[Tab, str] = {
    "Actors": "Actors with these words in a name or role",
    "Numbers": "Numbers with these words: what they count, whom they are from, their kind",
    "Quotes": "Quotes with these words, or by this speaker",
    "Notes": "Notes with: #tag  !confirmed  words  -without",
}


class FilterStart(NamedTuple):
    """What a filter begins with: the words it has now, and what can be typed."""

    words: str
    hint: str


class ArrangingController:
    """Changes how lists are arranged, and keeps which one is being filtered."""

    def __init__(
        self, state: DeskState, view: View, annotations: AnnotationController, sidebar: SidebarController
    ) -> None:
        self._state, self._view = state, view
        self._annotations, self._sidebar = annotations, sidebar
        self._tab: Tab = "Notes"

    def sort(self) -> None:
        """Put the list into its next order, and the cursor on the first entry."""
        tab = self._state.tab
        arrangement = self._state.arrangements[tab] = self._state.arrangements[tab].next_order(tab)
        self._show_anew(tab)
        self._view.say(f"{tab} {ORDERS[tab][arrangement.order]}")

    def _show_anew(self, tab: Tab) -> None:
        self._view.panes.lists[tab].to_first()
        self._sidebar.refresh()
        self._view.panes.lists[tab].reveal(0)

    def begin_filter(self, tab: Tab | None = None) -> FilterStart | None:
        """Begin to filter a list, the picked one unless ``tab`` names another; None: there is nothing to filter."""
        session, self._tab = self._state.session, tab or self._state.tab
        if self._tab == "Notes":
            words = self._annotations.begin_filter()
            return None if words is None else FilterStart(words, HINTS[self._tab])
        if session.findings is None:
            self._view.say(session.remark if session.is_open else "No article is open. Press o to open one.")
            return None
        self._sidebar.pick(self._tab)
        self._view.panes.show_sidebar()
        return FilterStart(self._state.arrangements[self._tab].words, HINTS[self._tab])

    def filter_by(self, words: str) -> None:
        """List only what fits the words typed so far; "" lists all."""
        arrangement = self._state.arrangements[self._tab]
        if self._tab == "Notes":
            self._annotations.filter_by(words)
        elif words != arrangement.words:
            self._state.arrangements[self._tab] = replace(arrangement, words=words)
            self._show_anew(self._tab)

    def keep_filter(self) -> None:
        """Go on with the list as it is now."""
        if self._tab == "Notes":
            self._annotations.say_filtered()
        elif self._state.arrangements[self._tab].words:
            self._view.say("Esc shows all again")

    def drop_filter(self, tab: Tab | None = None) -> bool:
        """List everything again; False where nothing was filtered."""
        self._tab = tab or self._tab
        if self._tab == "Notes":
            self._annotations.set_filter(None)
            return True
        was = bool(self._state.arrangements[self._tab].words)
        self.filter_by("")
        return was
