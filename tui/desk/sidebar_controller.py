"""The lists in the sidebar: actors, numbers, quotes and notes; and choosing an entry of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.listing import Listing
from ..listings.note_listing import NoteListing
from ..listings.orders import ORDERS, next_order
from ..listings.tabs import TABS, Tab
from ..reading.article_facts import FigureCounts
from ..reading.colours import colour_of
from .navigation_controller import NavigationController
from .selection_controller import SelectionController
from .state import DeskState

if TYPE_CHECKING:
    from .view import View

NOT_FOUND_HINT = "in this article. Search it with / or annotate it with a."


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
            for entries in panes.lists.values():
                entries.to_first()
        self._view.show_counts(FigureCounts.of(session.findings, session.annotations) if session.findings else None)
        counts: dict[str, int] = {"Notes": len(session.shown)}
        found = session.findings
        if found is not None:
            counts |= {"Actors": len(found.actors), "Numbers": len(found.numbers), "Quotes": len(found.quotes)}
        panes.show_tabs(self._state.tab, counts)
        for tab in panes.shown:
            panes.lists[tab].show(*self._listing(tab))

    def _listing(self, tab: Tab) -> tuple[Listing | None, str, str]:
        """What a tab lists, what stands there when that is nothing, and what stands above it."""
        session, order = self._state.session, self._state.orders[tab]
        if not session.is_open:
            return None, "No article is open.\nPress o to open one.", ""
        if tab == "Notes":
            return *self._notes(), ""
        if session.findings is None:
            return None, session.remark, ""
        from ..listings.actor_listing import ActorListing
        from ..listings.checklist import Checks
        from ..listings.number_listing import NumberListing
        from ..listings.quote_listing import QuoteListing

        if tab == "Actors":
            return ActorListing(session.findings), f"Nobody is named {NOT_FOUND_HINT}", ORDERS[tab][order]
        checks = Checks.of(session.annotations)
        if tab == "Numbers":
            numbers = NumberListing(session.findings, order, checks)
            return numbers, f"No numbers {NOT_FOUND_HINT}", numbers.summary
        quotes = QuoteListing(session.findings, order, checks)
        return quotes, f"Nobody is quoted {NOT_FOUND_HINT}", quotes.summary

    def _notes(self) -> tuple[Listing, str]:
        session = self._state.session
        colors = {tag.name: colour_of(tag) for tag in self._state.codebook}
        remark = (
            f"No note fits {session.note_filter.typed}.\nPress F to change the filter, Esc to show all."
            if session.note_filter
            else "No notes yet.\nPress a to write a note on the current paragraph, space to highlight it, t to tag it; "
            "v first selects a sentence or a word."
        )
        return NoteListing(session.article, session.shown, colors), remark

    def show_tab(self, tab: Tab) -> None:
        """Show the list of a tab and put the cursor into it."""
        self.pick(tab)
        self._view.panes.focus_list()

    def pick(self, tab: Tab) -> None:
        """Make a list the one that the keys of lists are for, and show it."""
        if tab != self._state.tab:
            self._state.tab = tab
            self.refresh()

    def sort(self) -> None:
        """Put the list into its next order, and the cursor on the first entry."""
        tab = self._state.tab
        order = self._state.orders[tab] = next_order(tab, self._state.orders[tab])
        self._view.entries.to_first()
        self.refresh()
        self._view.entries.go_to(0)
        self._view.say(f"{tab} {ORDERS[tab][order]}")

    def show_entry(self, tab: Tab, span: Span) -> bool:
        """Put the cursor on the entry of a passage in the list of a tab; False where that list has none."""
        self.show_tab(tab)
        listing = self._view.entries.listing
        entries = range(len(listing)) if listing is not None else ()
        found = next((i for i in entries if listing is not None and span in listing.spans(i)), None)
        if found is None:
            return False
        self._view.after_refresh(lambda: self._view.entries.go_to(found))
        return True

    def step_tab(self, step: int) -> None:
        """Show the next or previous list."""
        self.show_tab(TABS[(TABS.index(self._state.tab) + step) % len(TABS)])

    def choose(self, index: int) -> None:
        """Mark all passages of an entry, and go to the first."""
        listing = self._view.entries.listing
        spans = list(listing.spans(index)) if listing is not None else []
        if not spans:
            return
        self._navigation.clear_trail()
        self._selection.set_finding(None)
        self._view.entries.mark_chosen(index)
        if isinstance(listing, NoteListing):
            self._selection.set_current(listing.annotation(index))
        trail = self._navigation.follow_mentions(spans)
        self._view.panes.show_text()
        self._view.after_refresh(lambda: self._navigation.jump(spans[0]))
        self._view.say(f"{trail.describe()}  n next  N previous  Esc clears" if len(spans) > 1 else "Esc clears")
