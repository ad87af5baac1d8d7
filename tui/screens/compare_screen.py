"""Several reports of one event beside each other: a ladder of figures, the passage of one below."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import Worker

from ..desk.bench_questions import ask_name, ask_same_source, ask_target, ask_verdict, ask_where_to
from ..desk.questions import Compared
from ..listings.ladder_filter import EXAMPLES
from ..listings.spelled_days import spelled_span
from ..notebook.verdicts import SIGNS
from ..widgets.background_work import Asking, BackgroundWork
from ..widgets.entry_list import EntryList
from ..widgets.filter_bar import FilterBar
from ..widgets.key_footer import KeyFooter
from ..widgets.key_queue import Refused
from ..widgets.scrolled_text import ScrolledText
from ..widgets.status_line import StatusLine
from ..widgets.worker_failure import failure_of
from .compare_keys import KEYS

if TYPE_CHECKING:
    from ..desk.event_bench import EventBench
    from ..desk.questions import Questions
    from ..listings.ladder_listing import LadderListing

_RAGGED = 8
"""Cells of a row that stay empty where the next word does not fit into it."""
_NAME = 24
"""Cells that the event's name has in its line, before its place and days are told."""
_UNFOUND = "No figure here has that. Esc shows all."
EMPTY = "These reports give no figures that can be compared.\nPress o to pick others, Esc to go back."


