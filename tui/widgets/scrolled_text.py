"""A text below a list that scrolls by rows; where it is longer than its box, the border tells how much is to come."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from .scrolling import scrolling_hint


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
        # Equal contents have the same words, not the same marks: one sentence may tell of two figures.
        if self._shown is not None and text.is_same(self._shown):
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
        self.border_title = Content(scrolling_hint(left, self.scroll_offset.y > 0))
