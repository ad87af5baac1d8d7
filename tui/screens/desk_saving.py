"""Whether everything is on disk, and what to do when it is not: say so, try again, ask before leaving."""

from __future__ import annotations

from ..notebook.change import Change, NotebookError
from .desk_base import DeskBase


class Saving(DeskBase):
    """The parts of the desk that say what is saved."""

    @property
    def unsaved(self) -> list[Change]:
        """The reader's acts that are only in memory. A place in an article that could not be kept is no loss."""
        waiting = self.notebook.unsaved if self.notebook else []
        return [change for change in waiting if change.is_work]

    def show_saved(self) -> None:
        """Say at the right edge of the status line whether all is on disk."""
        notebook = self.notebook
        if notebook is None:
            return
        waiting = len(self.unsaved)
        self.status.alarm = bool(waiting)
        if waiting:
            self.status.state = f"NOT SAVED ({waiting})"
        elif notebook.read_only:
            self.status.state = "read-only"
        else:
            self.status.state = "cannot save" if notebook.unsaved else "saved"

    def say_unsaved(self, error: NotebookError) -> None:
        """Tell why a change is not on disk, and what can be done."""
        self.show_saved()
        kept = "Only in memory: S tries again, x exports. " if self.unsaved else ""
        self.say(f"{kept}{error}", True)

    def action_save(self) -> None:
        """Try again to write what could not be written."""
        if self.notebook is None:
            self.say("The notebook is not open.")
            return
        waiting = len(self.unsaved)
        try:
            self.notebook.save()
        except NotebookError as error:
            self.say_unsaved(error)
            return
        self.show_saved()
        self.say(f"Saved: {waiting} change{'s' * (waiting != 1)} written." if waiting else "Everything is saved.")

    def ask_before_leaving(self) -> None:
        """What is only in memory would be lost: export it, try again, or leave all the same."""
        from ..dialogs.chooser import Answer, Chooser

        def answered(key: str | None) -> None:
            if key == "x":
                self.run_worker(self.run_action("export"))
            elif key == "S":
                self.action_save()
                if not self.unsaved:
                    self.app.exit(0)
            elif key == "l":
                self.app.exit(1)

        count = len(self.unsaved)
        self.app.push_screen(
            Chooser(
                f"{count} change{'s are' if count != 1 else ' is'} not saved",
                [
                    Answer("x", "Export", "write the notes to another place first"),
                    Answer("S", "Try again", "write the notebook, then leave"),
                    Answer("l", "Leave anyway", "what is not saved is lost"),
                ],
                details=self._why(),
            ),
            answered,
        )

    def _why(self) -> str:
        try:
            if self.notebook is not None:
                self.notebook.save()
        except NotebookError as error:
            return str(error)
        return ""
