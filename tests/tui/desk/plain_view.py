"""What controllers see of a desk, as plain objects: a text, lists and panes that keep what is put on them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis import Article, Span, read
from tui.listings.details import Detail
from tui.listings.entry_rows import first_entry
from tui.listings.listing import Listing
from tui.listings.tabs import TABS, Tab
from tui.reading.article_facts import FigureCounts
from tui.reading.margin_notes import MarginNote
from tui.reading.marks import GutterSign, Layer, Marks, MarkSpan, Tinted
from tui.reading.tag_bars import BarLook, TagBars
from tui.reading.viewpoint import Viewpoint


class PlainText:
    """A page on which every paragraph is one row, and ``height`` of them are on screen."""

    def __init__(self) -> None:
        self.article = read("")
        self.current = self.row = 0
        self.height = 3
        self.marks = Marks()
        self.hidden: frozenset[int] = frozenset()
        self.signs: Mapping[int, GutterSign] = {}
        self.hints: dict[int, str] = {}
        self.about = ""
        self.bars = TagBars()
        self.notes: list[MarginNote] = []
        self.letters: Callable[[int, int], str] | None = None
        self.mouse: Span | None = None

    @property
    def window(self) -> Span:
        shown = self.article.paragraphs[self.row : self.row + self.height]
        return Span(shown[0].start, shown[-1].end) if shown else Span(0, 0)

    @property
    def rows_in_view(self) -> Span:
        return self.window

    @property
    def viewpoint(self) -> Viewpoint:
        return Viewpoint(self.current, self.row)

    def restore(self, viewpoint: Viewpoint) -> None:
        self.current, self.row = viewpoint

    def go_to(self, start: int, end: int | None = None) -> None:
        paragraph = self.article.paragraph_at(start)
        if paragraph is not None:
            self.current = self.row = paragraph.index

    def show_article(self, article: Article, *, hidden: Collection[int] = (), keep_place: bool = False) -> None:
        self.article, self.hidden = article, frozenset(hidden)
        self.marks.clear()
        self.signs = {}
        if not keep_place:
            self.current = self.row = 0

    def hide(self, hidden: Collection[int]) -> None:
        self.hidden = frozenset(hidden)

    def put_marks(self, layer: Layer, spans: Iterable[MarkSpan]) -> None:
        self.marks.put(layer, spans)

    def put_ordered(self, layer: Layer, spans: Sequence[MarkSpan]) -> None:
        self.marks.put_ordered(layer, spans)

    def put_tinted(self, layer: Layer, spans: Iterable[Tinted]) -> None:
        self.marks.put_tinted(layer, spans)

    def put_hints(self, hints: Mapping[int, str]) -> None:
        self.hints = dict(hints)

    def put_about(self, line: str) -> None:
        self.about = line

    def put_signs(self, signs: Mapping[int, GutterSign]) -> None:
        self.signs = signs

    def put_bars(self, bars: TagBars) -> None:
        self.bars = bars

    def put_notes(self, notes: Sequence[MarginNote]) -> None:
        self.notes = list(notes)

    def put_letters(self, letters: Callable[[int, int], str] | None) -> None:
        self.letters = letters

    def selected_span(self) -> Span | None:
        return self.mouse

    def clear_selected(self) -> None:
        self.mouse = None

    def marked(self, layer: str) -> list[str]:
        """The words that a layer of marks lies on."""
        text = self.article.text
        return [text[a:b] for a, b, layers in self.marks.pieces(0, len(text)) if layer in layers]


class PlainList:
    """A list with a cursor."""

    def __init__(self) -> None:
        self.listing: Listing | None = None
        self.remark = self.title = ""
        self.cursor = 0
        self.chosen: int | None = None
        self.here: frozenset[int] = frozenset()
        self.revealed: int | None = None
        self._to_first = True
        self.has_focus = False

    def show(self, listing: Listing | None, remark: str, title: str = "") -> None:
        self.listing, self.remark, self.title, self.chosen = listing, remark, title, None
        if self._to_first and listing is not None and len(listing):
            self._to_first, self.cursor = False, first_entry(listing)

    def mark_chosen(self, index: int | None) -> None:
        self.chosen = index

    def mark_here(self, indices: frozenset[int]) -> None:
        self.here = indices

    def reveal(self, index: int) -> None:
        self.revealed = index

    def to_first(self) -> None:
        self.cursor, self._to_first = 0, True

    def go_to(self, index: int) -> None:
        self.cursor = index


class PlainPanes:
    """The text and the lists, and who has the keys."""

    def __init__(self) -> None:
        self.lists: dict[Tab, PlainList] = {tab: PlainList() for tab in TABS}
        self.tab: Tab = "Actors"
        self.counts: Mapping[str, int] = {}
        self.detail: Detail | None = None

    @property
    def shown(self) -> Sequence[Tab]:
        return (self.tab,)

    def pick(self, tab: Tab) -> None:
        self.tab = tab

    def show_tabs(self, tab: Tab, counts: Mapping[str, int]) -> None:
        self.tab, self.counts = tab, counts

    def show_detail(self, detail: Detail | None) -> None:
        self.detail = detail

    def show_text(self) -> None:
        pass

    def show_sidebar(self) -> None:
        pass

    def focus_text(self) -> None:
        for entries in self.lists.values():
            entries.has_focus = False

    def focus_list(self) -> None:
        self.focus_text()
        self.lists[self.tab].has_focus = True


class PlainView:
    """Keeps what it is told; work beside the keys is done by ``done``."""

    def __init__(self) -> None:
        self.text, self.panes = PlainText(), PlainPanes()
        self.message, self.urgent = "", False
        self.place = self.state = self.copied = ""
        self.alarm = False
        self.heading: Article | None = None
        self.legend: list[tuple[str, BarLook]] = []
        self.listed: tuple[int, int] | None = None
        self.counts: FigureCounts | None = None
        self.left: int | None = None
        self.delivered: list[Path] = []
        self._work: dict[str, asyncio.Task[None]] = {}

    @property
    def entries(self) -> PlainList:
        return self.panes.lists[self.panes.tab]

    def say(self, message: str, urgent: bool = False) -> None:
        self.message, self.urgent = message, urgent

    def show_heading(self, article: Article, place: tuple[int, int] | None) -> None:
        self.heading, self.listed = article, place

    def show_counts(self, counts: FigureCounts | None) -> None:
        self.counts = counts

    def show_place(self, place: str) -> None:
        self.place = place

    def show_saved(self, state: str, alarm: bool = False) -> None:
        self.state, self.alarm = state, alarm

    def show_legend(self, tags: Sequence[tuple[str, BarLook]]) -> None:
        self.legend = list(tags)

    def keys_changed(self) -> None:
        pass

    def copy(self, text: str) -> None:
        self.copied = text

    def deliver(self, file: Path) -> None:
        self.delivered.append(file)

    def leave(self, status: int) -> None:
        self.left = status

    def start(self, work: Coroutine[Any, Any, None], group: str) -> None:
        if group in self._work:
            self._work[group].cancel()
        self._work[group] = asyncio.create_task(work)

    def catch_up_soon(self) -> None:
        pass

    def after_refresh(self, callback: Callable[[], None]) -> None:
        callback()

    async def done(self) -> None:
        """Wait for what was started, the analysis excepted."""
        while waiting := [task for group, task in self._work.items() if group != "analysis" and not task.done()]:
            await asyncio.gather(*waiting)
