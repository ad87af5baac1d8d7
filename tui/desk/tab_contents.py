"""What each list of the sidebar holds: the session's findings and notes, as the reader wants them arranged."""

from __future__ import annotations

from typing import NamedTuple

from ..listings.listing import Listing
from ..listings.tabs import Tab
from .state import DeskState

NOT_FOUND_HINT = "in this article. Search it with / or annotate it with a."


class TabContents(NamedTuple):
    """A list, what stands there when that is nothing, and what stands above it."""

    listing: Listing | None
    remark: str
    title: str = ""


def contents_of(state: DeskState, tab: Tab) -> TabContents:
    """What a tab lists."""
    session = state.session
    if not session.is_open:
        return TabContents(None, "No article is open.\nPress o to open one.")
    if tab == "Notes":
        return _notes(state)
    return TabContents(None, session.remark) if session.findings is None else _findings(state, tab)


def _findings(state: DeskState, tab: Tab) -> TabContents:
    # They are not needed for the first paint.
    from ..listings.actor_listing import ActorListing
    from ..listings.checklist import Checks
    from ..listings.number_listing import NumberListing
    from ..listings.quote_listing import QuoteListing

    found, arrangement = state.session.findings, state.arrangements[tab]
    assert found is not None
    if tab == "Actors":
        listing: ActorListing | NumberListing | QuoteListing = ActorListing(found, arrangement)
    elif tab == "Numbers":
        listing = NumberListing(found, arrangement, Checks.of(state.session.annotations, state.reader))
    else:
        listing = QuoteListing(found, arrangement, Checks.of(state.session.annotations, state.reader))
    if arrangement.words:
        remark = f"Nothing here fits “{arrangement.words}”.\nPress f to change the filter, Esc to show all."
    else:
        missing = {"Actors": "Nobody is named", "Numbers": "No numbers", "Quotes": "Nobody is quoted"}[tab]
        remark = f"{missing} {NOT_FOUND_HINT}"
    return TabContents(listing, remark, listing.summary)


def _notes(state: DeskState) -> TabContents:
    from ..listings.note_listing import NoteListing
    from ..reading.colours import colour_of

    session, shown = state.session, state.session.shown
    colors = {tag.name: colour_of(tag) for tag in state.codebook}
    if state.arrangements["Notes"].order == "newest":
        shown = sorted(shown, key=lambda annotation: annotation.modified, reverse=True)
    if session.note_filter:
        remark = f"No note fits {session.note_filter.typed}.\nPress F to change the filter, Esc to show all."
    else:
        remark = (
            "No notes yet.\nPress a to write a note on the current paragraph, space to highlight it, t to tag it; "
            "v first selects a sentence or a word."
        )
    return TabContents(NoteListing(session.article, shown, colors, state.reader), remark)
