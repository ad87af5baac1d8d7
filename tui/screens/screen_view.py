"""What the desk's controllers see of its screen."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from analysis.article import Article

from ..widgets.background_work import BackgroundWork
from ..widgets.desk_panes import DeskPanes
from ..widgets.entry_list import EntryList
from ..widgets.masthead import Masthead
from ..widgets.reading_pane import ReadingPane
from ..widgets.status_line import StatusLine

if TYPE_CHECKING:
    from ..reading.article_facts import FigureCounts
    from ..reading.tag_bars import BarLook


class ScreenView:
    """Fulfils ``tui.desk.view.View`` with the widgets of a screen."""

    def __init__(
        self,
        screen: Screen[Any],
        masthead: Masthead,
        panes: DeskPanes,
        status: StatusLine,
        catch_up_soon: Callable[[], None],
    ) -> None:
        self._screen, self._masthead, self._status = screen, masthead, status
        self.panes = panes
        """The text and the sidebar."""
        self.catch_up_soon = catch_up_soon
        """Lets text and lists follow each other once the keys pause."""

    @property
    def text(self) -> ReadingPane:
        """The page with the article."""
        return self.panes.text

    @property
    def entries(self) -> EntryList:
        """The list of the sidebar that is picked."""
        return self.panes.entries

    def say(self, message: str, urgent: bool = False) -> None:
        """Tell the reader something in the status line."""
        self._status.message, self._status.urgent = message, urgent

    def show_heading(self, article: Article, place: tuple[int, int] | None) -> None:
        """Name the article in the masthead."""
        self._masthead.article, self._masthead.place = article, place

    def show_counts(self, counts: FigureCounts | None) -> None:
        """Say in the masthead how far the figures are checked."""
        self._masthead.counts = counts

    def show_place(self, place: str) -> None:
        """Say where the reader is."""
        self._status.place = place

    def show_saved(self, state: str, alarm: bool = False) -> None:
        """Say how much of the reader's work is on disk."""
        self._status.state, self._status.alarm = state, alarm

    def show_legend(self, tags: Sequence[tuple[str, BarLook]]) -> None:
        """Show tags and how their bars look in the status line."""
        self._status.legend = tags

    def keys_changed(self) -> None:
        """Other keys apply now."""
        self._screen.refresh_bindings()

    def copy(self, text: str) -> None:
        """Ask the terminal to put a text into its clipboard."""
        self._screen.app.copy_to_clipboard(text)

    def deliver(self, file: Path) -> None:
        """Give a file to the browser, and remove it: what is delivered is open by then."""
        self._screen.app.deliver_binary(file, save_filename=file.name)
        with suppress(OSError):
            file.unlink()
            file.parent.rmdir()

    def leave(self, status: int) -> None:
        """End the program."""
        self._screen.app.exit(status)

    def start(self, work: Coroutine[Any, Any, None], group: str) -> None:
        """Do slow work, or ask the reader something, beside the keys; newer work of a group ends the older."""
        self._screen.run_worker(BackgroundWork(work), group=group, exclusive=True, exit_on_error=False)

    def after_refresh(self, callback: Callable[[], None]) -> None:
        """Call back when all that was shown has been painted and laid out."""
        self._screen.call_after_refresh(callback)
