"""The reading pane: one virtual widget that wraps and paints only the paragraphs on screen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Offset, Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from analysis.article import Article, Span

from ..reading.marks import GutterSign, Layer, Marks, MarkSpan, Tinted
from ..reading.page_columns import PageColumns
from ..reading.scroll_signs import ScrollSigns
from ..reading.tag_bars import TagBars
from ..reading.text_rows import Layout
from .page_styles import PARTS, PageStyles
from .pages import Pages
from .row_painter import GUTTER, RowPainter, Surroundings
from .text_selection import clicked_words, span_of

if TYPE_CHECKING:
    from ..reading.margin_notes import MarginNote


class ReadingPane(Pages, can_focus=True):
    """Shows an article, keeps the current paragraph in view, and paints marks over the words."""

    ALLOW_SELECT = True
    BINDING_GROUP_TITLE = "Reading"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"reading--{part}" for part in PARTS}
    DEFAULT_CSS = """
    ReadingPane { overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.marks = Marks()
        self._hidden: frozenset[int] = frozenset()
        self._around = Surroundings()
        self._notes: Sequence[MarginNote] = ()
        self._scroll_signs = ScrollSigns(self.marks)
        self._columns = PageColumns()
        self._painter: RowPainter | None = None
        self._strips: dict[tuple[object, ...], Strip] = {}
        self._style = PageStyles(self)

    def on_mount(self) -> None:
        self._around.colourless = self.app.no_color
        self.call_after_refresh(self._mark_scrollbar)

    def _mark_scrollbar(self) -> None:
        from .marked_scrollbar import marked_renderer

        # Textual says that it may be set on one scrollbar, though it is declared a class variable.
        self.vertical_scrollbar.renderer = marked_renderer(self._scroll_marks)  # type: ignore[misc]
        self.vertical_scrollbar.refresh()

    def _scroll_marks(self, cells: int) -> dict[int, tuple[str, Style]]:
        """What stands where, on a scrollbar of so many cells."""
        layout, rows = self._layout, self.virtual_size.height
        if layout is None or not layout.article.paragraphs or rows <= self.size.height:
            return {}
        signs = self._scroll_signs.on_cells(cells, layout, rows)
        return {at: (sign, self._style(f"reading--{part}")) for at, (sign, part) in signs.items()}

    # What is shown -----------------------------------------------------------------------

    def show_article(self, article: Article, *, hidden: Collection[int] = (), keep_place: bool = False) -> None:
        """Show an article from its beginning, some paragraphs ``hidden``.

        With ``keep_place`` the article continues the one shown: paragraph and rows on screen stay as they are.
        """
        goal = self._first_offset() if keep_place else 0
        self._article, self._layout, self._hidden = article, None, frozenset(hidden)
        self._around.signs, self._around.hints, self._around.bars = {}, {}, TagBars()
        self._notes, self._told = (), (-1, False)
        self._scroll_signs.put_notes(())
        self.marks.clear()
        self._strips.clear()
        if not keep_place:
            self.set_reactive(Pages.current, 0)
        self._goal = goal
        self._lay_out()

    def hide(self, hidden: Collection[int]) -> None:
        """Leave out these paragraphs; the place on screen is kept."""
        self._hidden = frozenset(hidden)
        if self._layout is not None:
            anchor = self._first_offset()
            self._layout.hide(self._hidden)
            self._resized(anchor)

    def put_marks(self, layer: Layer, spans: Iterable[MarkSpan]) -> None:
        """Paint these spans (code points) as ``layer``, in place of what it had."""
        before = self.marks.version
        self.marks.put(layer, spans)
        if self.marks.version != before:
            self._remarked(layer)

    def put_ordered(self, layer: Layer, spans: Sequence[MarkSpan]) -> None:
        """The same for spans that are sorted already and will not be changed."""
        self.marks.put_ordered(layer, spans)
        self._remarked(layer)

    def _remarked(self, layer: Layer) -> None:
        self.refresh()
        if layer in {"match", "unsourced"}:
            self.vertical_scrollbar.refresh()

    def put_tinted(self, layer: Layer, spans: Iterable[Tinted]) -> None:
        """Paint these spans as ``layer``, each in its own colour."""
        self.marks.put_tinted(layer, spans)
        self.refresh()

    def put_hints(self, hints: Mapping[int, str]) -> None:
        """Show labels over the words that begin at these offsets, or none."""
        self._around.hints = dict(hints)
        self.put_marks("hint", ((offset, offset + len(label)) for offset, label in hints.items()))
        self._repaint()

    def put_about(self, line: str) -> None:
        """What stands under the headline."""
        if line != self._around.about:
            self._around.about = line
            self._repaint()

    def put_signs(self, signs: Mapping[int, GutterSign]) -> None:
        """What stands in the gutter, by paragraph."""
        self._around.signs = signs
        self._repaint()

    def put_bars(self, bars: TagBars) -> None:
        """Where tags lie, to be shown by bars beside the text."""
        self._around.bars = bars
        self._repaint()

    def put_notes(self, notes: Sequence[MarginNote]) -> None:
        """What stands beside the text where there is room for it."""
        self._notes = notes
        self._scroll_signs.put_notes(note.start for note in notes)
        self.vertical_scrollbar.refresh()
        self._place_notes()
        self._repaint()

    def _place_notes(self) -> None:
        """Give the notes their rows, as the page is now."""
        if self._layout is None:
            return
        height = self._layout.height
        self._around.notes = {}
        if self._notes and self._columns.notes:
            from ..reading.margin_notes import margin_rows

            placed = margin_rows(self._notes, self._columns.notes, self._layout.row_of)
            self._around.notes, height = placed.rows, max(height, placed.height)
        self.virtual_size = Size(self.scrollable_content_region.width, height)

    def put_letters(self, letters: Callable[[int, int], str] | None) -> None:
        """Give every row a letter in the gutter (a function of the row's span), or none."""
        self._around.letters = letters
        self._repaint()

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    # What is selected --------------------------------------------------------------------

    def selected_span(self) -> Span | None:
        """What is selected with the mouse, in whole words and code points, or None."""
        selection = self.text_selection
        if selection is None or self._article is None:
            return None
        return span_of(selection, self._article, self._layout)

    def clear_selected(self) -> None:
        """Select nothing with the mouse."""
        self.screen.clear_selection()

    def character_at(self, x: int, y: int) -> Offset | None:
        """The character under a cell of the pane: its place in its paragraph, and the paragraph's index."""
        row = self.scroll_offset.y + y
        if self._layout is None or self._painter is None or not 0 <= row < self._layout.height:
            return None
        index = self._layout.paragraph_at(row)
        cell = x - self._margin - self._painter.gutter
        return Offset(self._painter.character_at(index, row - self._layout.top(index), cell), index)

    # Layout and painting -----------------------------------------------------------------

    def _lay_out(self) -> None:
        if self._article is None or self.size.width == 0:
            return
        anchor, follow = self._first_offset(), self._current_on_screen()
        digits = max(3, len(str(len(self._article.paragraphs))))
        self._columns = PageColumns.within(self.scrollable_content_region.width, digits + GUTTER)
        width = self._columns.text
        row: int | None = self.scroll_offset.y
        if self._layout is None or self._layout.article is not self._article or self._layout.width != max(8, width):
            row = None
            self._layout = Layout(self._article, width, self._hidden)
            self._painter = RowPainter(self._layout, self.marks, self._style, self._around)
        self._resized(anchor, follow, row)

    def _resized(self, anchor: int, follow: bool = False, row: int | None = None) -> None:
        """Show ``row`` at the top, or the row of ``anchor`` where rows have changed."""
        self._strips.clear()
        self._place_notes()
        self._show_row(anchor, follow, row)
        self.call_after_refresh(self._tell_scrolled)
        self.refresh()

    def on_resize(self) -> None:
        self._lay_out()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._style.clear()
        self._strips.clear()

    @property
    def _margin(self) -> int:
        """How many cells stand empty before the gutter."""
        if self._layout is None or self._painter is None:
            return 0
        return self._columns.margin(self.size.width, self._painter.gutter, self._layout.width)

    def render_line(self, y: int) -> Strip:
        """The strip of a screen row."""
        width = self.size.width
        if self._layout is None:
            # The first paint comes before the first word of a size: without this it would show an empty pane.
            self._lay_out()
        layout, painter = self._layout, self._painter
        row = self.scroll_offset.y + y
        if layout is None or painter is None:
            return Strip.blank(width, self.rich_style)
        if row >= layout.height:
            ground = self._style("reading--body")
            return Strip(painter.beside(row, self._margin, [], ground)).adjust_cell_length(width, ground)
        index = layout.paragraph_at(row)
        selected = self.selected_span()
        current = index == self.current
        key = (index, row - layout.top(index), width, current, selected, self.marks.version)
        if key not in self._strips:
            if len(self._strips) > 600:
                self._strips.clear()
            self._strips[key] = painter.paint(index, row - layout.top(index), self._margin, width, current, selected)
        return self._strips[key]

    # Letters on findings ------------------------------------------------------------------

    class LetterPressed(Message):
        """A key was pressed while labels were shown: a letter, or "" for any other key."""

        def __init__(self, letter: str) -> None:
            super().__init__()
            self.letter = letter

    def on_key(self, event: events.Key) -> None:
        """While labels are shown, keys are for them."""
        if self._around.hints:
            event.stop()
            event.prevent_default()
            letter = event.character or ""
            self.post_message(self.LetterPressed(letter if letter.isalpha() else ""))

    def on_blur(self) -> None:
        if self._around.hints:
            self.post_message(self.LetterPressed(""))

    # The mouse ---------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Go to the paragraph; twice takes the word too, three times the paragraph."""
        # Textual would select all of the article, or of the screen.
        event.prevent_default()
        event.stop()
        place = self.character_at(int(event.screen_x) - self.region.x, int(event.screen_y) - self.region.y)
        if place is None or self._article is None:
            return
        self.current = place.y
        clicked = clicked_words(self._article, place, event.chain)
        if clicked is not None:
            self.screen.selections = {self: clicked}

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words, as the article has them."""
        span = self.selected_span()
        return (self._article.text[span.start : span.end], "\n") if span and self._article else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection as it changes."""
        self.refresh()
