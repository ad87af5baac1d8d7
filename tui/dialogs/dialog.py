"""What every dialog and screen that opens over another has in common: it answers once, and has a frame and a hint."""

from __future__ import annotations

from typing import ClassVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen, ScreenResultType


class Dialog(ModalScreen[ScreenResultType | None]):
    """Answers once: what comes after the answer, such as the second half of a double click, changes nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave", id="dialog-leave", tooltip="Leave without an answer"),
    ]

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close the dialog with an answer, unless it is closed already or another lies over it."""
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)
