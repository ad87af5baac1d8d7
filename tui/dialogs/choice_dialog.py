"""A dialog that asks for one of several things, filtered as one types."""

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


class ChoiceDialog(ModalScreen[str | None]):
    """Gives back the chosen option; None when the reader leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave", id="choice-leave", tooltip="Change nothing"),
        Binding("down", "move(1)", "Next", show=False, id="choice-down", tooltip="Next one", priority=True),
        Binding("up", "move(-1)", "Previous", show=False, id="choice-up", tooltip="The one before", priority=True),
    ]

    def __init__(self, question: str, options: Sequence[str]) -> None:
        super().__init__()
        self._question = question
        self._options = options
        self._shown: list[str] = []

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label(Content(self._question).stylize("bold"))
            yield Input()
            yield OptionList(markup=False)
            yield Label("Enter takes it   ↑↓ choose   Esc leaves", classes="hint", markup=False)

    def on_mount(self) -> None:
        self._filter("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._filter(event.value.strip())

    def _filter(self, part: str) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        self._shown = [option for option in self._options if part.casefold() in option.casefold()]
        options.add_options(Option(Content(option)) for option in self._shown)
        if self._shown:
            options.highlighted = 0

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        at = self.query_one(OptionList).highlighted
        if self._shown and at is not None:
            self.dismiss(self._shown[at])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._shown[event.option_index])

    def action_move(self, step: int) -> None:
        """Move the highlight while the input keeps the cursor."""
        options = self.query_one(OptionList)
        if self._shown:
            options.highlighted = ((options.highlighted or 0) + step) % len(self._shown)
