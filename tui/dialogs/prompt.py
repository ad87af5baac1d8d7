"""A question with one line to type the answer in."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Label

from .dialog import Dialog


class Prompt(Dialog[str]):
    """Gives back what was typed, or None. ``refuse`` says what is wrong with an answer, or "" to take it."""

    def __init__(
        self, question: str, value: str = "", *, hint: str = "", refuse: Callable[[str], str] | None = None
    ) -> None:
        super().__init__()
        self._question, self._value, self._hint = question, value, hint
        self._refuse = refuse

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label(Content(self._question).stylize("bold"))
            yield Input(self._value, select_on_focus=False)
            yield Label("", classes="problem", markup=False)
            hint = f"{self._hint}   " if self._hint else ""
            yield Label(f"{hint}Enter takes it   Esc leaves", classes="hint", markup=False)

    def on_mount(self) -> None:
        field = self.query_one(Input)
        field.focus()
        field.cursor_position = len(field.value)

    def on_input_changed(self) -> None:
        self.query_one(".problem", Label).update(Content(""))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        typed = " ".join(event.value.split())
        problem = self._refuse(typed) if self._refuse else ""
        if problem:
            self.query_one(".problem", Label).update(Content(problem))
        else:
            self.dismiss(typed)
