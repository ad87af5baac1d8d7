"""Counts of tags: in each article, and which tags meet in one passage."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Label

from ..dialogs.dialog import Dialog
from ..listings.count_listing import CountListing
from ..notebook import Notebook
from ..notebook.note_filter import NoteFilter
from ..notebook.tag_counts import by_article, together
from ..widgets.arranged_entries import ArrangedEntries

_TITLES = ("Tags by article", "Tags that meet in one passage")
_EMPTY = (
    "No passage has a tag yet.\nClose this (Esc) and press t on a passage to tag it.",
    "No two tags meet in one passage yet.\nTab shows how often each is used.",
)


class CountsScreen(Dialog[NoteFilter]):
    """Two lists, tab goes from one to the other. Gives back a filter for the notes of a tag, or None."""

    BINDING_GROUP_TITLE = "Counts"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "other", "Other list", id="counts-other", tooltip="By article; which meet", priority=True),
        Binding("escape,q,K", "dismiss(None)", "Close", id="counts-close", tooltip="Back to the desk"),
    ]
    entries = query_one(ArrangedEntries)

    def __init__(self, notebook: Notebook) -> None:
        super().__init__()
        notes = notebook.annotations()
        codebook = notebook.tags()
        titles = {record.sha256: record.title or record.source for record in notebook.articles()}
        self._lists = (
            CountListing.by_article(by_article(notes), titles, codebook),
            CountListing.together(together(notes), codebook),
        )
        self._which = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label("", id="counts-title")
            yield ArrangedEntries()
            yield Label(
                "tab the other list   Enter a tag's notes   f filter   s sort   Esc closes",
                classes="hint",
                markup=False,
            )

    def on_mount(self) -> None:
        self.entries.focus()
        self._show()

    def _show(self) -> None:
        parts = [
            Content(f" {title} ").stylize("bold $text on $primary 30%" if place == self._which else "auto 60%")
            for place, title in enumerate(_TITLES)
        ]
        self.query_one("#counts-title", Label).update(Content(" ").join(parts))
        self.entries.show(self._lists[self._which], _EMPTY[self._which])

    def action_other(self) -> None:
        """Show the other list."""
        self._which = 1 - self._which
        self._show()

    def on_arranged_entries_chosen(self, event: ArrangedEntries.Chosen) -> None:
        event.stop()
        tags = self._lists[self._which].tags(event.index)
        if tags:
            self.dismiss(NoteFilter.for_tag(tags[0]))
