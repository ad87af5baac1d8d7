"""The tag picker: filters as one types, and makes a new tag when nothing matches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option


class TagPicker(ModalScreen[str | None]):
    """Gives back the tag to put on or take off, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave", id="tags-leave", tooltip="Change nothing"),
        Binding("down", "move(1)", "Next", show=False, id="tags-down", tooltip="Next tag", priority=True),
        Binding("up", "move(-1)", "Previous", show=False, id="tags-up", tooltip="Tag before", priority=True),
    ]

    def __init__(self, ranked: Sequence[str], worn: Sequence[str]) -> None:
        super().__init__()
        self._ranked = ranked
        self._worn = set(worn)
        self._shown: list[str] = []

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Input(placeholder="Tag: type part of a name, or a new one", select_on_focus=False)
            yield OptionList(markup=False)
            yield Label("Enter puts the tag on or takes it off   ↑↓ choose   Esc leaves", classes="hint", markup=False)

    def on_mount(self) -> None:
        self._filter("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._filter(event.value.strip())

    def _filter(self, part: str) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        found = [tag for tag in self._ranked if part.casefold() in tag.casefold()]
        found.sort(key=lambda tag: not tag.casefold().startswith(part.casefold()))
        self._shown = found
        for tag in found:
            place = self._ranked.index(tag) + 1
            digit = f"{place} " if place <= 9 else "  "
            options.add_option(Option(Content(f"{digit}{'✓' if tag in self._worn else ' '} {tag}")))
        if part and part not in self._ranked:
            self._shown.append(part)
            options.add_option(Option(Content(f"  + new tag “{part}”")))
        if not self._shown:
            options.add_option(Option(Content("  No tags yet: type a name and press Enter."), disabled=True))
        elif options.option_count:
            options.highlighted = 0

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        at = self.query_one(OptionList).highlighted
        if self._shown and at is not None:
            self.dismiss(self._shown[at])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_index < len(self._shown):
            self.dismiss(self._shown[event.option_index])

    def on_key(self, event: events.Key) -> None:
        """A digit in an empty input takes the nth tag at once."""
        if event.character and event.character in "123456789" and not self.query_one(Input).value:
            place = int(event.character)
            if place <= len(self._ranked):
                event.stop()
                event.prevent_default()
                self.dismiss(self._ranked[place - 1])

    def action_move(self, step: int) -> None:
        """Move the highlight while the input keeps the cursor."""
        options = self.query_one(OptionList)
        if self._shown:
            options.highlighted = ((options.highlighted or 0) + step) % len(self._shown)
