"""A text below a list that scrolls by rows; where it is longer than its box, the border tells how much is to come."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class ScrolledText(VerticalScroll, can_focus=False):
    """Shows a text from its beginning; the screen's keys scroll it, so that the list keeps them."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ScrolledText { overflow-x: hidden; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._text = Static(markup=False)
        self._shown: Content | None = None

    def compose(self) -> ComposeResult:
        yield self._text

    def show_text(self, text: Content) -> None:
        """Show a text from its beginning, unless it is the one that is shown."""
        if text == self._shown:
            return
        self._shown = text
        self._text.update(text)
        self.scroll_home(animate=False, immediate=True)
        self.call_after_refresh(self._tell_more)

    def scroll_rows(self, rows: int) -> None:
        """Scroll on, or back."""
        self.scroll_relative(y=rows, animate=False, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._tell_more()

    def on_resize(self) -> None:
        self.call_after_refresh(self._tell_more)

    def _tell_more(self) -> None:
        left = round(self.max_scroll_y - self.scroll_offset.y)
        self.border_title = Content(f"}} {left} more" if left > 0 else "{ back" if self.scroll_offset.y else "")


def scrolling_keys(prefix: str) -> list[BindingType]:
    """The keys of a screen with such a text, those of the desk for the box below its lists."""
    return [
        Binding(
            "right_curly_bracket,shift+down",
            "scroll_text(1)",
            "Text on",
            show=False,
            key_display="}",
            id=f"{prefix}-text-down",
            tooltip="Scroll what stands below the list",
        ),
        Binding(
            "left_curly_bracket,shift+up",
            "scroll_text(-1)",
            "Text back",
            show=False,
            key_display="{",
            id=f"{prefix}-text-up",
            tooltip="Scroll it back",
        ),
    ]
