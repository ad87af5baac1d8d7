"""The open dialog: type a file, folder or address, or choose among what is at hand."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from textual.content import Content

from ..desk.questions import Choice
from ..system.fuzzy import MOST, Fuzzy
from ..system.path_completion import paths_like
from ..system.paths import expanded
from .list_dialog import Entry, ListDialog

_ABOVE = 50
"""How many articles of a long reading list are listed above the one that is open."""


class OpenDialog(ListDialog[Choice]):
    """Gives back what to open, or None. ``titles`` go before those that the choices have, by their names."""

    def __init__(self, choices: Sequence[Choice], titles: Mapping[str, str] = MappingProxyType({})) -> None:
        super().__init__(
            placeholder="Part of a title below, or a file, folder or address to open", hint="Enter opens   ↑↓ choose"
        )
        self._choices, self._titles = choices, titles
        self._fuzzy = Fuzzy([f"{titles.get(choice.name, choice.title)} {choice.about}" for choice in choices])

    def entries(self, typed: str) -> list[Entry[Choice]]:
        """The articles that ``typed`` finds, and what was typed itself: first where it looks like a path.

        With it come the paths that begin so, before it where it is not one yet.
        """
        found = [self._choices[at] for at in self._fuzzy.find(typed)] if typed else self._at_hand()
        if typed and not any(choice.name == typed for choice in found):
            named = any(mark in typed for mark in "/.~:") or os.path.exists(typed)
            there = [path for path in paths_like(typed) if path != typed]
            is_begun = named and bool(there) and not expanded(typed).exists()
            as_typed, offered = [Choice(typed, f"Open {typed}")], [Choice(path, path) for path in there]
            at = 0 if named else len(found)
            found[at:at] = [*offered, *as_typed] if is_begun else [*as_typed, *offered]
        return [Entry(choice, self._look(choice)) for choice in found]

    def _at_hand(self) -> list[Choice]:
        """What is offered before anything is typed; of very many, those around the one that is open."""
        at = next((at for at, choice in enumerate(self._choices) if choice.current), 0)
        start = 0 if at < MOST else at - _ABOVE
        return list(self._choices[start : start + MOST])

    def likeliest(self, typed: str) -> int:
        """The article that is open, until something is typed: the next one is a key away."""
        if typed:
            return 0
        return next((at for at, choice in enumerate(self._at_hand()) if choice.current), 0)

    def remark(self) -> str:
        """There is nothing to choose among."""
        return "Nothing was read yet: type the name of a file."

    def _look(self, choice: Choice) -> Content:
        title = Content(self._titles.get(choice.name) or choice.title or choice.name).truncate(60, ellipsis=True)
        mark = "●" if choice.current else " "
        return Content.assemble((f"{mark} ", "bold $accent"), title, (f"  {choice.about}", "auto 60%"))
