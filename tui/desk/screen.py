"""The desk's screen: composes the widgets, turns keys and messages into calls of controllers, shows what they say."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Offset
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import Worker

from analysis.article import Article

from ..listings.tabs import tab_of
from ..screens.keyed_panes import keyed_panes
from ..screens.late_start import LateStart
from ..screens.note_writing import NoteWriting
from ..screens.screen_bars import ScreenBars
from ..screens.screen_editors import ScreenEditors
from ..screens.screen_questions import ScreenQuestions
from ..screens.screen_view import ScreenView
from ..widgets.after_pause import AfterPause
from ..widgets.desk_panes import DeskPanes
from ..widgets.entry_list import EntryList
from ..widgets.key_footer import KeyFooter
from ..widgets.key_queue import Refused
from ..widgets.masthead import Masthead
from ..widgets.reading_pane import ReadingPane
from ..widgets.status_line import StatusLine
from ..widgets.tab_strip import TabStrip
from ..widgets.worker_failure import failure_of
from . import bindings
from .controllers import Controllers
from .key_actions import key_actions
from .key_groups import SPARE
from .session import Session
from .state import DeskState

if TYPE_CHECKING:
    # The editors are not needed for the first paint.
    from textual.widgets import Input

    from ..library.projects import Projects
    from ..system.settings import Settings
    from ..widgets.filter_bar import FilterBar
    from ..widgets.note_editor import NoteEditor
    from ..widgets.search_bar import SearchBar

NARROW, VERY_WIDE, WIDEST = 100, 160, 190
"""Columns: below the first the sidebar steps aside until it is asked for; from the second on notes stand beside the
text; from the third on the sidebar is wider."""
PAUSE = 0.05
"""Seconds without a move after which lists and text follow each other."""


class DeskScreen(Screen[None], inherit_bindings=False):
    """The screen that the reader works on."""

    BINDING_GROUP_TITLE = "Desk"
    BINDINGS: ClassVar[list[BindingType]] = bindings.DESK
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the keys. What looks otherwise then repaints itself; Textual would paint the whole screen anew."""
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it an instance variable
        (0, "-narrow"),
        (NARROW, "-wide"),
        (VERY_WIDE, "-very-wide"),
        (WIDEST, "-widest"),
    ]

    def __init__(
        self,
        article: Article | None,
        notebook_path: Path | None = None,
        reading_list: Sequence[str] = (),
        rest: str | None = None,
        settings: Settings | None = None,
        projects: Projects | None = None,
    ) -> None:
        """``article`` may be the beginning only; then ``rest`` names where all of it is loaded from."""
        super().__init__()
        self._first, self._rest = article, rest
        self._settings = settings
        self.masthead, self.status = Masthead(), StatusLine()
        self.panes = keyed_panes()
        self.pause = AfterPause(self, PAUSE, self._catch_up)
        """After which lists and text follow each other."""
        self.view = ScreenView(self, self.masthead, self.panes, self.status, self.pause.begin)
        self._questions = ScreenQuestions(self)
        self._editors = ScreenEditors(self, self.panes, self.status)
        state = DeskState(reading_list=list(reading_list), projects=projects)
        self.controllers = Controllers(state, self.view, self._questions)
        self._writing = NoteWriting(self, self._editors, self.controllers)
        self._bars = ScreenBars(self, self._editors, self.controllers)
        self._actions = key_actions(self.controllers)
        self._late = LateStart(self, self.controllers, self.view, self._editors, notebook_path, rest)
        self._moved_in_list = False

    @property
    def is_starting(self) -> bool:
        """Whether the notebook is still to be opened; keys wait for it."""
        return not self._late.is_done

    @property
    def session(self) -> Session:
        """All that belongs to the open article."""
        return self.controllers.state.session

    def compose(self) -> ComposeResult:
        yield self.masthead
        yield self.panes
        yield self.status
        yield KeyFooter(SPARE)

    def on_mount(self) -> None:
        # No message for it: it would pass five queues with every key.
        for entries in self.panes.lists.values():
            self.watch(entries, "cursor", self._entry_reached, init=False)
        if self._settings is not None:
            self.controllers.state.take_choices(self._settings)
        self.text.focus()
        if self._first is not None:
            self.controllers.articles.show(self._first, whole=self._rest is None)
        else:
            self.controllers.sidebar.refresh()
        # What is not needed for the first paint comes after it.
        self.call_after_refresh(self._late.begin)

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What the mouse's selection is about; in the text, the character that is seen under the cell."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        if widget is self.text and offset is not None:
            offset = self.text.character_at(x - self.text.region.x, y - self.text.region.y) or offset
        return widget, offset

    @property
    def text(self) -> ReadingPane:
        """The page with the article."""
        return self.panes.text

    @property
    def entries(self) -> EntryList:
        """The list of the sidebar that is picked."""
        return self.panes.entries

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if line := failure_of(event):
            self.view.say(line, True)

    # Messages -----------------------------------------------------------------------------

    @on(ReadingPane.Moved)
    def _moved(self, event: ReadingPane.Moved) -> None:
        self.controllers.reader_moved(event.paragraph)
        self.pause.begin()

    @on(ReadingPane.Scrolled)
    def _scrolled(self, event: ReadingPane.Scrolled) -> None:
        self.masthead.percent = event.percent if self.session.whole else None
        self.masthead.headline_gone = event.headline_gone

    @on(ReadingPane.LetterPressed)
    def _letter_pressed(self, event: ReadingPane.LetterPressed) -> None:
        self.controllers.places.press_letter(event.letter)

    @on(EntryList.Chosen)
    def _entry_chosen(self, event: EntryList.Chosen) -> None:
        self.controllers.sidebar.pick(tab_of(event.list_id))
        self.controllers.sidebar.choose(event.index)

    def _entry_reached(self) -> None:
        self._moved_in_list = True
        self.pause.begin()

    def _catch_up(self) -> None:
        """Keys that leave a list do the same after a pause and in a burst."""
        moved_in_list, self._moved_in_list = self._moved_in_list, False
        self.controllers.following.catch_up(moved_in_list)

    @on(events.DescendantFocus)
    def _list_focused(self, event: events.DescendantFocus) -> None:
        self.panes.show_focus(isinstance(event.widget, EntryList))
        if isinstance(event.widget, EntryList):
            self.controllers.sidebar.pick(tab_of(event.widget.id))
        elif event.widget is self.text:
            self.controllers.navigation.end_preview(back=False)

    @on(DeskPanes.Rearranged)
    def _lists_rearranged(self) -> None:
        self.controllers.sidebar.refresh()

    @on(TabStrip.Picked)
    def _tab_picked(self, event: TabStrip.Picked) -> None:
        self.controllers.sidebar.show_tab(event.tab)

    async def on_note_editor_saved(self, event: NoteEditor.Saved) -> None:
        await self._writing.save(event.note)

    async def on_note_editor_left(self, event: NoteEditor.Left) -> None:
        await self._writing.leave(event.draft)

    def put_away(self) -> None:
        """The program ends, whyever: what is typed into a note stays as a draft, and the place is written down."""
        self._writing.put_away()
        self.controllers.articles.store_position()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.controllers.search.look_up(event.value)

    def on_search_bar_kept(self, event: SearchBar.Kept) -> None:
        self._bars.keep_search(event.query)

    def on_search_bar_left(self) -> None:
        self._bars.leave_search()

    def on_filter_bar_typed(self, event: FilterBar.Typed) -> None:
        self.controllers.arranging.filter_by(event.words)

    async def on_filter_bar_kept(self) -> None:
        await self._bars.keep_filter()

    async def on_filter_bar_left(self) -> None:
        await self._bars.leave_filter()

    def on_screen_suspend(self) -> None:
        """What opens over the desk says its keys itself."""
        self.query_one(KeyFooter).visible = False

    def on_screen_resume(self) -> None:
        self.query_one(KeyFooter).visible = True

    # Keys ---------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what applies now."""
        name = str(parameters[0]) if action == "do" else ""
        if name.startswith("selection_"):
            return self.session.selection is not None
        return self.session.selection is None if name.startswith("finding_") else True

    async def action_search(self) -> None:
        await self._bars.search()

    async def action_filter(self) -> None:
        await self._bars.filter("Notes")

    async def action_filter_list(self) -> None:
        await self._bars.filter(None)

    async def action_note(self) -> None:
        await self._writing.begin(self.controllers.notes.begin)

    async def action_edit(self) -> None:
        await self._writing.begin(self.controllers.notes.begin_edit)

    def action_do(self, name: str, *arguments: int) -> None:
        if name == "escape":
            self._catch_up()
        work = self._actions[name](*arguments)
        if isinstance(work, Coroutine):
            self.view.start(self._questions.asking(work), "dialog")

    def action_scroll_detail(self, rows: int) -> None:
        self.panes.detail.scroll_rows(rows)

    def action_next_pane(self) -> None:
        self._catch_up()
        self.panes.focus_other()

    def action_zoom(self) -> None:
        self.panes.toggle_zoom()

    def action_codebook(self) -> None:
        from ..screens.codebook_screen import CodebookScreen

        if self.controllers.state.history is None:
            self.view.say("The notebook is still being opened; press the key again in a moment.")
        else:
            codebook = CodebookScreen(self.controllers.codebook, self._questions.asking)
            self.app.push_screen(codebook, self.controllers.annotations.show_only)

    def action_ledger(self) -> None:
        from ..screens.ledger_screen import LedgerScreen

        if self.controllers.ledger.open():
            self.app.push_screen(LedgerScreen(self.controllers.ledger, self._questions.asking))
        else:
            self.view.say("The notebook is still being opened; press the key again in a moment.")
            self.post_message(Refused())

    def action_help(self) -> None:
        from ..screens.help_screen import HelpScreen, desk_keys

        self.app.push_screen(HelpScreen("Keys of the desk", *desk_keys()))
