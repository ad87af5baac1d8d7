"""The open dialog: type a file, folder or address, or choose among what is at hand."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from ..desk.questions import Choice
from .list_dialog import Entry, ListDialog

SHOWN = 200
"""How many of the matching articles are listed."""


class OpenDialog(ListDialog[Choice]):
    """Gives back what to open, or None."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__(
            placeholder="File, folder or address to open, or part of a title below", hint="Enter opens   ↑↓ choose"
        )
        self._choices = choices

    def entries(self, typed: str) -> list[Entry[Choice]]:
        """The articles with ``typed`` in title or name, and what was typed itself: first where it looks like a path."""
        part = typed.casefold()
        found = [c for c in self._choices if part in c.title.casefold() or part in c.name.casefold()][:SHOWN]
        if typed and not any(choice.name == typed for choice in found):
            named = any(mark in typed for mark in "/.~:")
            found.insert(0 if named or not found else len(found), Choice(typed, f"Open {typed}"))
        return [Entry(choice, _look(choice)) for choice in found]

    def remark(self) -> str:
        """There is nothing to choose among."""
        return "Nothing was read yet: type the name of a file."


def _look(choice: Choice) -> Content:
    title = Content(choice.title or choice.name).truncate(60, ellipsis=True)
    return Content.assemble(title, (f"  {choice.about}", "$text-muted"))
