"""The open dialog: type a file, folder or address, or choose among what is at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

from ..desk.questions import Choice

SHOWN = 200
"""How many of the matching articles are listed."""


class OpenDialog(ModalScreen[Choice | None]):
    """Gives back what to open, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave", id="open-leave", tooltip="Open nothing"),
        Binding("down", "move(1)", "Next", show=False, id="open-down", tooltip="Next article", priority=True),
        Binding("up", "move(-1)", "Previous", show=False, id="open-up", tooltip="Article before", priority=True),
    ]

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._choices = choices
        self._shown: list[Choice] = []

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Input(placeholder="File, folder or address to open, or part of a title below")
            yield OptionList(markup=False)
            yield Label("Enter opens   ↑↓ choose   Esc leaves", classes="hint", markup=False)

    def on_mount(self) -> None:
        self._filter("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._filter(event.value.strip())

    def _filter(self, part: str) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        wanted = part.casefold()
        self._shown = [c for c in self._choices if wanted in c.title.casefold() or wanted in c.name.casefold()][:SHOWN]
        if part and not any(c.name == part for c in self._shown):
            typed = Choice(part, f"Open {part}")
            at_hand = any(mark in part for mark in "/.~:")
            self._shown.insert(0 if at_hand or not self._shown else len(self._shown), typed)
        for choice in self._shown:
            title = Content(choice.title or choice.name).truncate(60, ellipsis=True)
            options.add_option(Option(Content.assemble(title, (f"  {choice.about}", "$text-muted"))))
        if self._shown:
            options.highlighted = 0
        else:
            options.add_option(Option(Content("Nothing was read yet: type the name of a file."), disabled=True))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        at = self.query_one(OptionList).highlighted
        if self._shown and at is not None:
            self.dismiss(self._shown[at])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_index < len(self._shown):
            self.dismiss(self._shown[event.option_index])

    def action_move(self, step: int) -> None:
        """Move the highlight while the input keeps the cursor."""
        options = self.query_one(OptionList)
        if self._shown:
            options.highlighted = ((options.highlighted or 0) + step) % len(self._shown)
