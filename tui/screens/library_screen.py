"""The library's screen: all articles, and a search over all of them; what takes long is done in threads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import Worker

from analysis.article import Article, Span
from analysis.loading import LoadingError

from ..desk.questions import Answer
from ..library.browsing import Browsing
from ..library.shelf import Shelf
from ..library.volumes import Volume, order_named
from ..system.output_file import OutputError
from ..widgets.entry_list import EntryList
from ..widgets.key_footer import KeyFooter
from ..widgets.key_queue import Refused
from ..widgets.masthead import Masthead
from ..widgets.preview_pane import PreviewPane
from ..widgets.search_bar import SearchBar
from ..widgets.status_line import StatusLine
from ..widgets.worker_failure import failure_of
from .library_preview import LibraryPreview
from .library_search import LibrarySearch
from .library_upkeep import LibraryUpkeep
from .library_who import ask_who

if TYPE_CHECKING:
    from ..library.hits import Hits

Opened = Callable[[Article, Span | None, "Hits | None"], None]
"""Gets the article that the reader opens, where in it, and the matches to walk through."""
Arranged = Callable[[list[str], str], None]
"""Gets the articles of the reading list in another order, and what that is called."""


class LibraryScreen(Screen[None]):
    """Lists articles, or the matches of a search in context. What the reader opens goes to the desk below."""

    BINDING_GROUP_TITLE = "Library"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search all", key_display="/", id="library-search", tooltip="Search all articles"),
        Binding("f", "filter", "Filter", id="library-filter", tooltip="Only titles with some words in them, or is:new"),
        Binding("s", "sort", "Sort", id="library-sort", tooltip="Sort articles, or matches by their context"),
        Binding("A", "analyse", "Analyse all", id="library-analyse", tooltip="Analyse all now; again: stop"),
        Binding("w", "who", "Who", id="library-who", tooltip="Who is in which article, how often"),
        Binding("space", "pick", "Pick", key_display="space", id="library-pick", tooltip="Pick it, to compare it"),
        Binding("E", "compare", "Compare", id="library-compare", tooltip="The picked reports beside each other"),
        Binding("x", "export", "Export matches", id="library-export", tooltip="Write the matches to a CSV file"),
        Binding("escape", "back", "Back", id="library-back", tooltip="To the articles, then to the desk"),
        Binding("question_mark", "help", "Help", key_display="?", id="library-help", tooltip="All keys"),
        Binding("q,L", "leave", "To the desk", show=False, id="library-leave", tooltip="Back to the desk"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-stacked"), (150, "-beside")]  # noqa: RUF012 - Textual declares it an instance variable
    VERTICAL_BREAKPOINTS = [(0, "-low"), (34, "-tall")]  # noqa: RUF012 - the same
    entries = query_one(EntryList)
    preview = query_one(PreviewPane)
    status = query_one(StatusLine)

    def __init__(self, shelf: Shelf, opened: Opened, order: str = "", arranged: Arranged | None = None) -> None:
        super().__init__()
        self.shelf, self._browsing, self._opened = shelf, Browsing(shelf, order=order_named(order)), opened
        self._arranged = arranged
        self.compared: Callable[[list[Article]], None] | None = None
        """Gets the articles that are to be compared."""
        self._doing = ""
        """How far the work beside the keys has come."""
        self._search = LibrarySearch(self, self._browsing, self._found, self._say)
        self._asking = ""
        """What the bar is open for: "search" or "filter"."""
        self._upkeep = LibraryUpkeep(self, shelf, self._progress, self._arrange)
        self._preview = LibraryPreview(self, self._browsing)

    def compose(self) -> ComposeResult:
        yield Masthead("Library")
        with Container(id="shelf"):
            with Vertical():
                yield Static(id="columns", markup=False)
                yield EntryList(id="entries")
            yield PreviewPane()
        yield StatusLine()
        yield KeyFooter()

    def on_mount(self) -> None:
        self.entries.focus()
        self.show()
        self._upkeep.begin()
        self.watch(self.entries, "cursor", self._moved, init=False)

    def on_resize(self) -> None:
        self.call_after_refresh(self._columns)

    def on_screen_resume(self) -> None:
        self._upkeep.look()
        if self.shelf.refresh_noted() and self._browsing.matches is None:
            self.show()

    def _columns(self) -> None:
        heading = self._browsing.heading(max(10, self.entries.size.width - 3))
        self.query_one("#columns", Static).update(Content(f" {heading}"))

    def _moved(self) -> None:
        self._upkeep.state.touch()
        self._preview.show_soon()

    def show(self) -> None:
        """Show the articles, or the matches of a search; the cursor stays where it is."""
        self.entries.show(*self._browsing.listing())
        self._place()
        self._columns()
        self._preview.show_soon()

    def _say(self, message: str, urgent: bool = False) -> None:
        self.status.message, self.status.urgent = message, urgent

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if line := failure_of(event):
            self._say(line, True)

    # Slow work, in threads ----------------------------------------------------------------

    def _progress(self, message: str, done: bool) -> None:
        """Tell at the right how far the work has come: at the left stands what came of the reader's own keys."""
        self._doing = "" if done else message
        if self._browsing.matches is None:
            if done:
                self._say(message)
            self.show()
        elif done and self._browsing.unread and not self.shelf.unread:
            # The matches are those of a search that began before all articles were read.
            self._search.begin(self._browsing.words, again=True)
        self._place()

    def _place(self) -> None:
        """At the right how far the work has come, or how many articles are listed; of matches the message tells."""
        self.status.place = self._doing or (self._browsing.count if self._browsing.matches is None else "")

    def action_analyse(self) -> None:
        """Analyse all articles in the background; pressed again, stop."""
        if message := self._upkeep.toggle_analysis():
            self._say(message)

    def _found(self, message: str, first: bool) -> None:
        self._upkeep.state.touch()
        if first:
            self.entries.cursor = 0
        self.show()
        self._say(message)

    # Keys ---------------------------------------------------------------------------------

    def action_who(self) -> None:
        """Let the reader choose among all actors, then among the articles that one is in."""
        ask_who(self, self.shelf, self._open, self._begin_search)

    def _begin_search(self, query: str) -> None:
        self._say("Searching…")
        self._search.begin(query)

    async def _ask(self, purpose: str, typed: str, hint: str) -> None:
        if not self.query(SearchBar):
            self._asking = purpose
            bar = SearchBar(typed, hint)
            await self.mount(bar, before=self.status)
            bar.focus()

    async def action_search(self) -> None:
        """Search all articles."""
        await self._ask("search", "", 'All articles: words, "a phrase", AND OR NOT, actor:name, number:>100')
        self._say("Enter searches all articles, Esc leaves.")

    async def action_filter(self) -> None:
        """Show only the articles or matches that have some words in them."""
        await self._ask("filter", *self._browsing.filtered())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter at once; a search waits for Enter, as it goes over all texts."""
        event.stop()
        if self._asking == "filter":
            self._browsing.filter(event.value.strip())
            self.entries.cursor = 0
            self.show()

    async def on_search_bar_kept(self, event: SearchBar.Kept) -> None:
        """Search, or keep the filter."""
        await self.query(SearchBar).remove()
        self.entries.focus()
        if self._asking == "search" and event.query.strip():
            self._begin_search(event.query)

    async def on_search_bar_left(self) -> None:
        """Drop the filter, or search nothing."""
        await self.query(SearchBar).remove()
        self.entries.focus()
        self._say("")
        if self._asking == "filter":
            self._browsing.filter("")
            self.show()

    def action_sort(self) -> None:
        """Ask for another order of articles or matches."""
        from ..dialogs.chooser import Chooser

        orders, now = self._browsing.orders()
        question = "Sort matches by" if self._browsing.matches is not None else "Sort articles by"
        answers = [Answer(letter, name) for letter, name in orders.items()]
        self.app.push_screen(Chooser(question, answers, chosen=now), self._sort)

    def _sort(self, letter: str | None) -> None:
        if letter is not None:
            self._browsing.sort(letter)
            if self._browsing.matches is None:
                self._arrange()
            self.show()

    def _arrange(self) -> None:
        if self._arranged is not None:
            self._arranged(*self._browsing.arranged())

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Open an article, or the one of a match at its place."""
        event.stop()
        listing = self.entries.listing
        self._open(*self._browsing.entry(listing, event.index), self._browsing.hits(listing, event.index))

    def _open(self, volume: Volume, span: Span | None, hits: Hits | None = None) -> None:
        try:
            article = self.shelf.article(volume)
        except LoadingError as error:
            self._say(str(error), True)
            return
        self._opened(article, span, hits)
        self.action_leave()

    def action_pick(self) -> None:
        """Pick the article to be compared, or no longer, and go to the next."""
        self._say(self._browsing.pick(self.entries.listing, self.entries.cursor))
        self.entries.refresh()
        self.entries.action_move(1)

    def action_compare(self) -> None:
        """Compare the articles that were picked."""
        try:
            articles = [self.shelf.article(volume) for volume in self._browsing.picked_volumes()]
        except LoadingError as error:
            self._say(str(error), True)
            return
        if len(articles) < 2 or self.compared is None:
            self._say("Pick two or more articles with space; E then compares them.")
            self.post_message(Refused())
            return
        # Compared, they are picked no more: else they would come along when the reader picks those of another event.
        self._browsing.picked.clear()
        self.entries.refresh()
        self._say("")
        self.action_leave()
        self.compared(articles)

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
        if self._search.stop():
            self._say("Stopped searching.")
            return
        if not self._browsing.back():
            self.action_leave()
            return
        self.entries.cursor = 0
        self._say("")
        self.show()

    def action_leave(self) -> None:
        """Back to the desk; the library keeps its place."""
        self.app.pop_screen()

    def action_help(self) -> None:
        """Show all keys."""
        from .help_screen import HelpScreen

        lists = [("In the list", EntryList.BINDINGS), ("While typing", SearchBar.BINDINGS)]
        self.app.push_screen(HelpScreen("Keys of the library", [("In the library", self.BINDINGS), *lists]))