class CompareScreen(Screen[Compared]):
    """Shows the bench and hands its keys to it. Gives back the figure to open, or that others are to be picked."""

    BINDING_GROUP_TITLE = "Comparison"
    BINDINGS: ClassVar[list[BindingType]] = KEYS
    VERTICAL_BREAKPOINTS = [(0, "-low"), (34, "-tall")]  # noqa: RUF012 - Textual declares it an instance variable
    entries = query_one(EntryList)
    status = query_one(StatusLine)

    def __init__(self, bench: EventBench, at: int = 0) -> None:
        super().__init__()
        self._bench, self._first = bench, at
        self._shown: LadderListing | None = None
        self.questions: Questions | None = None
        """Asks over this screen; given before it is shown, as ``asking`` is."""
        self.asking: Asking | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="event", markup=False)
        yield EntryList()
        yield ScrolledText(id="passage")
        yield StatusLine()
        yield KeyFooter()

    def on_mount(self) -> None:
        self.entries.focus()
        self.show()
        self.entries.go_to(self._first)
        self._tell_filter()
        self.watch(self.entries, "cursor", self._show_passage, init=False)
        self._show_passage()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_event)
        self.call_after_refresh(self._show_passage)

    def show(self, onward: bool = False) -> None:
        """Show the comparison as it is now; the cursor stays on its figure or, ``onward``, goes to the next one."""
        at = self._place_after(onward)
        self.entries.show(self._bench.listing, _UNFOUND if self._bench.typed else EMPTY)
        if at is not None:
            self.entries.go_to(at)
        self.status.place = self._bench.filtered
        self._show_event()
        self._show_passage()

    def _place_after(self, onward: bool) -> int | None:
        """Where the cursor belongs in the comparison made anew: the rows may stand otherwise now."""
        old, new, at = self._shown, self._bench.listing, self.entries.cursor
        self._shown = new
        if old is None or old is new or at >= len(old):
            return None
        places = {figure: place for place in reversed(range(len(new))) for figure in new.figures(place)}
        lines = [*([] if onward else [at]), *range(at + 1, len(old)), *range(at - 1, -1, -1)]
        found = [(line, places[figure]) for line in lines for figure in old.figures(line) if figure in places]
        # A row that has lost a figure may have gone to those of one report, far below: the cursor does not go there.
        beside = (place for line, place in found if line == at or new.line(place).sort == old.line(line).sort)
        return next(beside, found[0][1] if found else None)

    def _show_event(self) -> None:
        found = self._bench.comparison
        count, days = f"{len(found.articles)} reports", spelled_span(found.days)
        ways = ("  ".join(filter(None, parts)) for parts in ((count, found.place, days), (count, days)))
        about = next((way for way in ways if len(way) + _NAME <= self.size.width), count)
        title = Content(f" Event: {found.name}").truncate(max(10, self.size.width - len(about) - 3), ellipsis=True)
        gap = " " * max(1, self.size.width - title.cell_length - len(about) - 1)
        self.query_one("#event", Static).update(
            Content.assemble(title.stylize("bold"), gap, Content(about).stylize("auto 60%"))
        )

    def _show_passage(self) -> None:
        at = self.entries.cursor
        box = self.query_one(ScrolledText)
        figure = self._bench.figure(at)
        if figure is None:
            box.show_text(Content(""))
            return
        article, verdict = self._bench.article(figure), self._bench.verdict(figure)
        sign = f"{SIGNS[verdict]} {verdict}  " if verdict else ""
        heading = Content.assemble((sign, "bold"), Content(article.title).stylize("bold"))
        first, *others = [Content(reason).stylize("auto 60%") for reason in self._bench.reasons(at)] or [Content("")]
        rows = max(1, box.content_region.height - (2 if first else 1))
        before, words, behind = self._bench.passage(at, rows * (box.content_region.width - _RAGGED)) or ("", "", "")
        text = Content.assemble(Content(before), Content(words).stylize("bold reverse"), Content(behind))
        box.show_text(Content("\n").join([heading, *filter(None, [first]), text, *others]))

    def _say(self, message: str) -> None:
        self.status.message = message

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if line := failure_of(event):
            self.status.message, self.status.urgent = line, True

    # The filter ---------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a filter is typed, no key is for the figures."""
        return action in ("back", "help", "scroll_text") or not self.query(FilterBar)

    async def action_filter(self) -> None:
        """Type what figures must have to be listed."""
        if not self.query(FilterBar):
            self._say("")
            bar = FilterBar(self._bench.typed, EXAMPLES)
            await self.mount(bar, before=self.status)
            bar.focus()

    def on_filter_bar_typed(self, event: FilterBar.Typed) -> None:
        """Filter with every key."""
        self._bench.filter(event.words.strip())
        self.show()

    async def on_filter_bar_kept(self) -> None:
        """Go on with the figures that are listed."""
        await self._close_filter()
        self._tell_filter()

    async def on_filter_bar_left(self) -> None:
        """List all figures again."""
        await self._close_filter()
        self._show_all()

    async def _close_filter(self) -> None:
        await self.query(FilterBar).remove()
        self.entries.focus()

    def _tell_filter(self) -> None:
        if self._bench.typed:
            self._say(f"Only figures with {self._bench.typed}.  Esc shows all")

    def _show_all(self) -> None:
        if self._bench.typed:
            self._bench.filter("")
            self.show()
            self._say("All figures are shown.")

    def action_back(self) -> None:
        """From the filtered figures to all, else to the desk."""
        if self._bench.typed:
            self._show_all()
        else:
            self.action_leave()

    # Keys ---------------------------------------------------------------------------------

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Open the passage of a figure."""
        event.stop()
        figure = self._bench.figure(event.index)
        if figure is not None:
            self._close(Compared(event.index, figure))
        else:
            self.post_message(Refused())

    def _close(self, answer: Compared | None) -> None:
        if self.app.screen is self:
            self.dismiss(answer)

    def _done(self, message: str, onward: bool = False) -> None:
        self.show(onward)
        self._say(message)

    def _ask(self, work: Coroutine[Any, Any, str], onward: bool = False) -> None:
        assert self.asking is not None
        self.run_worker(BackgroundWork(self.asking(self._answered(work, onward))), group="dialog", exit_on_error=False)

    async def _answered(self, work: Coroutine[Any, Any, str], onward: bool) -> None:
        message = await work
        if message:
            self._done(message, onward)

    def action_move(self) -> None:
        assert self.questions is not None
        self._ask(ask_where_to(self._bench, self.entries.cursor, self.questions), onward=True)

    def action_source(self) -> None:
        assert self.questions is not None
        self._ask(ask_same_source(self._bench, self.entries.cursor, self.questions))

    def action_verdict(self) -> None:
        assert self.questions is not None
        self._ask(ask_verdict(self._bench, self.entries.cursor, self.questions))

    def action_rename(self) -> None:
        assert self.questions is not None
        self._ask(ask_name(self._bench, self.questions))

    def action_export(self) -> None:
        assert self.questions is not None
        self._ask(ask_target(self._bench, self.questions))

    def action_part(self) -> None:
        self._done(self._bench.mark_part(self.entries.cursor))

    def action_aside(self) -> None:
        self._done(self._bench.set_aside(self.entries.cursor), onward=True)

    def action_undo(self) -> None:
        self._undo()

    def action_redo(self) -> None:
        self._undo(redo=True)

    def _undo(self, redo: bool = False) -> None:
        """Take a change back, or do it again, and go to its figure."""
        self._done(self._bench.undo(redo))
        at = self._bench.listing.index_of(self._bench.changed) if self._bench.changed else None
        if at is not None:
            self.entries.go_to(at)

    def action_others(self) -> None:
        self._close(Compared(self.entries.cursor, None))

    def action_step(self, step: int) -> None:
        """Go to the next figure that differs from one above it."""
        listing, at = self._bench.listing, self.entries.cursor + step
        while 0 <= at < len(listing):
            rung = listing.line(at).rung
            if rung is not None and rung.sign == "≠":
                self.entries.go_to(at)
                return
            at += step
        self._say("No further disagreement." if step > 0 else "No disagreement before.")

    def action_scroll_text(self, rows: int) -> None:
        """Scroll the passage, and how the figure stands to the others."""
        self.query_one(ScrolledText).scroll_rows(rows)

    def action_leave(self) -> None:
        self._close(Compared(self.entries.cursor, None, leave=True))

    def action_help(self) -> None:
        from .help_screen import HelpScreen

        groups = [
            ("In the comparison", self.BINDINGS),
            ("In the list", EntryList.BINDINGS),
            ("While typing", FilterBar.BINDINGS),
        ]
        self.app.push_screen(HelpScreen("Keys of the comparison", groups))
