"""A check box whose state is told by its sign: Textual's own shows the same sign, in another colour alone."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Checkbox

_SIGNS = {False: "☐", True: "✓"}


class TickBox(Checkbox, inherit_bindings=False):
    """An empty box, or a tick, as in the lists. Space ticks it; Enter stays with the dialog."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "toggle_button", "Tick", show=False, id="tick", tooltip="Tick the box, or take the tick out"),
    ]
    BUTTON_INNER = _SIGNS[False]

    def watch_value(self) -> None:
        self.BUTTON_INNER = _SIGNS[self.value]
        super().watch_value()
