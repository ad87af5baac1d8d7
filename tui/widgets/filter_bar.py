"""The filter bar: one row at the bottom in which the reader says what a list is to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label

from .safe_editors import SafeInput


class FilterBar(Horizontal):
    """Posts Typed with every key, Kept on Enter and Left on Esc."""

    DEFAULT_CSS = """
    FilterBar { height: 1; }
    FilterBar > Label { width: 2; }
    FilterBar > Input { width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "keep", "Keep", show=False, id="filter-keep", tooltip="Keep the filter and go on", priority=True
        ),
        Binding("escape", "leave", "Show all", id="filter-leave", tooltip="Drop the filter and show all"),
    ]

    @dataclass
    class Typed(Message):
        """The reader typed ``words`` so far."""

        words: str

    @dataclass
    class Kept(Message):
        """The reader keeps the filter and goes on reading."""

    @dataclass
    class Left(Message):
        """The reader drops the filter."""

    def __init__(self, words: str, hint: str) -> None:
        super().__init__()
        self._words, self._hint = words, hint

    def compose(self) -> ComposeResult:
        yield Label("f ", markup=False)
        yield SafeInput(self._words, placeholder=self._hint, compact=True)

    def focus(self, scroll_visible: bool = True) -> FilterBar:
        """Put the cursor into the input."""
        self.query_one(Input).focus(scroll_visible)
        return self

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()

    def action_keep(self) -> None:
        """Keep the filter."""
        self.post_message(self.Kept())

    def action_leave(self) -> None:
        """Drop the filter."""
        self.post_message(self.Left())
