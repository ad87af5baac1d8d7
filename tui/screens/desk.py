"""The desk: the article in the reading pane, findings and notes beside it, keys that search, mark and annotate."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Offset
from textual.widget import Widget

from analysis.article import Article, Span

from ..listings.note_listing import NoteListing
from ..reading.trail import Trail
from ..widgets.entry_list import EntryList
from ..widgets.key_footer import KeyFooter
from ..widgets.masthead import Masthead
from ..widgets.reading_pane import ReadingPane
from ..widgets.status_line import StatusLine
from ..widgets.tab_strip import TABS, TabStrip
from .desk_article import Opening
from .desk_keys import KEYS
from .desk_search import Searching

if TYPE_CHECKING:
    from ..listings.listing import Listing

NARROW = 100
"""Below so many columns the sidebar steps aside until it is asked for."""
PEEK = 1.0
"""Seconds between two looks at what other windows wrote into the notebook."""


class DeskScreen(Searching, Opening, inherit_bindings=False):
    """The one screen that the reader works on."""

    BINDING_GROUP_TITLE = "Desk"
    BINDINGS: ClassVar[list[BindingType]] = KEYS
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it an instance variable
        (0, "-narrow"),
        (NARROW, "-wide"),
        (160, "-very-wide"),
    ]

    def __init__(
        self,
        article: Article | None,
        notebook_path: Path | None = None,
        reading_list: Sequence[str] = (),
        rest: str | None = None,
    ) -> None:
        super().__init__(notebook_path)
        self.reading_list = list(reading_list)
        self._first = article
        self._rest = rest
        self._drafts = {}

    def compose(self) -> ComposeResult:
        yield Masthead()
        with Horizontal(id="panes"):
            yield ReadingPane(id="reading")
            with Vertical(id="sidebar"):
                yield TabStrip()
                yield EntryList(id="entries")
        yield StatusLine()
        yield KeyFooter()

    def on_mount(self) -> None:
        self.pane.focus()
        if self._first is not None:
            self.put_on_desk(self._first, whole=self._rest is None)
        else:
            self.sidebar_changed()
        # What is not needed for the first paint comes after it.
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        if self._rest is not None:
            self._open_rest(self._rest)
        self._open_notebook()
        self.set_interval(PEEK, self._peek)
        self.set_timer(0.3, self._fetch_stemmer)

    @work(group="stemmer", exclusive=True, exit_on_error=False)
    async def _fetch_stemmer(self) -> None:
        """Load what a search by stems needs: a third of a second that the first keystroke shall not wait for."""
        from analysis.language import stem

        await asyncio.to_thread(stem, "protesters")

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What the mouse's selection is about; in the text, the sign that is seen under the cell."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        if widget is self.pane and offset is not None:
            offset = self.pane.sign_at(x - self.pane.region.x, y - self.pane.region.y) or offset
        return widget, offset

    # The sidebar --------------------------------------------------------------------------

    def sidebar_changed(self) -> None:
        """Show the list of the picked tab, and the counts of all."""
        self.correct_findings()
        found = self.findings
        counts = {"Notes": len(self.shown)}
        if found is not None:
            counts |= {"Actors": len(found.actors), "Numbers": len(found.numbers), "Quotes": len(found.quotes)}
        self.tabs.counts = counts
        self.entries.show(*self._listing(self.tabs.tab))

    def _listing(self, tab: str) -> tuple[Listing | None, str]:
        if self.article is None:
            return None, "No article is open.\nPress o to open one."
        if tab == "Notes":
            return self.note_listing(), self.no_notes() or (
                "No notes yet.\nPress a to write a note on the current paragraph, space to highlight it, t to tag it; "
                "v first selects a sentence or a word."
            )
        if self.findings is None:
            return None, self.remark
        from ..listings.actor_listing import ActorListing
        from ..listings.number_listing import NumberListing
        from ..listings.quote_listing import QuoteListing

        empty = "in this article. Search it with / or annotate it with a."
        if tab == "Actors":
            return ActorListing(self.findings), f"Nobody is named {empty}"
        if tab == "Numbers":
            return NumberListing(self.findings, self.grouping), f"No numbers {empty}"
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
            self.stand_on(listing.annotation(event.index))
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
        if self.annotation_id is not None and self.stood_on() is None:
            self.stand_on(None)
        self.show_place()

    def action_escape(self) -> None:
        """Leave the selection, else the search or the mentions, else the filter, else the sidebar."""
        if self.units is not None:
            self.leave_units()
            self.say("")
        elif self.pane.selected_span() is not None:
            self.clear_selection()
        elif self.trail is not None:
            self.let_go()
        elif self.placing is not None:
            self.placing = None
            self.say("The note stays among the lost ones (O).")
        elif self.filter is not None:
            self.put_filter(None)
        elif self.annotation_id is not None:
            self.stand_on(None)
            self.say("")
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
        from ..notebook import edits as acts

        span = self.passage()
        if span is None or self.article is None:
            self.say("Nothing to copy: no article is open.")
            return
        words = acts.citation(self.article, Span(*span))
        self.app.copy_to_clipboard(words)
        self._copy_natively(words)

    @work(group="copy", exclusive=True, exit_on_error=False)
    async def _copy_natively(self, words: str) -> None:
        from ..system.clipboard import copy

        tool = await asyncio.to_thread(copy, words)
        if tool:
            self.say(f"Copied with its citation ({tool}).")
        else:
            # The terminal was asked (OSC 52) and gives no answer; some ignore it.
            self.say("Sent to the terminal with its citation. If it does not arrive: x exports")

    def action_export(self) -> None:
        """Write the annotations to a file."""
        if self.notebook is None or self.article is None:
            self.say("There is nothing to export yet.")
            return
        from ..dialogs.export_dialog import ExportDialog

        def written(target: Path | None) -> None:
            if target is not None:
                self.say(f"Written to {target}")

        self.app.push_screen(ExportDialog(self.notebook, self.article.sha256, self.article.title), written)

    def action_help(self) -> None:
        """Show all keys."""
        from ..widgets.filter_bar import FilterBar
        from ..widgets.note_editor import NoteEditor
        from ..widgets.pages import Pages
        from ..widgets.search_bar import SearchBar
        from .agreement import AgreementScreen
        from .codebook import CodebookScreen
        from .counts import CountsScreen
        from .help import HelpScreen
        from .orphans import OrphansScreen

        groups: list[tuple[str, type]] = [
            ("Everywhere", type(self)),
            ("In the text", Pages),
            ("In the sidebar", EntryList),
            ("In the codebook (T)", CodebookScreen),
            ("Among counts (K)", CountsScreen),
            ("Among disagreements (A)", AgreementScreen),
            ("Among lost notes (O)", OrphansScreen),
            ("While searching", SearchBar),
            ("While filtering notes", FilterBar),
            ("While writing a note", NoteEditor),
        ]
        self.app.push_screen(HelpScreen("Keys of the desk", groups))
