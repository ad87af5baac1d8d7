"""The ledger's screen: the claims of the project, with keys to judge them and to add evidence."""

from __future__ import annotations

from collections.abc import Coroutine
from contextlib import closing
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import Worker, get_current_worker

from ..desk.ledger_controller import LedgerController
from ..ledger.ledger_entry import LedgerEntry
from ..ledger.ledger_filter import EXAMPLES
from ..listings.ledger_listing import LedgerListing, details
from ..system.plain_output import counted
from ..widgets.background_work import Asking, BackgroundWork
from ..widgets.claim_pane import ClaimPane
from ..widgets.entry_list import EntryList
from ..widgets.key_footer import KeyFooter
from ..widgets.key_queue import Refused
from ..widgets.masthead import Masthead
from ..widgets.scrolling import scrolling_keys
from ..widgets.search_bar import SearchBar
from ..widgets.status_line import StatusLine
from ..widgets.worker_failure import failure_of

SHOWN_FIRST = 10
"""After so many articles read, the claims found so far are shown; then after twice as many, and so on."""


class LedgerScreen(Screen[None]):
    """Lists claims and hands its keys to the controller. Enter opens the passage on the desk below."""

    BINDING_GROUP_TITLE = "Ledger"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("V", "ask('judge')", "Verdict", id="ledger-verdict", tooltip="Judge all places of the claim at once"),
        Binding(
            "space", "confirm", "Confirm", key_display="space", id="ledger-confirm", tooltip="It holds; go to the next"
        ),
        Binding("e", "ask('add_evidence')", "Evidence", id="ledger-evidence", tooltip="Add an address, file or note"),
        Binding(
            "plus",
            "add",
            "Add",
            key_display="+",
            id="ledger-add",
            tooltip="Enter what is selected on the desk",
        ),
        Binding(
            "f,slash",
            "filter",
            "Filter",
            key_display="f",
            id="ledger-filter",
            tooltip="Only some: !false, @who, unsourced, event:name, words",
        ),
        Binding("s", "sort", "Sort", id="ledger-sort", tooltip="By text, verdict, claimant, number of places"),
        Binding("x", "export", "Export", id="ledger-export", tooltip="CSV, JSON, ClaimReview, or a pack of evidence"),
        Binding("question_mark", "help", "Help", key_display="?", id="ledger-help", tooltip="All keys"),
        Binding("u", "undo", "Undo", show=False, id="ledger-undo", tooltip="Take the last change back"),
        Binding("ctrl+r", "redo", "Redo", show=False, id="ledger-redo", tooltip="Do it again"),
        *scrolling_keys("ledger-text", "scroll_text", "Text"),
        Binding("escape", "back", "Back", id="ledger-back", tooltip="Show all claims; then back to the desk"),
        Binding("q,W", "leave", "To the desk", show=False, id="ledger-leave", tooltip="Back to the desk"),
    ]
    entries = query_one(EntryList)
    pane = query_one(ClaimPane)
    status = query_one(StatusLine)

    def __init__(self, ledger: LedgerController, asking: Asking) -> None:
        super().__init__()
        self._ledger, self._asking = ledger, asking
        ledger.view = self

    def compose(self) -> ComposeResult:
        yield Masthead("Ledger of claims")
        yield EntryList(id="entries")
        yield ClaimPane()
        yield StatusLine()
        yield KeyFooter()

    def on_mount(self) -> None:
        self.entries.focus()
        self.watch(self.entries, "cursor", self._show_claim, init=False)
        self._take_stock()
        self._load()

    # What the controller sees -------------------------------------------------------------

    def say(self, message: str, urgent: bool = False) -> None:
        """Tell the reader something in the status line."""
        self.status.message, self.status.urgent = message, urgent

    def refresh_claims(self, step: int = 0) -> None:
        """Show the claims as they are now: the cursor stays on its claim, or goes ``step`` further on."""
        claims = self._ledger.claims
        if claims is None:
            return
        before, at = self._here(), self.entries.cursor
        listing, remark = claims.listing()
        self.entries.show(listing, remark)
        ids = [entry.id for entry in listing.entries]
        if before is not None and before.id in ids:
            self.entries.go_to(min(ids.index(before.id) + step, len(ids) - 1))
        else:
            self.entries.go_to(at)
        self.status.place = claims.count
        self._show_claim()

    def start(self, work: Coroutine[Any, Any, None], group: str) -> None:
        """Do slow work beside the keys."""
        self.run_worker(BackgroundWork(work), group=group, exit_on_error=False)

    def leave(self) -> None:
        """Back to the desk."""
        if self.is_current:
            self.app.pop_screen()

    # --------------------------------------------------------------------------------------

    def _take_stock(self) -> None:
        if self._ledger.claims is not None:
            self._ledger.claims.take_stock()
            self.refresh_claims()

    @work(thread=True, group="load", exclusive=True, exit_on_error=False)
    def _load(self) -> None:
        worker, claims = get_current_worker(), self._ledger.claims
        if claims is None:
            return
        total, due = 0, SHOWN_FIRST
        with closing(claims.loading()) as steps:
            for done, total in steps:
                if worker.is_cancelled:
                    return
                if done == due:
                    due *= 2
                    self._tell(f"Read {done:,} of {total:,} articles")
        if not worker.is_cancelled:
            lost = len(claims.problems)
            remark = f"; {lost:,} cannot be read ({claims.problems[0]})" if lost else ""
            self._tell(f"{counted(total, 'article')}{remark}. V judges, e adds evidence.")

    def _tell(self, message: str) -> None:
        """Say how far the thread has come, and show what it found."""
        if self.is_attached and self.app.is_running:
            self.app.call_from_thread(self._progress, message)

    def _progress(self, message: str) -> None:
        if self.is_attached:
            self._take_stock()
            self.say(message)

    def _here(self) -> LedgerEntry | None:
        """The claim under the cursor, or None."""
        listing = self.entries.listing
        if not isinstance(listing, LedgerListing) or not len(listing):
            return None
        return listing.entries[min(self.entries.cursor, len(listing) - 1)]

    def _show_claim(self) -> None:
        entry, claims = self._here(), self._ledger.claims
        if entry is None or claims is None:
            self.pane.show((), None)
        else:
            self.pane.show(details(entry), claims.passage(entry))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if line := failure_of(event):
            self.say(line, True)

    def _begin(self, work: Coroutine[Any, Any, bool | None]) -> None:
        self.run_worker(BackgroundWork(self._asking(work)), group="dialog", exit_on_error=False)

    # Keys ---------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what applies now: + and / are characters while something is typed."""
        return action not in ("add", "filter") or not self.query(SearchBar)

    def action_ask(self, name: str) -> None:
        """Ask something about the claim under the cursor."""
        entry = self._here()
        if entry is None:
            self.say("There is no claim here.")
            self.post_message(Refused())
        else:
            self._begin(getattr(self._ledger, name)(entry))

    def action_confirm(self) -> None:
        """The claim under the cursor holds."""
        if (entry := self._here()) is not None:
            self._ledger.confirm(entry)

    def action_add(self) -> None:
        """Enter what is selected on the desk."""
        self._begin(self._ledger.add_selection(self._here()))

    def action_sort(self) -> None:
        """Another order."""
        self._begin(self._ledger.sort())

    def action_export(self) -> None:
        """Write the ledger to a file."""
        self._begin(self._ledger.export())

    def action_undo(self) -> None:
        """Take the last change back."""
        self._ledger.undo()

    def action_redo(self) -> None:
        """Do it again."""
        self._ledger.redo()

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Open the passage on the desk."""
        event.stop()
        if (entry := self._here()) is not None:
            self._begin(self._ledger.show_passage(entry))

    async def action_filter(self) -> None:
        """Type what to filter by."""
        claims = self._ledger.claims
        if claims is not None and not self.query(SearchBar):
            self.say("")  # what it tells of keys does not hold while they are typed
            bar = SearchBar(claims.typed, EXAMPLES)
            await self.mount(bar, before=self.status)
            bar.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._filter(event.value.strip())

    def _filter(self, typed: str) -> None:
        if self._ledger.claims is not None:
            self._ledger.claims.typed = typed
            self.refresh_claims()

    async def on_search_bar_kept(self) -> None:
        await self.query(SearchBar).remove()
        self.entries.focus()
        if self._ledger.claims is not None and self._ledger.claims.typed:
            self.say(f"Only claims with {self._ledger.claims.typed}.  Esc shows all")

    async def on_search_bar_left(self) -> None:
        await self.query(SearchBar).remove()
        self.entries.focus()
        self._filter("")

    def action_scroll_text(self, rows: int) -> None:
        """Scroll what is said of the claim."""
        self.pane.scroll_rows(rows)

    def action_back(self) -> None:
        """From the filtered claims to all, else to the desk."""
        if self._ledger.claims is not None and self._ledger.claims.escape():
            self.refresh_claims()
            self.say("All claims are shown.")
        else:
            self.leave()

    def action_leave(self) -> None:
        """Back to the desk."""
        self.leave()

    def action_help(self) -> None:
        """Show all keys."""
        from .help_screen import HelpScreen

        groups = [
            ("In the ledger", self.BINDINGS),
            ("In the list", EntryList.BINDINGS),
            ("While typing", SearchBar.BINDINGS),
        ]
        self.app.push_screen(HelpScreen("Keys of the ledger", groups))
