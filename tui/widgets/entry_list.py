"""A list of findings or annotations that paints only the entries on screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ..listings.entry_rows import EntryRows, first_entry, is_passed_over, stop_near
from ..notebook.verdicts import SIGNS

if TYPE_CHECKING:
    from ..listings.listing import Listing


_FAINT = frozenset(("quiet", "doubt"))


class EntryList(ScrollView, can_focus=True):
    """Shows a listing with a cursor; Enter or a click chooses the entry under it."""

    ALLOW_SELECT = False
    BINDING_GROUP_TITLE = "Sidebar"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"entries--{name}"
        for name in (
            "plain",
            "name",
            "quiet",
            "strong",
            "strip",
            "doubt",
            "sourced",
            "here",
            "cursor",
            "chosen",
            *SIGNS,
        )
    }
    DEFAULT_CSS = """
    /* Textual keeps a row free for the other scrollbar too, where a list is as tall as what it holds. */
    EntryList { overflow-x: hidden; overflow-y: auto; scrollbar-size: 0 1; scrollbar-gutter: stable; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Next entry", show=False, id="next-entry", tooltip="Go to the next entry"),
        Binding("k,up", "move(-1)", "Previous entry", show=False, id="previous-entry", tooltip="Go one back"),
        Binding("ctrl+d,pagedown", "leap(0.5)", "Half a page on", show=False, id="list-down", tooltip="Scroll on"),
        Binding("ctrl+u,pageup", "leap(-0.5)", "Half a page back", show=False, id="list-up", tooltip="Scroll back"),
        Binding("g,home", "edge(-1)", "First entry", show=False, id="first-entry", tooltip="Go to the first entry"),
        Binding("G,end", "edge(1)", "Last entry", show=False, id="last-entry", tooltip="Go to the last entry"),
        Binding(
            "enter", "choose", "Show in the text", show=False, id="choose", tooltip="Jump to its passage in the text"
        ),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    chosen: reactive[int | None] = reactive(None)
    here: reactive[frozenset[int]] = reactive(frozenset(), repaint=False)
    """The entries that stand where the reader is."""

    @dataclass
    class Chosen(Message):
        """The reader wants to see this entry of the list ``list_id`` in the text."""

        index: int
        list_id: str | None

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.listing: Listing | None = None
        self._remark = self._title = ""
        self._to_first = True
        self._inks: dict[str, Style] = {}
        self._rows: EntryRows | None = None

    def show(self, listing: Listing | None, remark: str, title: str = "") -> None:
        """Show a listing; ``remark`` stands there when it is empty, ``title`` in the border above, if it has one."""
        self.listing, self._remark = listing, remark
        if title != self._title:
            self._title = title
            self.border_title = Content(title)
        count = len(listing) if listing is not None else 0
        at = max(0, min(self.cursor, count - 1))
        if self._to_first and listing is not None and count:
            self._to_first, at = False, first_entry(listing)
        self.set_reactive(EntryList.cursor, stop_near(listing, at, 1) if listing is not None else at)
        self.set_reactive(EntryList.chosen, None)
        self.set_reactive(EntryList.here, frozenset())
        self._resize()
        self.refresh()

    def mark_chosen(self, index: int | None) -> None:
        """Mark the entry whose passages are shown in the text, or none."""
        self.chosen = index

    def mark_here(self, indices: frozenset[int]) -> None:
        """Mark the entries that stand where the reader is."""
        self.here = indices

    def to_first(self) -> None:
        """Put the cursor on the first entry of what is shown next, not on the title above it."""
        self.set_reactive(EntryList.cursor, 0)
        self._to_first = True

    def _resize(self) -> None:
        width = self.scrollable_content_region.width
        self._rows = EntryRows(self.listing, max(1, width - 2)) if self.listing is not None else None
        total = self._rows.total if self._rows is not None else 0
        if self.styles.is_auto_height and total != self.virtual_size.height:
            self.refresh(layout=True)
        self.virtual_size = Size(width, total)

    def on_resize(self) -> None:
        self._resize()
        if self.has_focus and self.listing is not None and len(self.listing):
            self.reveal(self.cursor)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._inks.clear()

    @property
    def top_row(self) -> int:
        """The row of the listing that is the first on screen."""
        return self.scroll_offset.y

    def render_line(self, y: int) -> Strip:
        """The strip of a screen row."""
        width = self.scrollable_content_region.width
        listing = self.listing
        if listing is None or self._rows is None or not len(listing):
            return self._remark_line(y, width)
        index, row = self._rows.place(self.top_row + y)
        # Shown before it was laid out, it is painted once before it is told how wide it is: "…" in every row.
        if index >= len(listing) or self._rows.width == 1 < width - 2:
            return Strip.blank(width, self.rich_style)
        ground = self.get_component_rich_style("entries--plain")
        is_under_cursor = index == self.cursor and self.has_focus
        if is_under_cursor:
            ground += self.get_component_rich_style("entries--cursor", partial=True)
        elif index == self.chosen:
            ground += self.get_component_rich_style("entries--chosen", partial=True)
        mark = "▌" if index == self.chosen else ">" if is_under_cursor and row == 0 else " "
        if mark == " " and index in self.here:
            mark, ink = "▎", ground + self._ink("here")
        else:
            ink = ground
        segments = [Segment(mark, ink)]
        for text, style in listing.rows(index, self._rows.width)[row]:
            part = self._ink(style)
            # What is quiet by its colour is too faint on the cursor's ground.
            segments.append(
                Segment(text, ground + (part.without_color if is_under_cursor and style in _FAINT else part))
            )
        return Strip(segments).adjust_cell_length(width, ground)

    def _ink(self, style: str) -> Style:
        """The style of a part: one of the component classes, or a chip in a colour (``#rrggbb``)."""
        if style not in self._inks:
            from .tint import tinted

            self._inks[style] = (
                tinted(self.get_component_rich_style("entries--plain"), f"chip {style}")
                if style.startswith("#")
                else _without_ground(self.get_component_rich_style(f"entries--{style}"))
            )
        return self._inks[style]

    def _remark_line(self, y: int, width: int) -> Strip:
        import textwrap

        lines = [line for part in self._remark.splitlines() for line in textwrap.wrap(part, max(8, width - 4)) or [""]]
        style = self.get_component_rich_style("entries--quiet")
        text = f"  {lines[y - 1]}" if 1 <= y <= len(lines) else ""
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)

    def reveal(self, index: int) -> None:
        """Bring an entry into view, and leave the cursor where it is. A list without that entry stays as it is."""
        if self._rows is None or self.listing is None or index >= len(self.listing):
            return
        top, below, height = self._rows.top(index), self._rows.top(index + 1), self.size.height
        # The titles right above it come along, where there is room: the cursor never stops on them.
        above = index
        while above and is_passed_over(self.listing, above - 1) and below - self._rows.top(above - 1) <= height:
            above -= 1
        top = self._rows.top(above)
        y = self.scroll_offset.y
        if top < y:
            self.scroll_to(y=top, animate=False)
        elif below > y + height:
            self.scroll_to(y=below - height, animate=False)

    def go_to(self, index: int) -> None:
        """Put the cursor on an entry, or the next one on the way there that it stops at, and bring it into view."""
        if self.listing is not None and len(self.listing):
            self.cursor = stop_near(self.listing, index, 1 if index >= self.cursor else -1)
            self.reveal(self.cursor)

    def watch_has_focus(self, has_focus: bool) -> None:
        """No rule of the style sheet asks for the focus, so that no styles are worked out anew when it moves."""

    def watch_cursor(self, before: int, cursor: int) -> None:
        self._repaint((before, cursor))

    def watch_here(self, before: frozenset[int], here: frozenset[int]) -> None:
        self._repaint(before ^ here)

    def _repaint(self, entries: Iterable[int]) -> None:
        for index in entries:
            if self._rows is not None and self.listing is not None and index < len(self.listing):
                top = self._rows.top(index)
                self.refresh_lines(top, self._rows.top(index + 1) - top)

    def action_move(self, step: int) -> None:
        """Move the cursor by entries."""
        self.go_to(self.cursor + step)

    def action_leap(self, share: float) -> None:
        """Move the cursor by a share of the list's height."""
        if self._rows is not None:
            aim = max(0, self._rows.top(self.cursor) + int(self.size.height * share))
            index, _ = self._rows.place(aim)
            self.go_to(index if index != self.cursor else self.cursor + (1 if share > 0 else -1))

    def action_edge(self, side: int) -> None:
        """Go to the first or last entry."""
        if self.listing is not None:
            self.go_to(0 if side < 0 else len(self.listing) - 1)

    def action_choose(self) -> None:
        """Choose the entry under the cursor."""
        if self.listing is not None and len(self.listing):
            self.chosen = self.cursor
            self.post_message(self.Chosen(self.cursor, self.id))

    def on_click(self, event: events.Click) -> None:
        listing = self.listing
        if listing is None:
            return
        at = event.get_content_offset(self)
        index = self._rows.place(self.scroll_offset.y + at.y)[0] if at is not None and self._rows is not None else -1
        if 0 <= index < len(listing) and not is_passed_over(listing, index):
            self.cursor = index
            self.action_choose()


def _without_ground(style: Style) -> Style:
    """A style that leaves the ground it is painted on as it is (the cursor's, the chosen entry's)."""
    return Style(color=style.color, bold=style.bold, italic=style.italic, underline=style.underline)
