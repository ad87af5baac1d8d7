"""The editor for a note: a few rows at the bottom; Enter saves, Esc leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from .safe_editors import SafeTextArea


class NoteEditor(SafeTextArea):
    """Edits one note. A new line inside a note comes with alt+enter or by pasting."""

    DEFAULT_CSS = """
    NoteEditor { height: auto; min-height: 3; max-height: 8; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "Save", id="note-save", tooltip="Save the note", priority=True),
        Binding("alt+enter", "line", "New line", id="note-line", tooltip="Begin a new line inside the note"),
        Binding(
            "escape",
            "leave",
            "Leave",
            id="note-leave",
            tooltip="Leave without saving; the draft is kept",
            priority=True,
        ),
    ]

    @dataclass
    class Saved(Message):
        """The reader wants this note kept."""

        note: str

    @dataclass
    class Left(Message):
        """The reader leaves without saving; ``draft`` is what was typed."""

        draft: str

    def __init__(self, note: str, title: str) -> None:
        super().__init__(note, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self._title = title

    def on_mount(self) -> None:
        from textual.content import Content

        self.border_title = Content(self._title)
        self.move_cursor(self.document.end)

    def action_save(self) -> None:
        """Save and close."""
        self.post_message(self.Saved(self.text.strip()))

    def action_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    def action_leave(self) -> None:
        """Close without saving."""
        self.post_message(self.Left(self.text))
