"""Text and lists follow each other: what stands in the current paragraph is marked in the lists, and the entry that the
cursor of a list comes to is shown in the text until the reader goes there or comes back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from analysis.article import Span
from analysis.findings import Mention, Number, Quote

from ..listings.entry_groups import Grouped
from ..listings.listing import Listing
from ..listings.note_listing import NoteListing
from ..listings.tabs import Tab
from .navigation_controller import NavigationController
from .sidebar_controller import SidebarController
from .state import DeskState

if TYPE_CHECKING:
    from .view import View

Placed = TypeVar("Placed", Mention, Number, Quote)


class FollowingController:
    """Catches up once the reader pauses, so that no key waits for it."""

    def __init__(
        self, state: DeskState, view: View, navigation: NavigationController, sidebar: SidebarController
    ) -> None:
        self._state, self._view = state, view
        self._navigation, self._sidebar = navigation, sidebar

    def catch_up(self, moved_in_list: bool) -> None:
        """Show what the reader has come to, in the text or (with ``moved_in_list``) in a list."""
        if not self._state.session.article.paragraphs:
            return
        self._sidebar.show_detail()
        if moved_in_list:
            self._preview()
        self.mark_lists()

    def _preview(self) -> None:
        entries = self._view.entries
        listing, at = entries.listing, entries.cursor
        if not entries.has_focus or listing is None or at >= len(listing) or entries.chosen == at:
            return
        article, hidden = self._state.session.article, self._navigation.hidden
        for span in listing.spans(at):
            paragraph = article.paragraph_at(span.start)
            if paragraph is not None and paragraph.index not in hidden:
                self._navigation.preview(span)
                return

    # Marks in the lists -------------------------------------------------------------------

    def mark_lists(self) -> None:
        """Mark the entries of the current paragraph, and bring them into view where the keys are elsewhere."""
        paragraph = self._state.session.article.paragraphs[self._view.text.current]
        here = Span(paragraph.start, paragraph.end)
        findings = self._findings_in(here)
        for tab in self._view.panes.shown:
            entries = self._view.panes.lists[tab]
            indices = self._entries_in(entries.listing, findings, here)
            entries.mark_here(indices)
            if indices and not entries.has_focus and self._is_in_text_order(tab):
                entries.reveal(min(indices))

    def _is_in_text_order(self, tab: Tab) -> bool:
        return self._state.arrangements[tab].order == "place" and tab != "Actors"

    def _findings_in(self, here: Span) -> set[int]:
        """The findings that stand in a stretch of the text, by their identity; looked up, as a long text has many."""
        found = self._state.session.findings
        if found is None:
            return set()
        standing = [*_within(found.numbers, here), *_within(found.quotes, here)]
        return {*map(id, standing), *(id(actor) for actor in found.actors if _within(actor.mentions, here))}

    def _entries_in(self, listing: Listing | None, findings: set[int], here: Span) -> frozenset[int]:
        if isinstance(listing, Grouped):
            return (
                frozenset(i for i in range(len(listing)) if id(listing.entry(i)) in findings)
                if findings
                else frozenset()
            )
        if isinstance(listing, NoteListing):
            starts = ((i, listing.annotation(i).anchor.start) for i in range(len(listing)))
            return frozenset(i for i, start in starts if here.start <= start < here.end)
        return frozenset()


def _within(places: Sequence[Placed], here: Span) -> Sequence[Placed]:
    """Those that begin in a stretch of the text; they are in its order."""
    first = bisect_left(places, here.start, key=lambda place: place.start)
    return places[first : bisect_left(places, here.end, first, key=lambda place: place.start)]
