"""Where the reader is in an article, and how keys move about in it: the ground of the reading pane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from analysis.article import Article, Span

from ..reading.text_rows import Layout
from ..reading.viewpoint import Viewpoint


class Pages(ScrollView):
    """Keeps the current paragraph of a laid-out article, and the rows on screen. What is painted is not its matter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "j,down", "step(1)", "Next paragraph", show=False, id="next-paragraph", tooltip="Go to the next paragraph"
        ),
        Binding("k,up", "step(-1)", "Previous paragraph", show=False, id="previous-paragraph", tooltip="Go one back"),
        Binding("ctrl+d,pagedown", "page(0.5)", "Half a page down", show=False, id="page-down", tooltip="Scroll on"),
        Binding("ctrl+u,pageup", "page(-0.5)", "Half a page up", show=False, id="page-up", tooltip="Scroll back"),
        Binding("g,home", "edge(-1)", "First paragraph", show=False, id="first", tooltip="Go to the headline"),
        Binding("G,end", "edge(1)", "Last paragraph", show=False, id="last", tooltip="Go to the end"),
    ]

    current: reactive[int] = reactive(0, repaint=False)

    @dataclass
    class Moved(Message):
        """The reader is on another paragraph now."""

        paragraph: int

    class Scrolled(Message):
        """Other rows are on screen: how much of the article has come by, and whether its headline has gone."""

        def __init__(self, percent: int, headline_gone: bool) -> None:
            super().__init__()
            self.percent, self.headline_gone = percent, headline_gone

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._layout: Layout | None = None
        self._article: Article | None = None
        self._goal: int | None = None
        """Which code point to show at the top once there is a layout."""
        self._told = (-1, False)
        """What was said last of how far the reader is."""
        self._rows_shown = 0
        """How many rows the pane had when it was laid out last."""

    def watch_has_focus(self, has_focus: bool) -> None:
        """No rule of the style sheet asks for the focus: working out all styles anew would slow first paint and tab."""

    # Where the reader is -----------------------------------------------------------------

    @property
    def window(self) -> Span:
        """The stretch of the text that is on screen now."""
        if self._layout is None or not self._layout.article.paragraphs:
            return Span(0, 0)
        paragraphs = self._layout.article.paragraphs
        first = self._layout.paragraph_at(self.scroll_offset.y)
        last = self._layout.paragraph_at(self.scroll_offset.y + self.size.height)
        return Span(paragraphs[first].start, paragraphs[last].end)

    @property
    def rows_in_view(self) -> Span:
        """The same without what of its first and last paragraph is not on screen."""
        if self._layout is None or not self._layout.article.paragraphs:
            return Span(0, 0)
        y = self.scroll_offset.y
        return Span(self._layout.offset_at(y), self._layout.offset_at(y + self.size.height))

    def go_to(self, start: int, end: int | None = None) -> None:
        """Make the paragraph at ``start`` current and bring ``start``/``end`` into view, moving as little as needed.

        All of the paragraph shows where it fits: what stands around a match says what it means.
        """
        if self._layout is None or self._article is None:
            return
        paragraph = self._article.paragraph_at(start)
        if paragraph is None:
            return
        self.current = paragraph.index
        first, last = self._layout.row_of(start), self._layout.row_of(max(start, (end or start) - 1)) + 1
        top, bottom = self._layout.top(paragraph.index), self._layout.top(paragraph.index + 1) - 1
        fits = max(bottom, last) - top <= self.size.height
        self._bring_in(*(top, max(bottom, last)) if fits else (first, last))

    @property
    def viewpoint(self) -> Viewpoint:
        """Where the reader is looking, for ``restore``."""
        return Viewpoint(self.current, self.scroll_offset.y)

    def restore(self, viewpoint: Viewpoint) -> None:
        """Come back to a view."""
        self.current = viewpoint.paragraph
        self.scroll_to(y=viewpoint.row, animate=False)

    def _first_offset(self) -> int:
        """The offset of the first character on screen."""
        if self._goal is not None:
            return self._goal
        if self._layout is None or not self._layout.article.paragraphs:
            return 0
        index = self._layout.paragraph_at(self.scroll_offset.y)
        rows = self._layout.rows(index)
        return rows[max(0, min(self.scroll_offset.y - self._layout.top(index), len(rows) - 1))][0]

    def _current_on_screen(self) -> bool:
        """Whether any of the current paragraph shows now."""
        if self._layout is None or self._layout.article is not self._article or not self._article.paragraphs:
            return False
        top, bottom = self._layout.top(self.current), self._layout.top(self.current + 1)
        return bottom - 1 > self.scroll_offset.y and top < self.scroll_offset.y + self._rows_shown

    def _show_row(self, anchor: int, follow: bool, row: int | None) -> None:
        """Show ``row`` at the top, or the row of ``anchor``; with ``follow`` the current paragraph stays in sight."""
        assert self._layout is not None
        if row is None or self._goal is not None:
            row = self._layout.row_of(anchor)
            # The first paragraph is seen with what stands above it.
            row = 0 if row <= self._layout.head else row
        if self._goal is not None:
            self._goal = None
        elif follow:
            # The rest of the page may move; what the reader is at stays in sight.
            top, bottom = self._layout.top(self.current), self._layout.top(self.current + 1) - 1
            row = min(max(row, bottom - self.size.height), top) if bottom > row + self.size.height else row
        self._rows_shown = self.size.height
        self.scroll_to(y=row, animate=False)

    def _bring_in(self, top: int, bottom: int) -> None:
        """Scroll so that rows ``top`` to ``bottom`` (exclusive) show, and a row or two around them, if any can."""
        height, y = self.size.height, self.scroll_offset.y
        if not height:
            return
        ease = min(2, max(0, (height - (bottom - top)) // 2))
        if top - ease < y or bottom - top > height:
            self.scroll_to(y=max(0, top - ease), animate=False)
        elif bottom + ease > y + height:
            self.scroll_to(y=bottom + ease - height, animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._tell_scrolled()

    def _tell_scrolled(self) -> None:
        """Say how far the reader is, when that has changed."""
        layout = self._layout
        if layout is None or not layout.height:
            return
        y = self.scroll_offset.y
        gone = y > (layout.about_row or 0)
        percent = min(100, (y + self.size.height) * 100 // layout.height)
        if (percent, gone) != self._told:
            self._told = (percent, gone)
            self.post_message(self.Scrolled(percent, gone))

    # Motions -----------------------------------------------------------------------------

    def watch_current(self, before: int, now: int) -> None:
        if before != now:
            self.refresh()
            self.post_message(self.Moved(now))

    def _from_view(self) -> int:
        """The current paragraph, or the first on screen when the wheel has left it behind."""
        assert self._layout is not None
        y, height = self.scroll_offset.y, self.size.height
        top, bottom = self._layout.top(self.current), self._layout.top(self.current + 1)
        return self.current if bottom - 1 > y and top < y + height else self._layout.paragraph_from(y)

    def action_step(self, step: int) -> None:
        """Go to the next or previous paragraph; first scroll on inside one that is taller than the pane."""
        layout = self._layout
        if layout is None or not layout.article.paragraphs:
            return
        here = self._from_view()
        y, height = self.scroll_offset.y, self.size.height
        top, bottom = layout.top(here), layout.top(here + 1) - 1
        if here == self.current and bottom - top > height and (bottom > y + height if step > 0 else top < y):
            self.scroll_to(y=y + step * max(1, height - 2), animate=False)
            return
        self.current = layout.beside(here, step) if here == self.current else here
        top, bottom = layout.top(self.current), layout.top(self.current + 1) - 1
        if bottom - top > height and step < 0:
            self.scroll_to(y=bottom - height, animate=False)
        else:
            self._bring_in(top, bottom)

    def action_page(self, share: float) -> None:
        """Scroll by a share of the pane's height and take the current paragraph along."""
        layout = self._layout
        if layout is None or not layout.article.paragraphs:
            return
        rows = int(self.size.height * share)
        row = layout.top(self._from_view()) + rows
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False)
        y = self.scroll_offset.y
        target = layout.paragraph_from(max(y, min(row, y + self.size.height - 1, layout.height - 1)))
        self.current = target if target not in layout.hidden else layout.beside(target, 1 if rows > 0 else -1)

    def action_edge(self, side: int) -> None:
        """Go to the first or last paragraph."""
        layout = self._layout
        if layout is None or not layout.article.paragraphs:
            return
        count = len(layout.article.paragraphs)
        self.current = layout.beside(-1, 1) if side < 0 else layout.beside(count, -1)
        self.scroll_to(y=0 if side < 0 else layout.height, animate=False)
