"""The row over the footer: the first tags, what just happened, where the reader is, and that all is saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from ..reading.tag_bars import BarLook


class StatusLine(Widget):
    """Left the legend of tags while there are any; then a message (plain text, never markup); right place and state.

    What keys do now stands behind two blanks in a message: where room is short, it is left out rather than cut.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    StatusLine { height: 1; width: 1fr; }
    """

    message: reactive[str] = reactive("")
    urgent: reactive[bool] = reactive(False)
    place: reactive[str] = reactive("")
    state: reactive[str] = reactive("")
    alarm: reactive[bool] = reactive(False)
    """Whether the state is one to worry about."""
    legend: reactive[Sequence[tuple[str, BarLook]]] = reactive(())
    """Tags with their digits and colours."""

    _said_at = ""
    """Where the reader was when the message came."""

    def watch_message(self) -> None:
        self._said_at = self.place

    def render(self) -> Content:
        """All of it; where room is short the legend goes first, then the place until it changes, then the message."""
        place = Content(self.place).truncate(self.size.width // 2, ellipsis=True).stylize("auto 60%")
        state = Content(self.state).stylize("bold reverse $text-error" if self.alarm else "auto 60%")
        message = Content(self.message)
        right = Content("  ").join(part for part in (place, state) if part)
        if self.place == self._said_at and message.cell_length > self.size.width - right.cell_length - 2:
            right = state
        room = max(0, self.size.width - right.cell_length - 2)
        message = _fitting(self.message, room)
        message = message.stylize("bold $text-error" if self.urgent else "$foreground")
        legend = self._legend(room - message.cell_length - 2)
        used = legend.cell_length + message.cell_length + right.cell_length
        gap = " " * max(1, self.size.width - used - 2 * bool(legend and message))
        if not legend:
            return Content.assemble(message, gap, right)
        return Content.assemble(legend, gap, message, "  " if message else "", right)

    def _legend(self, room: int) -> Content:
        """As many tags as fit into so many cells."""
        if not self.legend:
            return Content("")
        from ..reading.colours import legible

        backdrop = self.background_colors[1].rgb
        shown = Content("")
        for name, look in self.legend:
            ink = Style.parse("bold #{:02x}{:02x}{:02x}".format(*legible(look.color, backdrop)))
            tag = Content.assemble(Content("▎").stylize(ink), Content(look.sign).stylize("bold"), f" {name}  ")
            if shown.cell_length + tag.cell_length > room:
                break
            shown += tag
        return shown


def _fitting(message: str, room: int) -> Content:
    """As many of a message's parts, between two blanks each, as fit; of the first as much of it as fits."""
    parts = message.split("  ")
    while len(parts) > 1 and Content("  ".join(parts)).cell_length > room:
        parts.pop()
    return Content("  ".join(parts)).truncate(room, ellipsis=True)
