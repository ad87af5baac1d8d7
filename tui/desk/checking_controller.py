"""Checking one figure or quote after the other: verdicts from the sidebar's lists, where the cursor steps on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..notebook import edits
from .state import DeskState

if TYPE_CHECKING:
    from .change_controller import ChangeController
    from .note_controller import NoteController
    from .tag_controller import TagController
    from .view import View


class CheckingController:
    """Gives verdicts to the entry under the cursor of a list of numbers or quotes, and goes on to the next."""

    def __init__(
        self, state: DeskState, view: View, notes: NoteController, tags: TagController, changes: ChangeController
    ) -> None:
        self._state, self._view = state, view
        self._notes, self._tags, self._changes = notes, tags, changes

    @property
    def _on_entry(self) -> bool:
        """Whether a figure or quote is under the cursor; the title of a group is none."""
        entries = self._view.entries
        if self._state.tab not in {"Numbers", "Quotes"} or entries.listing is None or not len(entries.listing):
            return False
        return bool(entries.listing.spans(entries.cursor))

    def confirm(self) -> None:
        """Say that the figure or quote holds, and step on. One that is confirmed already stays so."""
        if not self._on_entry:
            self.step_on()
            return
        target = self._notes.target()
        if target is None:
            return
        if target.annotation is not None and target.annotation.verdict == "confirmed":
            self._view.say("It is confirmed already; V gives another verdict, V n none.")
        elif self._changes.do(edits.set_verdict(target, "confirmed")).failed:
            return
        self.step_on()

    async def set_verdict(self) -> None:
        """Ask for the verdict on the figure or quote, and step on."""
        if not self._on_entry:
            self._view.say("This is the title of a group: go to a figure or quote below it.")
        elif await self._tags.ask_verdict():
            self.step_on()

    def step_on(self) -> None:
        """Go to the next entry, when the cursor stands in a list of numbers or quotes; from the last one nowhere."""
        entries = self._view.entries
        if entries.has_focus and self._state.tab in {"Numbers", "Quotes"} and entries.listing is not None:
            entries.go_to(min(entries.cursor + 1, len(entries.listing) - 1))
