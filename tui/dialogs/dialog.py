"""What every dialog and screen that opens over another has in common: it answers once, and has a frame and a hint."""

from __future__ import annotations

from typing import ClassVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.css.scalar import Scalar
from textual.geometry import Size
from textual.screen import ModalScreen, ScreenResultType

_FRAME = 2
"""Rows of the frame."""
_LEAST = 2
"""Rows that a list has in any case."""


class Dialog(ModalScreen[ScreenResultType | None]):
    """Answers once: what comes after the answer, such as the second half of a double click, changes nothing.

    Where it would be higher than the terminal its list gives way, so that all else of it is seen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave", id="dialog-leave", tooltip="Leave without an answer"),
    ]

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close the dialog with an answer, unless it is closed already or another lies over it."""
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)

    def on_mount(self) -> None:
        for box in self.query(".dialog"):
            # What is wrong is told in a line that was empty, and may take two.
            self.watch(box, "virtual_size", self.on_resize, init=False)

    def on_resize(self) -> None:
        self.call_after_refresh(self._shorten_list)

    def _shorten_list(self) -> None:
        """Give the list only the rows that what stands above and below it leaves."""
        for box in self.query(".dialog"):
            for inner in box.query("OptionList, EntryList, VerticalScroll"):
                part = next(child for child in box.children if child is inner or child in inner.ancestors)
                others = sum(child.size.height for child in box.children if child is not part and child.display)
                beside = part.size.height - inner.size.height
                room = _rows(box.styles.max_height, self.size) - _FRAME - others - beside
                rows = max(_LEAST, min(room, _rows(inner.styles.base.max_height, self.size)))
                if rows != _rows(inner.styles.max_height, self.size):
                    inner.styles.max_height = rows


def _rows(most: Scalar | None, screen: Size) -> int:
    """So many rows a style allows."""
    return screen.height if most is None else int(most.resolve(screen, screen))
