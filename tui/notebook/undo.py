"""Undo and redo: the changes of this session, and how to take them back."""

from __future__ import annotations

from .store import Change, Notebook


class History:
    """The changes made through it, so that they can be undone and redone in order."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def do(self, change: Change) -> None:
        """Write a change and remember it; what was undone before can no longer be redone."""
        self._notebook.apply(change)
        self._done.append(change)
        self._undone.clear()

    def undo(self) -> Change | None:
        """Take the latest change back and return what was undone, or None when there is nothing."""
        if not self._done:
            return None
        self._notebook.apply(self._done[-1].inverse())
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Change | None:
        """Do again what was undone last and return it, or None."""
        if not self._undone:
            return None
        self._notebook.apply(self._undone[-1])
        self._done.append(self._undone.pop())
        return self._done[-1]
