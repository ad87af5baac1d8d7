"""Undo and redo: the changes of this session, and how to take them back. A bulk change is one step."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .annotation import now
from .change import Change, Conflict, NotebookError, Overtaken
from .store import Notebook


class History:
    """The changes made through it, so that they can be undone and redone in order."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def do(self, change: Change) -> tuple[Conflict, ...]:
        """Write a change and remember it; what was undone before can no longer be redone.

        Returns and raises what ``Notebook.apply`` does. A change that could not be written stands in memory, and so
        is remembered as well.
        """
        self._undone.clear()
        self._done.append(change)
        return self._notebook.apply(change)

    def undo(self) -> Change | None:
        """Take the latest change back and return what was undone, or None when there is nothing.

        Raises Overtaken when another window has changed the same thing since; that step is then forgotten.
        """
        return self._step(self._done, self._undone, back=True)

    def redo(self) -> Change | None:
        """Do again what was undone last and return it, or None. Raises Overtaken as ``undo`` does."""
        return self._step(self._undone, self._done, back=False)

    def _step(self, source: list[Change], target: list[Change], *, back: bool) -> Change | None:
        if not source:
            return None
        change = source.pop()
        verb = "undone" if back else "done again"
        try:
            self._notebook.apply(_as_of_now(change.inverse() if back else change), strict=True)
        except Overtaken as met:
            raise Overtaken(f"“{change.label}” cannot be {verb}: {met}") from None
        except NotebookError:
            target.append(change)
            raise
        target.append(change)
        return change


def _as_of_now(change: Change) -> Change:
    """The change with all that it brings back changed now: a copy that knows the later version must not win."""
    moment = now()
    brought: dict[str, Any] = {
        table: tuple((before, _moved(after, moment)) for before, after in pairs)
        for table, pairs in change.pairs()
        if table in ("annotations", "tags", "events", "claims")
    }
    return replace(change, **brought)


def _moved(record: Any, moment: str) -> Any:
    return record and replace(record, modified=moment)
