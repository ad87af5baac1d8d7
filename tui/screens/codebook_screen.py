"""The codebook: the tags as a tree with their counts, and keys for all that can be done to a tag."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Label
from textual.worker import Worker

from ..desk.codebook_controller import CodebookController
from ..dialogs.dialog import Dialog
from ..listings.tag_listing import TagListing
from ..notebook import Tag
from ..notebook.note_filter import NoteFilter
from ..system.plain_output import counted
from ..widgets.arranged_entries import ArrangedEntries
from ..widgets.background_work import Asking, BackgroundWork
from ..widgets.key_queue import Refused
from ..widgets.worker_failure import failure_of

_EMPTY = (
    "No tags yet.\nPress a to make one here, or close this (Esc) and press t on a passage: "
    "a tag that is new there enters the codebook by itself."
)


class CodebookScreen(Dialog[NoteFilter]):
    """Shows the codebook and hands its keys to the controller. Gives back a filter for a tag's notes, or None."""

    BINDING_GROUP_TITLE = "Codebook"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "New", id="codebook-add", tooltip="Make a new tag; p then places it"),
        Binding("r", "rename", "Rename", id="codebook-rename", tooltip="Rename it everywhere"),
        Binding("c", "color", "Colour", id="codebook-color", tooltip="Choose its colour"),
        Binding("e", "describe", "Describe", id="codebook-describe", tooltip="Say what it is for"),
        Binding("p", "place", "Place under", id="codebook-place", tooltip="Put it under another tag, or on top"),
        *(
            Binding(str(n), f"pin({n})", f"Pin to {n}", show=False, id=f"codebook-pin-{n}", tooltip="Pin or unpin it")
            for n in range(1, 10)
        ),
        Binding("m", "merge", "Merge", id="codebook-merge", tooltip="Make it one with another tag"),
        Binding("S", "split", "Split", id="codebook-split", tooltip="Give some of its notes to a new tag"),
        Binding("d", "delete", "Delete", id="codebook-delete", tooltip="Delete it; its notes stay"),
        Binding("u", "undo", "Undo", id="codebook-undo", tooltip="Take the last change back"),
        Binding("ctrl+r", "redo", "Redo", id="codebook-redo", tooltip="Do it again"),
        Binding("escape,q,T", "dismiss(None)", "Close", id="codebook-close", tooltip="Back to the desk"),
    ]
    entries = query_one(ArrangedEntries)

    def __init__(self, codebook: CodebookController, asking: Asking) -> None:
        super().__init__()
        self._codebook, self._asking = codebook, asking
        codebook.view = self

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label("", id="codebook-title")
            yield ArrangedEntries()
            yield Label("", id="codebook-message", markup=False)
            yield Label(
                "Enter notes  a new  r rename  c colour  e describe  p under  1-9 pin\n"
                "m merge  S split  d delete  u undo  f filter  s sort  Esc closes",
                classes="hint",
                markup=False,
            )

    def on_mount(self) -> None:
        self.entries.focus()
        self.refresh_tags()

    def on_resize(self) -> None:
        self._show_title()

    def refresh_tags(self, name: str | None = None) -> None:
        """Show the tags as they are now, with the cursor on the one called ``name``."""
        listing = self._codebook.listing()
        self.entries.show(listing, _EMPTY)
        at = next((i for i in range(len(listing)) if listing.tag(i).name == name), None)
        if at is not None:
            self.entries.go_to(at)
        self._show_title()

    def _show_title(self) -> None:
        listing = self.entries.listing
        count = len(listing) if listing is not None else 0
        title = Content(f"Codebook: {counted(count, 'tag')}").stylize("bold")
        gap = " " * max(2, self.entries.size.width - title.cell_length - 13)
        self.query_one("#codebook-title", Label).update(Content.assemble(title, gap, (" here   all", "auto 60%")))

    def say(self, message: str, urgent: bool = False) -> None:
        """Tell the reader something under the list."""
        style = "bold $text-error" if urgent else "$text"
        self.query_one("#codebook-message", Label).update(Content(message).stylize(style))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if line := failure_of(event):
            self.say(line, True)

    def _here(self) -> Tag | None:
        """The tag at the cursor, or None and a word to the reader."""
        listing = self.entries.listing
        at = self.entries.here
        if not isinstance(listing, TagListing) or at is None:
            is_filtered = isinstance(listing, TagListing) and len(listing)
            why = (
                "No tag is listed: f and Esc lists all." if is_filtered else "There is no tag yet: press a to make one."
            )
            self.say(why)
            self.post_message(Refused())
            return None
        return listing.tag(at)

    def _ask(self, work: Coroutine[Any, Any, None]) -> None:
        self.run_worker(BackgroundWork(self._asking(work)), group="dialog", exit_on_error=False)

    def _ask_about_tag(self, work: Callable[[Tag], Coroutine[Any, Any, None]]) -> None:
        tag = self._here()
        if tag is not None:
            self._ask(work(tag))

    def action_add(self) -> None:
        self._ask(self._codebook.add())

    def action_rename(self) -> None:
        self._ask_about_tag(self._codebook.rename)

    def action_color(self) -> None:
        self._ask_about_tag(self._codebook.color)

    def action_describe(self) -> None:
        self._ask_about_tag(self._codebook.describe)

    def action_place(self) -> None:
        self._ask_about_tag(self._codebook.place)

    def action_merge(self) -> None:
        self._ask_about_tag(self._codebook.merge)

    def action_split(self) -> None:
        self._ask_about_tag(self._codebook.split)

    def action_pin(self, digit: int) -> None:
        tag = self._here()
        if tag is not None:
            self._codebook.pin(tag, digit)

    def action_delete(self) -> None:
        tag = self._here()
        if tag is not None:
            self._codebook.delete(tag)

    def action_undo(self) -> None:
        self._codebook.undo()

    def action_redo(self) -> None:
        self._codebook.redo()

    def on_arranged_entries_chosen(self, event: ArrangedEntries.Chosen) -> None:
        """Show the notes of a tag."""
        event.stop()
        tag = self._here()
        if tag is not None:
            self.dismiss(NoteFilter.for_tag(tag.name))
