"""A list of which the reader can filter and sort the entries; what it says of them counts in the list itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from ..listings.arranged import Arrangeable, Arranged
from .entry_list import EntryList
from .filter_bar import FilterBar


class ArrangedEntries(Vertical):
    """``f`` filters and ``s`` sorts; a line above the list tells how, where that is not as it stands."""

    DEFAULT_CSS = """
    ArrangedEntries { height: 1fr; }
    ArrangedEntries > Static { height: 1; color: auto 60%; display: none; }
    ArrangedEntries > Static.-told { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "filter", "Filter", show=False, id="entries-filter", tooltip="Only entries with some words"),
        Binding("s", "sort", "Sort", show=False, id="entries-sort", tooltip="The next order of the list"),
    ]
    list = query_one(EntryList)

    @dataclass
    class Chosen(Message):
        """The reader wants this entry, by its index in the list itself."""

        index: int

    def __init__(self) -> None:
        super().__init__()
        self.listing: Arrangeable | None = None
        """The list itself, with all its entries."""
        self._remark = self._typed = self._order = ""

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)
        yield EntryList()

    def focus(self, scroll_visible: bool = True) -> ArrangedEntries:
        """Let the list have the keys."""
        self.list.focus(scroll_visible)
        return self

    def show(self, listing: Arrangeable, remark: str) -> None:
        """Show a list, filtered and sorted as the one before; ``remark`` stands there when it is empty."""
        self.listing, self._remark = listing, remark
        self._arrange()

    @property
    def here(self) -> int | None:
        """The entry under the cursor, by its index in the list itself; None where nothing is listed."""
        shown = self.list.listing
        return shown.place(self.list.cursor) if isinstance(shown, Arranged) and len(shown) else None

    def go_to(self, place: int) -> None:
        """Put the cursor on an entry of the list itself, if it is listed."""
        shown = self.list.listing
        index = shown.index(place) if isinstance(shown, Arranged) else None
        if index is not None:
            self.list.go_to(index)

    def _arrange(self) -> None:
        if self.listing is None:
            return
        here = self.here
        shown = Arranged(self.listing, self._typed, self._order)
        self.list.show(shown, f"Nothing here has “{self._typed}” in it." if self._typed else self._remark)
        if here is not None and here < len(self.listing):
            self.go_to(here)
        told = [self._order] if self._order else []
        told += [f"with “{self._typed}”: {len(shown)} of {len(self.listing)}"] if self._typed else []
        line = self.query_one(Static)
        line.update(Content("  " + "  ·  ".join(told)))
        line.set_class(bool(told), "-told")

    async def action_filter(self) -> None:
        """Ask for the words that entries must have."""
        if not self.query(FilterBar):
            bar = FilterBar(self._typed, "Words that an entry has in it; Enter keeps, Esc shows all")
            await self.mount(bar)
            bar.focus()

    def on_filter_bar_typed(self, event: FilterBar.Typed) -> None:
        """Filter with every key."""
        event.stop()
        self._typed = event.words.strip()
        self._arrange()

    async def on_filter_bar_kept(self, event: FilterBar.Kept) -> None:
        """Go on with what is listed."""
        event.stop()
        await self._close_bar()

    async def on_filter_bar_left(self, event: FilterBar.Left) -> None:
        """List all again."""
        event.stop()
        self._typed = ""
        await self._close_bar()
        self._arrange()

    async def _close_bar(self) -> None:
        await self.query(FilterBar).remove()
        self.focus()

    def action_sort(self) -> None:
        """Sort in the next of the list's orders."""
        if self.listing is not None:
            names = list(self.listing.orders)
            now = names.index(self._order) if self._order in names else 0
            after = (now + 1) % len(names)
            self._order = names[after] if after else ""
            self._arrange()

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Say which entry of the list itself was chosen."""
        event.stop()
        shown = self.list.listing
        if isinstance(shown, Arranged):
            self.post_message(self.Chosen(shown.place(event.index)))
