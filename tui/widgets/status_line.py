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

MOST_ROWS = 3
"""How many rows a message takes at the most."""
LEAST_HEIGHT = 12
"""Rows of the terminal from which on a message may take more than one."""


class StatusLine(Widget):
    """Left the legend of tags while there are any; then a message (plain text, never markup); right place and state.

    What keys do now stands behind two blanks in a message: where room is short, it is left out rather than cut. A
    message that is longer than the row has more rows until the reader moves on: its end tells what to do.
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
    _is_new = False
    """Whether the message came with what is painted next: a place that comes with it is no other place."""

    def watch_message(self) -> None:
        self._said_at, self._is_new = self.place, True
        self.call_after_refresh(self._settle)

    def watch_place(self) -> None:
        if self._is_new:
            self._said_at = self.place
        self._fit()

    def watch_state(self) -> None:
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _settle(self) -> None:
        self._is_new = False
        self._fit()

    def _fit(self) -> None:
        """Take the rows that the message needs."""
        rows = len(self._rows()) if self.size.width and self.screen.size.height >= LEAST_HEIGHT else 1
        if self.styles.height is None or self.styles.height.value != rows:
            self.styles.height = rows

    def _right(self) -> Content:
        """Place and state, the place only where there is room for it or once it has changed."""
        place = Content(self.place).truncate(self.size.width // 2, ellipsis=True).stylize("auto 60%")
        state = Content(self.state).stylize("bold reverse $text-error" if self.alarm else "auto 60%")
        right = Content("  ").join(part for part in (place, state) if part)
        is_long = Content(self.message).cell_length > self.size.width - right.cell_length - 2
        return state if self.place == self._said_at and is_long else right

    def _rows(self) -> list[str]:
        """The message in as many rows as it needs and may have."""
        room = max(1, self.size.width - self._right().cell_length - 2)
        first = self.message.split("  ")[0]
        if self.place != self._said_at or Content(first).cell_length <= room:
            return [self.message]
        from ..listings.wrapping import wrapped

        return list(wrapped(first, room, MOST_ROWS))

    def render(self) -> Content:
        """All of it; where room is short the legend goes first, then the place until it changes, then the message."""
        right = self._right()
        room = max(0, self.size.width - right.cell_length - 2)
        *above, last = self._rows() if self.size.height > 1 else [self.message]
        look = "bold $text-error" if self.urgent else "$foreground"
        message = _fitting(last, room).stylize(look)
        legend = self._legend(room - message.cell_length - 2) if not above else Content("")
        used = legend.cell_length + message.cell_length + right.cell_length
        gap = " " * max(1, self.size.width - used - 2 * bool(legend and message))
        rows = [Content(row).stylize(look) for row in above]
        if not legend:
            return Content("\n").join([*rows, Content.assemble(message, gap, right)])
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
