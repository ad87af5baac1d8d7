"""A small question: choose one of a few answers with its letter, the arrows and Enter, or the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

from ..desk.questions import Answer
from ..widgets.safe_option_list import SafeOptionList
from ..widgets.swatches import swatch
from .dialog import Dialog


class Chooser(Dialog[str]):
    """Gives back the letter of the answer, or None."""

    def __init__(self, question: str, answers: Sequence[Answer], *, details: str = "", chosen: str = "") -> None:
        super().__init__()
        self._question, self._answers, self._details, self._chosen = question, answers, details, chosen

    def compose(self) -> ComposeResult:
        width = max(len(answer.label) for answer in self._answers)
        with Vertical(classes="dialog"):
            yield Label(Content(self._question).stylize("bold"))
            if self._details:
                yield Label(Content(self._details), classes="details")
            yield SafeOptionList(*(Option(self._row(answer, width)) for answer in self._answers), markup=False)
            yield Label("a letter or Enter chooses   ↑↓ move   Esc leaves", classes="hint", markup=False)

    def _row(self, answer: Answer, width: int) -> Content:
        parts: list[Content | tuple[str, str]] = [(f" {answer.key}  ", "bold")]
        if answer.color:
            parts += [swatch(answer.color, "Aa"), ("  ", "")]
        # No tick: beside the verdict "none" it would read as confirmed.
        mark = " ●" if answer.key == self._chosen else ""
        parts.append(Content(f"{answer.label:<{width}}{mark:<2}"))
        parts.append(Content(f"  {answer.about}").stylize("auto 60%"))
        return Content.assemble(*parts)

    def on_mount(self) -> None:
        options = self.query_one(OptionList)
        keys = [answer.key for answer in self._answers]
        options.highlighted = keys.index(self._chosen) if self._chosen in keys else 0
        options.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._answers[event.option_index].key)

    def on_key(self, event: events.Key) -> None:
        """An answer's letter takes it at once."""
        if event.character in {answer.key for answer in self._answers}:
            event.stop()
            event.prevent_default()
            self.dismiss(event.character)
