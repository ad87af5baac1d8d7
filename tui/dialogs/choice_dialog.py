"""A dialog that asks for one of several things, found by typing a part of it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from ..system.fuzzy import Fuzzy
from .list_dialog import Entry, ListDialog


class ChoiceDialog(ListDialog[str]):
    """Gives back the chosen option; None when the reader leaves."""

    def __init__(self, question: str, options: Sequence[str]) -> None:
        super().__init__(question=question, placeholder="Any part of it", hint="Enter takes it   ↑↓ choose")
        self._options, self._fuzzy = options, Fuzzy(options)

    def entries(self, typed: str) -> list[Entry[str]]:
        """The options that ``typed`` finds."""
        return [Entry(self._options[at], Content(self._options[at])) for at in self._fuzzy.find(typed)]

    def remark(self) -> str:
        """Why nothing can be taken."""
        return "Nothing here has that in it."
