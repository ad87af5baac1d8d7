"""The notes of an earlier version that are lost in this one, to be placed by hand; and those whose words changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Label

from analysis.article import Span

from ..dialogs.dialog import Dialog
from ..listings.orphan_listing import OrphanListing
from ..notebook import Annotation
from ..notebook.anchoring import Placement
from ..widgets.arranged_entries import ArrangedEntries

LostAndChanged = Callable[[], tuple[Sequence[Annotation], Sequence[Placement]]]


class OrphansScreen(Dialog[Annotation | Span]):
    """Gives back the lost annotation to place, or where a changed one stands. ``delete`` deletes one for good."""

    BINDING_GROUP_TITLE = "Lost notes"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "delete", "Delete", id="orphans-delete", tooltip="Delete the lost note (u on the desk undoes it)"),
        Binding("escape,q,O", "dismiss(None)", "Close", id="orphans-close", tooltip="Back to the desk"),
    ]
    entries = query_one(ArrangedEntries)

    def __init__(self, lost_and_changed: LostAndChanged, delete: Callable[[Annotation], object]) -> None:
        super().__init__()
        self._lost_and_changed, self._delete = lost_and_changed, delete

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label("", id="orphans-title")
            yield ArrangedEntries()
            yield Label(
                "Enter on a lost note: place it by hand; on a changed one: show it\n"
                "d delete a lost one   f filter   s sort   Esc closes",
                classes="hint",
                markup=False,
            )

    def on_mount(self) -> None:
        self.entries.focus()
        self.show()

    def show(self) -> None:
        """Show what is lost and what changed now."""
        lost, changed = self._lost_and_changed()
        self.entries.show(
            OrphanListing(lost, changed),
            "No note is lost.\nWhen an article comes back edited, its notes find their words again; "
            "those whose words are gone wait here.",
        )
        title = f"Notes of an earlier version: {len(lost)} lost, {len(changed)} changed"
        self.query_one("#orphans-title", Label).update(Content(title).stylize("bold"))

    def on_arranged_entries_chosen(self, event: ArrangedEntries.Chosen) -> None:
        event.stop()
        listing = self.entries.listing
        if isinstance(listing, OrphanListing):
            spans = listing.spans(event.index)
            self.dismiss(listing.lost(event.index) or (spans[0] if spans else None))

    def action_delete(self) -> None:
        """Delete the lost note at the cursor."""
        listing = self.entries.listing
        at = self.entries.here
        if isinstance(listing, OrphanListing) and at is not None:
            lost = listing.lost(at)
            if lost is not None:
                self._delete(lost)
                self.show()
