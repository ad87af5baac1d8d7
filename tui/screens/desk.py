"""The desk: the article in the reading pane, findings and notes beside it, keys that search, mark and annotate."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Footer

from analysis.article import Article, Span

from ..analysing import Analysis, AnalysisError
from ..listings import ActorListing, Listing, NoteListing, NumberListing, QuoteListing
from ..trail import Trail
from ..widgets.entry_list import EntryList
from ..widgets.masthead import Masthead
from ..widgets.reading_pane import ReadingPane
from ..widgets.status_line import StatusLine
from ..widgets.tab_strip import TABS, TabStrip
from .desk_keys import KEYS
from .desk_notes import Annotating
from .desk_search import Searching

NARROW = 100
"""Below so many columns the sidebar steps aside until it is asked for."""
PEEK = 1.0
"""Seconds between two looks at what other windows wrote into the notebook."""


class DeskScreen(Searching, Annotating, inherit_bindings=False):
    """The one screen that the reader works on."""

    BINDING_GROUP_TITLE = "Desk"
    BINDINGS: ClassVar[list[BindingType]] = KEYS
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it an instance variable
        (0, "-narrow"),
        (NARROW, "-wide"),
        (160, "-very-wide"),
    ]

    def __init__(self, article: Article | None, notebook_path: Path | None = None) -> None:
        super().__init__(notebook_path)
        self._first = article
        self._drafts = {}
        self._analysis: Analysis | None = None
        self._remark = "Reading the article…"
        self._saved_position = -1

    def compose(self) -> ComposeResult:
        yield Masthead()
        with Horizontal(id="panes"):
            yield ReadingPane(id="reading")
            with Vertical(id="sidebar"):
                yield TabStrip()
                yield EntryList(id="entries")
        yield StatusLine()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        self.pane.focus()
        if self._first is not None:
            self.put_on_desk(self._first)
        # What is not needed for the first paint comes after it.
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        self._open_notebook()
        self.set_interval(PEEK, self._peek)

    # The article --------------------------------------------------------------------------

    def put_on_desk(self, article: Article, position: int = 0) -> None:
        """Show an article, its annotations, and (when they are ready) its findings."""
        self.put_away()
        self.article, self.findings = article, None
        self.annotations, self.annotation_id, self.trail, self.units = [], None, None, None
        self.came_from, self.revealed = [], set()
        self.pane.show_article(article, position=position, hidden=self.hidden)
        masthead = self.query_one(Masthead)
        masthead.article = article
        self._remark = "Reading the article…"
        self.say("; ".join(article.remarks))
        self.sidebar_changed()
        self._place()
        if self.notebook is not None:
            self._enter_in_notebook(position == 0)
        self._analyse(article)

    def put_away(self) -> None:
        """Write down the place and end what still runs; the desk is about to close or to show another article."""
        self.keep_position()
        if self._analysis is not None:
            self._analysis.stop()

    @work(group="analysis", exclusive=True, exit_on_error=False)
    async def _analyse(self, article: Article) -> None:
        self._analysis = Analysis(article)
        try:
            findings = await self._analysis.run()
        except (AnalysisError, OSError) as error:
            if self.article is article:
                self._remark = f"No findings: {error}"
                self.sidebar_changed()
            return
        if self.article is article:
            self.findings = findings
            self.sidebar_changed()
            # The stemmer's library takes a third of a second to load; by now nobody waits for it.
            await asyncio.to_thread(__import__, "nltk.stem.snowball")

    # The notebook -------------------------------------------------------------------------

    @work(group="notebook", exclusive=True, exit_on_error=False)
    async def _open_notebook(self) -> None:
        from ..notebook import History, Notebook, NotebookError
        from ..places import notebook_path

        path = notebook_path(self.notebook_path)
        try:
            self.notebook = await asyncio.to_thread(Notebook, path)
        except (NotebookError, OSError) as error:
            self.status.state = "no notebook"
            self.say(str(error), True)
            return
        self.history = History(self.notebook)
        self.status.state = "read-only" if self.notebook.read_only else "saved"
        if self.article is not None:
            self._enter_in_notebook(True)

    def _enter_in_notebook(self, return_to_place: bool) -> None:
        """Keep the article in the notebook, take its annotations out, and go where the reader left."""
        from ..notebook import NotebookError

        assert self.notebook is not None and self.article is not None
        known = self.notebook.article(self.article.sha256)
        try:
            self.notebook.add_article(self.article)
        except NotebookError as error:
            self.say(str(error), True)
        self.annotations_changed()
        if known is not None and return_to_place and known.position and self.pane.current == 0:
            self.pane.go_to(known.position)
            self._saved_position = known.position

    def _peek(self) -> None:
        """Take in what another window wrote."""
        if self.notebook is not None and self.notebook.refresh():
            self.annotations_changed()
            self.say("Another window wrote into this notebook; its notes are shown.")

    def keep_position(self) -> None:
        """Write down where the reader is, if that has changed."""
        from ..notebook import NotebookError

        if self.notebook is None or self.article is None or not self.article.paragraphs or self.notebook.read_only:
            return
        position = self.article.paragraphs[self.pane.current].start
        if position != self._saved_position:
            self._saved_position = position
            try:
                self.notebook.set_position(self.article.sha256, position)
            except NotebookError as error:
                self.say(str(error), True)

    # The sidebar --------------------------------------------------------------------------

    def sidebar_changed(self) -> None:
        """Show the list of the picked tab, and the counts of all."""
        found = self.findings
        counts = {"Notes": len(self.annotations)}
        if found is not None:
            counts |= {"Actors": len(found.actors), "Numbers": len(found.numbers), "Quotes": len(found.quotes)}
        self.tabs.counts = counts
        self.entries.show(*self._listing(self.tabs.tab))

    def _listing(self, tab: str) -> tuple[Listing | None, str]:
        if self.article is None:
            return None, "No article is open.\nPress o to open one."
        if tab == "Notes":
            return NoteListing(self.article, self.annotations), (
                "No notes yet.\nPress a to write a note on the current paragraph, space to highlight it, t to tag it; "
                "v first selects a sentence or a word."
            )
        if self.findings is None:
            return None, self._remark
        empty = "in this article. Search it with / or annotate it with a."
        if tab == "Actors":
            return ActorListing(self.findings), f"Nobody is named {empty}"
        if tab == "Numbers":
            return NumberListing(self.findings), f"No numbers {empty}"
        return QuoteListing(self.findings), f"Nobody is quoted {empty}"

    @on(TabStrip.Picked)
    def _tab_picked(self, event: TabStrip.Picked) -> None:
        self.show_tab(event.tab)

    def show_tab(self, tab: str) -> None:
        """Show a tab of the sidebar and put the cursor into it."""
        self.tabs.tab = tab
        self.entries.set_reactive(EntryList.cursor, 0)
        self.set_class(True, "-asked")
        self.sidebar_changed()
        self.entries.focus()

    def action_tab(self, step: int) -> None:
        """Show the next or previous list of the sidebar."""
        self.show_tab(TABS[(TABS.index(self.tabs.tab) + step) % len(TABS)])

    def action_next_pane(self) -> None:
        """From the text to the sidebar and back."""
        if self.pane.has_focus:
            self.set_class(True, "-asked")
            self.remove_class("-zoomed-text")
            self.entries.focus()
        else:
            self.set_class(False, "-asked")
            self.remove_class("-zoomed-list")
            self.pane.focus()

    def action_zoom(self) -> None:
        """Give the focused pane the whole screen, or put both back."""
        name = "-zoomed-list" if self.entries.has_focus else "-zoomed-text"
        self.toggle_class(name)

    @on(EntryList.Chosen)
    def _entry_chosen(self, event: EntryList.Chosen) -> None:
        listing = self.entries.listing
        spans = listing.spans(event.index) if listing is not None else []
        if not spans:
            return
        chosen = self.entries.chosen
        self.let_go()
        self.entries.chosen = chosen
        if isinstance(listing, NoteListing):
            self.annotation_id = listing.annotation(event.index).id
        self.remember_place()
        self.pane.put_marks("mention", spans)
        trail = Trail.of("", spans)
        trail.stand_at(spans[0].start)
        self.walk(trail)
        self.remove_class("-zoomed-list")
        if self.has_class("-narrow"):
            self.set_class(False, "-asked")
            self.pane.focus()
        self.call_after_refresh(self.jump, spans[0])
        self.say(f"{trail.describe()}  n next  N previous  Esc lets go" if len(spans) > 1 else "Esc lets go")

    # The rest -----------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what applies now."""
        if action.startswith("units_"):
            return self.units is not None
        return True

    @on(ReadingPane.Moved)
    def _moved(self, event: ReadingPane.Moved) -> None:
        if self.units is not None and self.units.paragraph.index != event.paragraph:
            self.leave_units()
        self._place()

    def _place(self) -> None:
        count = len(self.article.paragraphs) if self.article else 0
        self.status.place = f"¶{self.pane.current + 1} of {count:,}" if count else ""

    def action_escape(self) -> None:
        """Leave the selection, else the search or the mentions, else the sidebar."""
        if self.units is not None:
            self.leave_units()
            self.say("")
        elif self.pane.selected_span() is not None:
            self.clear_selection()
        elif self.trail is not None:
            self.let_go()
        else:
            self.set_class(False, "-asked")
            self.pane.focus()

    def action_notices(self) -> None:
        """Hide advertisements and the like, or show them."""
        self.notices_hidden = not self.notices_hidden
        self.pane.hide(self.hidden)
        self.say("Notices are hidden; c shows them." if self.notices_hidden else "Notices are shown; c hides them.")

    def action_copy(self) -> None:
        """Copy the passage with its citation."""
        from .. import acts

        span = self.passage()
        if span is None or self.article is None:
            self.say("Nothing to copy: no article is open.")
            return
        self.app.copy_to_clipboard(acts.citation(self.article, Span(*span)))
        self.say("Sent to the clipboard with its citation. If it does not arrive, x exports.")

    def action_help(self) -> None:
        """Show all keys."""
        from .help import HelpScreen

        self.app.push_screen(HelpScreen(self))
