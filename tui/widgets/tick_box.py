"""A check box whose state is told by its sign: Textual's own shows the same sign, in another colour alone."""

from __future__ import annotations

from textual.widgets import Checkbox

_SIGNS = {False: "☐", True: "✓"}


class TickBox(Checkbox):
    """An empty box, or a tick, as in the lists."""

    BUTTON_INNER = _SIGNS[False]

    def watch_value(self) -> None:
        self.BUTTON_INNER = _SIGNS[self.value]
        super().watch_value()
