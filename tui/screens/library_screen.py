"""The library's screen: all articles, and a search over all of them; what takes long is done in threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import Worker, get_current_worker

from analysis.article import Article, Span
from analysis.loading import LoadingError
from analysis.search import QueryError

from ..library.browsing import Browsing
from ..library.concordance import Row
from ..library.shelf import Shelf
from ..library.volumes import FileChanges, order_named
from ..system.output_file import OutputError
from ..widgets.entry_list import EntryList
from ..widgets.key_footer import KeyFooter
from ..widgets.masthead import Masthead
from ..widgets.search_bar import SearchBar
from ..widgets.status_line import StatusLine
from ..widgets.worker_failure import failure_of

LOOK_EVERY = 10.0
"""Seconds between two looks at the files for changes."""
_BUSY = ("load", "analyse", "notice")

Opened = Callable[[Article, Span | None], None]
Arranged = Callable[[list[str], str], None]
"""Gets the articles of the reading list in another order, and what that is called."""


class LibraryScreen(Screen[None]):
    """Lists articles, or the matches of a search in context. What the reader opens goes to the desk below."""

    BINDING_GROUP_TITLE = "Library"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search all", key_display="/", id="library-search", tooltip="Search all articles"),
        Binding("f", "filter", "Filter", id="library-filter", tooltip="Show titles that have some words in them"),
        Binding("s", "sort", "Sort", id="library-sort", tooltip="Sort articles, or matches by their context"),
        Binding("A", "analyse", "Analyse all", id="library-analyse", tooltip="Analyse all; again: stop"),
        Binding("x", "export", "Export matches", id="library-export", tooltip="Write the matches to a CSV file"),
        Binding("escape", "back", "Back", id="library-back", tooltip="To the articles, then to the desk"),
        Binding("question_mark", "help", "Help", key_display="?", id="library-help", tooltip="All keys"),
        Binding("q,L", "leave", "To the desk", show=False, id="library-leave", tooltip="Back to the desk"),
    ]
    entries = query_one(EntryList)
    status = query_one(StatusLine)

    def __init__(self, shelf: Shelf, opened: Opened, order: str = "", arranged: Arranged | None = None) -> None:
        super().__init__()
        self.shelf, self._browsing, self._opened = shelf, Browsing(shelf, order=order_named(order)), opened
        self._arranged = arranged
        self._asking = ""
        """What the bar is open for: "search" or "filter"."""
        self._analysing = self._analyse_then = False

    def compose(self) -> ComposeResult:
        yield Masthead("Library")
        yield Static(id="columns", markup=False)
        yield EntryList(id="entries")
        yield StatusLine()
        yield KeyFooter()

    def on_mount(self) -> None:
        self.entries.focus()
        self.show()
        self._load()
        self.set_interval(LOOK_EVERY, self._look)

    def on_resize(self) -> None:
        self._columns()

    def _columns(self) -> None:
        heading = self._browsing.heading(max(10, self.size.width - 3))
        self.query_one("#columns", Static).update(Content(f" {heading}"))

    def show(self) -> None:
        """Show the articles, or the matches of a search; the cursor stays where it is."""
        self.entries.show(*self._browsing.listing())
        if self._browsing.matches is None:
            self.status.place = self._browsing.count
        self._columns()

    def _say(self, message: str, urgent: bool = False) -> None:
        self.status.message, self.status.urgent = message, urgent

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if line := failure_of(event):
            self._say(line, True)

    # Slow work, in threads ----------------------------------------------------------------

    @work(thread=True, group="load", exclusive=True, exit_on_error=False)
    def _load(self) -> None:
        worker = get_current_worker()
        for done in self.shelf.loading():
            if worker.is_cancelled:
                return
            self.app.call_from_thread(self._progress, f"Read {done:,} of {len(self.shelf.volumes):,} articles")
        broken = sum(volume.problem is not None for volume in self.shelf.volumes)
        remark = f"; {broken:,} cannot be read" if broken else ""
        self.app.call_from_thread(
            self._progress, f"{len(self.shelf.volumes) - broken:,} articles{remark}. Enter opens, / searches all."
        )
        if self._analyse_then and self.shelf.waiting:
            self.app.call_from_thread(self._analyse)

    def _look(self) -> None:
        """Look for files that changed, while nothing else reads or writes what is known of them."""
        if self.is_current and not any(w.node is self and w.group in _BUSY and not w.is_finished for w in self.workers):
            self._notice()

    @work(thread=True, group="notice", exclusive=True, exit_on_error=False)
    def _notice(self) -> None:
        if changes := self.shelf.file_changes():
            self.app.call_from_thread(self._take, changes)

    def _take(self, changes: FileChanges) -> None:
        self.shelf.take_changes(changes)
        if changes.new:
            self._arrange()
        self._load()

    def _progress(self, message: str) -> None:
        self._say(message)
        if self._browsing.matches is None:
            self.show()

    def action_analyse(self) -> None:
        """Analyse all articles in the background; pressed again, stop."""
        if any(w.node is self and w.group == "load" and not w.is_finished for w in self.workers):
            # Both write down what they learn of an article: one after the other.
            self._analyse_then = not self._analyse_then
            self._say("All are analysed once they are read." if self._analyse_then else "Only read, then.")
        elif self._analysing:
            self.workers.cancel_group(self, "analyse")
        elif not self.shelf.waiting:
            self._say("Every article has been analysed already.")
        else:
            self._analyse()

    @work(thread=True, group="analyse", exclusive=True, exit_on_error=False)
    def _analyse(self) -> None:
        worker, count = get_current_worker(), self.shelf.waiting
        self._analysing = True
        steps = self.shelf.analysing()
        try:
            for done in steps:
                if worker.is_cancelled:
                    break
                self.app.call_from_thread(self._progress, f"Analysed {done:,} of {count:,}; A stops")
        finally:
            steps.close()
            self._analysing = False
        still = self.shelf.waiting
        ended = f"Stopped; {still:,} articles wait." if still else f"Analysed {count:,} articles."
        if self.is_attached:
            self.app.call_from_thread(self._progress, ended)

    @work(thread=True, group="search", exclusive=True, exit_on_error=False)
    def _search(self, words: str) -> None:
        worker = get_current_worker()
        try:
            found = self._browsing.search(words, lambda: worker.is_cancelled)
        except QueryError as error:
            self.app.call_from_thread(self._say, f"{error}", True)
            return
        if found is not None and not worker.is_cancelled:
            self.app.call_from_thread(self._found, *found)

    def _found(self, rows: Sequence[Row], message: str) -> None:
        self._browsing.show_matches(rows)
        self.entries.cursor = 0
        self.show()
        self._say(f"{message}  s sorts by context, x exports, Esc goes back")

    # Keys ---------------------------------------------------------------------------------

    async def _ask(self, purpose: str, typed: str, hint: str) -> None:
        if not self.query(SearchBar):
            self._asking = purpose
            bar = SearchBar(typed, hint)
            await self.mount(bar, before=self.status)
            bar.focus()

    async def action_search(self) -> None:
        """Search all articles."""
        await self._ask("search", "", 'All articles: words, "a phrase", AND OR NOT, actor:name, number:>100')

    async def action_filter(self) -> None:
        """Show the articles whose title has some words in it."""
        self._browsing.matches = None
        self.show()
        await self._ask("filter", self._browsing.part, "Part of a title or of a file's name")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter at once; a search waits for Enter, as it goes over all texts."""
        event.stop()
        if self._asking == "filter":
            self._browsing.part = event.value.strip()
            self.entries.cursor = 0
            self.show()

    async def on_search_bar_kept(self, event: SearchBar.Kept) -> None:
        """Search, or keep the filter."""
        await self.query(SearchBar).remove()
        self.entries.focus()
        if self._asking == "search" and event.query.strip():
            self._say("Searching…")
            self._search(event.query)

    async def on_search_bar_left(self) -> None:
        """Drop the filter, or search nothing."""
        await self.query(SearchBar).remove()
        self.entries.focus()
        if self._asking == "filter":
            self._browsing.part = ""
            self.show()

    def action_sort(self) -> None:
        """The next order of articles or matches."""
        if message := self._browsing.step_order():
            self._say(message)
            self._arrange()
        self.show()

    def _arrange(self) -> None:
        if self._arranged is not None:
            self._arranged(*self._browsing.arranged())

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Open an article, or the one of a match at its place."""
        event.stop()
        try:
            self._opened(*self._browsing.article(self.entries.listing, event.index))
        except LoadingError as error:
            self._say(str(error), True)
            return
        self.action_leave()

    def action_export(self) -> None:
        """Write the matches to a CSV file."""
        if not self._browsing.matches:
            self._say("There are no matches to export: press / to search all articles.")
            return
        try:
            self._say(f"Written to {self._browsing.export()}")
        except OutputError as error:
            self._say(str(error), True)

    def action_back(self) -> None:
        """From the matches to the articles, from a filter to all, else to the desk."""
        if not self._browsing.back():
            self.action_leave()
            return
        self.entries.cursor = 0
        self.show()

    def action_leave(self) -> None:
        """Back to the desk; the library keeps its place."""
        self.app.pop_screen()

    def action_help(self) -> None:
        """Show all keys."""
        from .help_screen import HelpScreen

        groups = [
            ("In the library", self.BINDINGS),
            ("In the list", EntryList.BINDINGS),
            ("While typing", SearchBar.BINDINGS),
        ]
        self.app.push_screen(HelpScreen("Keys of the library", groups))
