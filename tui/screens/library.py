"""The library: the articles of the reading list and the notebook, and a search over all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from analysis.article import Article, Span
from analysis.loading import LoadingError
from analysis.search import QueryError

from ..library.concordance import Order as MatchOrder
from ..library.concordance import Row, as_csv, concordance, in_order
from ..library.shelf import ORDERS, Order, Shelf
from ..listings.library_listing import MatchListing, VolumeListing, heading
from ..system.output_file import OutputError, output
from ..system.plain_output import counted
from ..widgets.entry_list import EntryList
from ..widgets.key_footer import KeyFooter
from ..widgets.masthead import Masthead
from ..widgets.search_bar import SearchBar
from ..widgets.status_line import StatusLine
from .reporting import Reporting

MOST_MATCHES = 5_000
"""So many matches are listed; a search that finds more says so."""
_MATCH_ORDERS: tuple[MatchOrder, ...] = ("rank", "left", "right", "match", "title")

Opened = Callable[[Article, Span | None], None]


class LibraryScreen(Reporting[None]):
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

    def __init__(self, shelf: Shelf, opened: Opened) -> None:
        super().__init__()
        self.shelf = shelf
        self._opened = opened
        self._order: Order = "as named"
        self._part = ""
        self._matches: list[Row] | None = None
        self._match_order: MatchOrder = "rank"
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

    def on_resize(self) -> None:
        self._columns()

    def _columns(self) -> None:
        width = max(10, self.size.width - 3)
        matches = self._matches
        text = heading(width) if matches is None else f"Matches by {self._match_order}"
        self.query_one("#columns", Static).update(Content(f" {text}"))

    def show(self) -> None:
        """Show the articles, or the matches of a search; the cursor stays where it is."""
        if self._matches is not None:
            self.entries.show(MatchListing(self._matches), "Nothing matches. / tries other words, Esc goes back.")
        else:
            volumes = self.shelf.shown(self._part, self._order)
            empty = f"No title has “{self._part}” in it. Esc shows all." if self._part else (
                "No articles yet. On the desk, o opens a file or a folder."
            )  # fmt: skip
            self.entries.show(VolumeListing(volumes), empty)
            self.status.place = f"{len(volumes):,} of {len(self.shelf.volumes):,} articles"
        self._columns()

    # Slow work, in threads ----------------------------------------------------------------

    @work(thread=True, group="load", exclusive=True, exit_on_error=False)
    def _load(self) -> None:
        worker = get_current_worker()
        for done in self.shelf.loading():
            if worker.is_cancelled:
                return
            self.app.call_from_thread(self._told, f"Read {done:,} of {len(self.shelf.volumes):,} articles")
        broken = sum(volume.problem is not None for volume in self.shelf.volumes)
        remark = f"; {broken:,} cannot be read" if broken else ""
        self.app.call_from_thread(
            self._told, f"{len(self.shelf.volumes) - broken:,} articles{remark}. Enter opens, / searches all."
        )
        if self._analyse_then and self.shelf.waiting:
            self.app.call_from_thread(self._analyse)

    def _told(self, message: str) -> None:
        self.status.message = message
        if self._matches is None:
            self.show()

    def action_analyse(self) -> None:
        """Analyse all articles in the background; pressed again, stop."""
        if any(w.node is self and w.group == "load" and not w.is_finished for w in self.workers):
            # Both write down what they learn of an article: one after the other.
            self._analyse_then = not self._analyse_then
            self.status.message = "All are analysed once they are read." if self._analyse_then else "Only read, then."
        elif self._analysing:
            self.workers.cancel_group(self, "analyse")
        elif not self.shelf.waiting:
            self.status.message = "Every article has been analysed already."
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
                if done % 5 == 0 or done == count:
                    self.app.call_from_thread(self._told, f"Analysed {done:,} of {count:,}; A stops")
        finally:
            steps.close()
            self._analysing = False
        still = self.shelf.waiting
        ended = f"Stopped; {still:,} articles wait." if still else f"Analysed {count:,} articles."
        if self.is_attached:
            self.app.call_from_thread(self._told, ended)

    @work(thread=True, group="search", exclusive=True, exit_on_error=False)
    def _search(self, words: str) -> None:
        worker = get_current_worker()
        found: list[Row] = []
        more = False
        try:
            for hit in self.shelf.search(words, lambda: worker.is_cancelled):
                found.extend(concordance([hit]))
                more = len(found) >= MOST_MATCHES
                if more:
                    break
        except QueryError as error:
            self.app.call_from_thread(self._complain, f"{error}")
            return
        if not worker.is_cancelled:
            articles = len({row.sha256 for row in found})
            matches = "1 match" if len(found) == 1 else f"{len(found):,}{'+' if more else ''} matches"
            about = f"{matches} in {counted(articles, 'article')}"
            self.app.call_from_thread(self._found, found, f"{about}  s sorts by context, x exports, Esc goes back")

    def _found(self, rows: list[Row], message: str) -> None:
        self._matches = in_order(rows, self._match_order)
        self.entries.cursor = 0
        self.show()
        self._complain(message, urgent=False)

    def tell_failure(self, message: str) -> None:
        """Say in the status line what went wrong."""
        self._complain(message)

    def _complain(self, message: str, urgent: bool = True) -> None:
        self.status.message, self.status.urgent = message, urgent

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
        self._matches = None
        self.show()
        await self._ask("filter", self._part, "Part of a title or of a file's name")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter at once; a search waits for Enter, as it goes over all texts."""
        event.stop()
        if self._asking == "filter":
            self._part = event.value.strip()
            self.entries.cursor = 0
            self.show()

    async def on_search_bar_kept(self, event: SearchBar.Kept) -> None:
        """Search, or keep the filter."""
        await self.query(SearchBar).remove()
        self.entries.focus()
        if self._asking == "search" and event.query.strip():
            self.status.message = "Searching…"
            self._search(event.query)

    async def on_search_bar_left(self) -> None:
        """Drop the filter, or search nothing."""
        await self.query(SearchBar).remove()
        self.entries.focus()
        if self._asking == "filter":
            self._part = ""
            self.show()

    def action_sort(self) -> None:
        """The next order of articles or matches."""
        if self._matches is not None:
            self._match_order = _MATCH_ORDERS[(_MATCH_ORDERS.index(self._match_order) + 1) % len(_MATCH_ORDERS)]
            self._matches = in_order(self._matches, self._match_order)
        else:
            self._order = ORDERS[(ORDERS.index(self._order) + 1) % len(ORDERS)]
            self.status.message = f"Articles by {self._order}" if self._order != "as named" else "Articles as named"
        self.show()

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Open an article, or the one of a match at its place."""
        event.stop()
        listing = self.entries.listing
        try:
            if isinstance(listing, MatchListing):
                match = listing.match(event.index)
                volume = next(v for v in self.shelf.volumes if v.sha256 == match.sha256)
                self._opened(self.shelf.article(volume), Span(match.start, match.end))
            elif isinstance(listing, VolumeListing):
                self._opened(self.shelf.article(listing.volume(event.index)), None)
        except LoadingError as error:
            self._complain(str(error))
            return
        self.action_leave()

    def action_export(self) -> None:
        """Write the matches to a CSV file beside the reader, under a name that is free."""
        if not self._matches:
            self.status.message = "There are no matches to export: press / to search all articles."
            return
        target = next(p for n in range(1, 10_000) if not (p := Path(f"matches-{n}.csv")).exists())
        try:
            with output(target, False) as stream:
                stream.write(as_csv(self._matches).encode("utf-8"))
        except OutputError as error:
            self._complain(str(error))
            return
        self._complain(f"Written to {target}", urgent=False)

    def action_back(self) -> None:
        """From the matches to the articles, from a filter to all, else to the desk."""
        if self._matches is not None:
            self._matches = None
            self.entries.cursor = 0
        elif self._part:
            self._part = ""
        else:
            self.action_leave()
            return
        self.show()

    def action_leave(self) -> None:
        """Back to the desk; the library keeps its place."""
        self.app.pop_screen()

    def action_help(self) -> None:
        """Show all keys."""
        from .help import HelpScreen

        groups: list[tuple[str, type]] = [
            ("In the library", type(self)),
            ("In the list", EntryList),
            ("While typing", SearchBar),
        ]
        self.app.push_screen(HelpScreen("Keys of the library", groups))
