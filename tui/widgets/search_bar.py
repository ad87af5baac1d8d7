"""The search bar: one row at the bottom in which the reader types a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label

from .safe_editors import SafeInput


class SearchBar(Horizontal):
    """Posts Kept on Enter and Left on Esc; what is typed goes out as the input's own Changed message."""

    DEFAULT_CSS = """
    SearchBar { height: 1; }
    SearchBar > Label { width: 2; }
    SearchBar > Input { width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "leave", "Clear and go back", id="search-leave", tooltip="Clear the search, return to the place"
        ),
    ]

    @dataclass
    class Kept(Message):
        """The reader keeps the matches of ``query`` and goes on reading."""

        query: str

    @dataclass
    class Left(Message):
        """The reader gives the search up."""

    def __init__(
        self, query: str = "", hint: str = 'Search: words of one paragraph, "a phrase", word~1, Aa for exact case'
    ) -> None:
        super().__init__()
        self._field = SafeInput(query, placeholder=hint, compact=True, select_on_focus=True)

    def compose(self) -> ComposeResult:
        yield Label("/ ", markup=False)
        yield self._field

    def put_query(self, query: str) -> None:
        """Show a query, as if the bar were new."""
        with self._field.prevent(Input.Changed):
            self._field.value = query

    def focus(self, scroll_visible: bool = True) -> SearchBar:
        """Put the cursor into the input."""
        self._field.focus(scroll_visible)
        return self

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Kept(event.value))

    def action_leave(self) -> None:
        """Give the search up."""
        self.post_message(self.Left())
