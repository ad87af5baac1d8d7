"""The row over the footer: what just happened, the search counter, and that all is saved."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class StatusLine(Widget):
    """Left a message (plain text, never markup), right the place and the state of the notebook."""

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

    def render(self) -> Content:
        """Both sides; the message is cut rather than the place."""
        place = Content(self.place).truncate(self.size.width // 2, ellipsis=True).stylize("$text-muted")
        state = Content(self.state).stylize("bold reverse $text-error" if self.alarm else "$text-muted")
        right = Content("  ").join(part for part in (place, state) if part)
        room = self.size.width - right.cell_length - 2
        left = Content(self.message).truncate(max(0, room), ellipsis=True)
        gap = " " * max(1, self.size.width - left.cell_length - right.cell_length)
        style = "bold $text-error" if self.urgent else "$text"
        return Content.assemble(left.stylize(style), gap, right)
