"""The lists in the sidebar: actors, numbers, quotes and notes; and choosing an entry of one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.tabs import TABS, Tab
from ..reading.article_facts import FigureCounts
from .navigation_controller import NavigationController
from .selection_controller import SelectionController
from .state import DeskState
from .tab_contents import contents_of

if TYPE_CHECKING:
    from .view import View


class SidebarController:
    """Shows the list of the picked tab, and the counts of all."""

    def __init__(
        self, state: DeskState, view: View, navigation: NavigationController, selection: SelectionController
    ) -> None:
        self._state, self._view = state, view
        self._navigation, self._selection = navigation, selection
        self._shown = state.session

    def refresh(self) -> None:
        """Show the session's findings and notes as they are now."""
        session, panes = self._state.session, self._view.panes
        if session is not self._shown:
            self._shown = session
            for tab, entries in panes.lists.items():
                entries.to_first()
                self._state.arrangements[tab] = replace(self._state.arrangements[tab], words="")
        counts: dict[str, int] = {"Notes": len(session.shown)}
        found = session.findings
        self._view.show_counts(FigureCounts.of(found, session.annotations) if found else None)
        if found is not None:
            actors = sum(not actor.credit for actor in found.actors)
            counts |= {"Actors": actors, "Numbers": len(found.numbers), "Quotes": len(found.quotes)}
        panes.show_tabs(self._state.tab, counts)
        for tab in panes.shown:
            panes.lists[tab].show(*contents_of(self._state, tab))
        self.show_detail()
        self._view.catch_up_soon()

    def show_detail(self) -> None:
        """Show the entry under the cursor of the picked list in full."""
        listing = self._view.entries.listing
        if listing is None or not len(listing):
            self._view.panes.show_detail(None)
            return
        from .entry_details import detail_of

        at = min(self._view.entries.cursor, len(listing) - 1)
        self._view.panes.show_detail(detail_of(self._state.session, listing, at, self._state.reader))

    # Which list ---------------------------------------------------------------------------

    def show_tab(self, tab: Tab) -> None:
        """Show the list of a tab and put the cursor into it."""
        self.pick(tab)
        self._view.panes.focus_list()

    def pick(self, tab: Tab) -> None:
        """Make a list the one that the keys of lists are for, and show it; what was said of the one before is gone."""
        if tab != self._state.tab:
            panes, before = self._view.panes, self._state.tab
            stay = before in panes.shown and tab in panes.shown
            self._state.tab = tab
            self._view.say("")
            if not stay:
                self.refresh()
                return
            panes.lists[before].mark_chosen(None)
            panes.pick(tab)
            self.show_detail()
            self._view.catch_up_soon()

    def step_tab(self, step: int) -> None:
        """Show the next or previous list."""
        self.show_tab(TABS[(TABS.index(self._state.tab) + step) % len(TABS)])

    # Which entry --------------------------------------------------------------------------

    def show_entry(self, tab: Tab, span: Span) -> bool:
        """Put the cursor on the entry of a passage in the list of a tab; False where that list has none.

        A filter that hides the entry is dropped, and its group unfolded.
        """
        self.show_tab(tab)
        wanted = self._state.arrangements[tab]
        for folded in (wanted.folded, *(wanted.folded - {group} for group in sorted(wanted.folded)), frozenset()):
            found = self._find(span)
            if found is not None:
                self._view.after_refresh(partial(self._view.entries.go_to, found))
                return True
            self._state.arrangements[tab] = replace(wanted, words="", folded=folded)
            self.refresh()
        return False

    def _find(self, span: Span) -> int | None:
        listing = self._view.entries.listing
        entries = range(len(listing)) if listing is not None else ()
        return next((i for i in entries if listing is not None and span in listing.spans(i)), None)

    def fold(self, index: int) -> bool:
        """Fold or unfold the group whose title this entry is; False where it is no title."""
        from ..listings.entry_groups import Grouped

        tab, listing = self._state.tab, self._view.entries.listing
        title = listing.title(index) if isinstance(listing, Grouped) else None
        if title is None:
            return False
        self._state.arrangements[tab] = self._state.arrangements[tab].toggled(title.name, title.folded)
        self.refresh()
        return True

    def choose(self, index: int) -> None:
        """Mark all passages of an entry, and go to the first; fold or unfold a group."""
        listing = self._view.entries.listing
        spans = list(listing.spans(index)) if listing is not None else []
        if self.fold(index) or not spans:
            return
        self._navigation.end_preview(back=True)
        self._navigation.clear_trail()
        self._selection.set_finding(None)
        self._view.entries.mark_chosen(index)
        from ..listings.note_listing import NoteListing

        if isinstance(listing, NoteListing):
            self._selection.set_current(listing.annotation(index))
        trail = self._navigation.follow_mentions(spans)
        self._view.panes.show_text()
        self._view.after_refresh(lambda: self._navigation.jump(spans[0]))
        self._view.say(f"{trail.describe()}  n next  N previous  Esc clears" if len(spans) > 1 else "Esc clears")
