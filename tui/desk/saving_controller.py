"""Whether the reader's work is on disk, and what to do when it is not: say so, try again, ask before leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..system.paths import full_path
from .state import DeskState

if TYPE_CHECKING:
    from ..notebook import Change, NotebookError
    from .questions import Questions
    from .view import View

Leaving = Literal["export", "leave", "stay"]


class SavingController:
    """Says what is saved."""

    def __init__(self, state: DeskState, view: View, questions: Questions) -> None:
        self._state, self._view, self._questions = state, view, questions

    @property
    def unsaved(self) -> list[Change]:
        """The reader's changes that are only in memory. A place in an article that could not be written is no loss."""
        waiting = self._state.notebook.unsaved if self._state.notebook else []
        return [change for change in waiting if change.is_work]

    def show(self) -> None:
        """Say at the right edge of the status line whether all is on disk."""
        notebook = self._state.notebook
        if notebook is None:
            return
        waiting = len(self.unsaved)
        if waiting:
            self._view.show_saved(f"NOT SAVED ({waiting})", alarm=True)
        elif notebook.read_only:
            self._view.show_saved("read-only")
        else:
            blind = "  others hidden" if self._state.blind else ""
            self._view.show_saved(("cannot save" if notebook.unsaved else "saved") + blind)

    def report(self, error: NotebookError) -> str:
        """Say why a change is not on disk and what can be done, and give these words back."""
        self.show()
        advice = "Only in memory: S tries again, x exports. " if self.unsaved else ""
        told = advice + self._briefly(error)
        self._view.say(told, True)
        return told

    def _briefly(self, error: NotebookError) -> str:
        """Why the notebook cannot be written, with its name for its path: a status line is short."""
        notebook, told = self._state.notebook, str(error)
        if notebook is None:
            return told
        # The longer path first: it may end with the other.
        for path in (str(full_path(notebook.path)), str(notebook.path)):
            told = told.replace(path, notebook.path.name)
        return told

    def save(self) -> None:
        """Try again to write what could not be written."""
        from ..notebook import NotebookError

        if self._state.notebook is None:
            self._view.say("The notebook is not open.")
            return
        waiting = len(self.unsaved)
        try:
            self._state.notebook.save()
        except NotebookError as error:
            self.report(error)
            return
        self.show()
        self._view.say(f"Saved: {waiting} change{'s' * (waiting != 1)} written." if waiting else "Everything is saved.")

    async def ask_before_leaving(self) -> Leaving:
        """What is only in memory would be lost: the reader exports it, tries again, or leaves all the same."""
        from .questions import Answer

        count = len(self.unsaved)
        letter = await self._questions.letter(
            f"{count} change{'s are' if count != 1 else ' is'} not saved",
            [
                Answer("x", "Export", "write the notes to another place first"),
                Answer("S", "Try again", "write the notebook, then leave"),
                Answer("l", "Leave anyway", "what is not saved is lost"),
            ],
            details=self._why(),
        )
        if letter == "S":
            self.save()
            return "stay" if self.unsaved else "leave"
        return "export" if letter == "x" else "leave" if letter == "l" else "stay"

    def _why(self) -> str:
        from ..notebook import NotebookError

        try:
            if self._state.notebook is not None:
                self._state.notebook.save()
        except NotebookError as error:
            return str(error)
        return ""
