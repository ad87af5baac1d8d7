"""A form: a few fields, each of which says what it wants; what is wrong is told in the dialog, at its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widgets import Input, Label

from ..desk.questions import FormField, Refusal
from .dialog import Dialog


class FormDialog(Dialog[Mapping[str, str]]):
    """Gives back what stands in the fields by their names, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,tab", "go(1)", "Next field", id="form-next", tooltip="Go to the next field", priority=True),
        Binding(
            "up,shift+tab",
            "go(-1)",
            "Previous field",
            id="form-previous",
            tooltip="Go to the one before",
            priority=True,
        ),
    ]
    DEFAULT_CSS = """
    FormDialog {
        .fields { height: auto; max-height: 1fr; }
        .field { height: 1; }
        .field Label { width: 9; }
        .field Input { width: 1fr; height: 1; }
        .wants { padding-left: 10; height: 1; }
        .problem { width: 1fr; }
    }
    """

    def __init__(
        self,
        question: str,
        fields: Sequence[FormField],
        *,
        details: str = "",
        refuse: Callable[[Mapping[str, str]], Refusal | None],
    ) -> None:
        super().__init__()
        self._question, self._fields, self._details, self._refuse = question, fields, details, refuse

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label(Content(self._question).stylize("bold"))
            if self._details:
                yield Label(Content(self._details), classes="hint")
            with VerticalScroll(classes="fields", can_focus=False):
                for field in self._fields:
                    suggester = SuggestFromList(field.completions, case_sensitive=False) if field.completions else None
                    with Horizontal(classes="field"):
                        yield Label(Content(field.title))
                        yield Input(field.value, id=f"field-{field.name}", suggester=suggester, select_on_focus=False)
                    yield Label(Content(field.wants), classes="hint wants")
            yield Label("", classes="problem", markup=False)
            yield Label("Enter saves   ↑↓ other field   → completes   Esc leaves", classes="hint", markup=False)

    def on_mount(self) -> None:
        self._go_to(0)

    def action_go(self, step: int) -> None:
        """Go to another field, round the end if need be."""
        inputs = list(self.query(Input))
        at = next((i for i, one in enumerate(inputs) if one.has_focus), 0)
        self._go_to((at + step) % len(inputs))

    def _go_to(self, at: int) -> None:
        field = self.query(Input)[at]
        field.focus()
        field.cursor_position = len(field.value)

    def on_input_changed(self) -> None:
        self.query_one(".problem", Label).update(Content(""))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        typed = {field.name: self.query_one(f"#field-{field.name}", Input).value for field in self._fields}
        refusal = self._refuse(typed)
        if refusal is None:
            self.dismiss(typed)
            return
        name, problem = refusal
        self._go_to(next((i for i, field in enumerate(self._fields) if field.name == name), 0))
        self.query_one(".problem", Label).update(Content(problem))
