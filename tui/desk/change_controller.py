"""Changes to the notebook: writing one, taking it back, doing it again, and showing what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .annotation_controller import AnnotationController
from .finding_controller import FindingController
from .saving_controller import SavingController
from .selection_controller import SelectionController
from .state import DeskState

if TYPE_CHECKING:
    from ..notebook import Change, NotebookError
    from .view import View


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a change, in words. ``failed``: it is not on disk."""

    message: str
    failed: bool = False


class ChangeController:
    """Writes the reader's changes into the notebook, all through one history."""

    def __init__(
        self,
        state: DeskState,
        view: View,
        saving: SavingController,
        selection: SelectionController,
        annotations: AnnotationController,
        findings: FindingController,
    ) -> None:
        self._state, self._view = state, view
        self._saving, self._selection = saving, selection
        self._annotations, self._findings = annotations, findings

    def reload(self) -> None:
        """Take annotations, tags and corrections from the notebook, and show them."""
        if self._state.notebook is None or not self._state.session.is_open:
            return
        self._annotations.reload()
        self._findings.correct()
        self._annotations.refresh()

    def do(self, change: Change, *, own: bool = True) -> Outcome:
        """Write a change and show it. What of it is the reader's ``own`` gets their name."""
        from ..notebook import NotebookError
        from ..notebook.coder_names import signed

        history = self._state.history
        if history is None:
            return Outcome("The notebook is not open.", failed=True)
        try:
            self._state.store_article()
            history.do(signed(change, self._state.reader) if own else change)
        except NotebookError as error:
            return self._failed(error)
        self._selection.clear()
        return self._done(f"{change.label}: saved  (u takes it back)")

    def undo(self) -> Outcome:
        """Take the latest change back."""
        return self._step("undo", "ctrl+r does it again")

    def redo(self) -> Outcome:
        """Do again what was taken back."""
        return self._step("redo", "u takes it back")

    def _step(self, way: str, advice: str) -> Outcome:
        from ..notebook import NotebookError

        history = self._state.history
        if history is None:
            return Outcome("The notebook is not open.", failed=True)
        try:
            change = history.undo() if way == "undo" else history.redo()
        except NotebookError as error:
            return self._failed(error)
        return self._done(f"{way}: {change.label}, saved  ({advice})" if change else f"Nothing to {way}.")

    def _done(self, message: str) -> Outcome:
        self.reload()
        self._saving.show()
        self._view.say(message)
        return Outcome(message)

    def _failed(self, error: NotebookError) -> Outcome:
        self.reload()
        return Outcome(self._saving.report(error), failed=True)
