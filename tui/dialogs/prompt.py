"""A question with one line to type the answer in."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Label

from ..system.path_completion import paths_like
from .dialog import Dialog


class PathSuggester(Suggester):
    """Suggests the first path that begins with what is typed; folders as they are now."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The path, or None."""
        return next((path for path in paths_like(value) if path.startswith(value)), None)


class Prompt(Dialog[str]):
    """Gives back what was typed, or None. ``refuse`` says what is wrong with an answer, or "" to take it.

    Where a path is asked for, the first that goes on from what is typed is shown behind it.
    """

    def __init__(
        self,
        question: str,
        value: str = "",
        *,
        hint: str = "",
        refuse: Callable[[str], str] | None = None,
        is_path: bool = False,
    ) -> None:
        super().__init__()
        self._question, self._value, self._hint = question, value, hint
        self._refuse = refuse
        self._suggester = PathSuggester() if is_path else None

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label(Content(self._question).stylize("bold"))
            yield Input(self._value, select_on_focus=False, suggester=self._suggester)
            yield Label("", classes="problem", markup=False)
            hint = f"{self._hint}   " if self._hint else ""
            hint += "→ completes it   " if self._suggester else ""
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
