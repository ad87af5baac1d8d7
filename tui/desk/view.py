"""What the controllers ask of the screen. Widgets and tests both fulfil it; nothing here knows Textual."""

from __future__ import annotations

from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from analysis.article import Article, Span

from ..listings.listing import Listing
from ..listings.tabs import Tab
from ..reading.article_facts import FigureCounts
from ..reading.margin_notes import MarginNote
from ..reading.marks import GutterSign, Layer, MarkSpan, Tinted
from ..reading.tag_bars import BarLook, TagBars
from ..reading.viewpoint import Viewpoint

if TYPE_CHECKING:
    from ..listings.details import Detail


class TextView(Protocol):
    """The page with the article. Offsets are code points into its text."""

    @property
    def current(self) -> int:
        """The index of the paragraph that the reader is on."""

    @property
    def window(self) -> Span:
        """The stretch of the text that is on screen."""

    @property
    def rows_in_view(self) -> Span:
        """The same without what of its first and last paragraph is not on screen."""

    @property
    def viewpoint(self) -> Viewpoint:
        """What ``restore`` needs to come back to this view."""

    def restore(self, viewpoint: Viewpoint) -> None:
        """Come back to a view."""

    def go_to(self, start: int, end: int | None = None) -> None:
        """Make the paragraph at ``start`` the current one and bring the passage into view."""

    def show_article(self, article: Article, *, hidden: Collection[int] = (), keep_place: bool = False) -> None:
        """Show an article from its beginning, or (with ``keep_place``) on from where the reader is."""

    def hide(self, hidden: Collection[int]) -> None:
        """Leave out these paragraphs, and no others."""

    def put_marks(self, layer: Layer, spans: Iterable[MarkSpan]) -> None:
        """Mark these spans, and no others, as ``layer``."""

    def put_ordered(self, layer: Layer, spans: Sequence[MarkSpan]) -> None:
        """The same for spans that are sorted and will not be changed."""

    def put_tinted(self, layer: Layer, spans: Iterable[Tinted]) -> None:
        """The same for spans with colours of their own."""

    def put_hints(self, hints: Mapping[int, str]) -> None:
        """Show labels over the words that begin at these offsets; while there are any, letters are told to the view."""

    def put_about(self, line: str) -> None:
        """What stands under the headline."""

    def put_signs(self, signs: Mapping[int, GutterSign]) -> None:
        """What stands in the gutter, by paragraph."""

    def put_bars(self, bars: TagBars) -> None:
        """Where tags lie, to be shown by bars beside the text."""

    def put_notes(self, notes: Sequence[MarginNote]) -> None:
        """What stands beside the text where there is room for it."""

    def put_letters(self, letters: Callable[[int, int], str] | None) -> None:
        """A letter for each row (from its span), or none."""

    def selected_span(self) -> Span | None:
        """What is selected with the mouse."""

    def clear_selected(self) -> None:
        """Select nothing with the mouse."""


class ListView(Protocol):
    """A list of the sidebar."""

    @property
    def listing(self) -> Listing | None:
        """What it lists."""

    @property
    def cursor(self) -> int:
        """The entry under the cursor."""

    @property
    def chosen(self) -> int | None:
        """The entry whose passages are shown, or None."""

    @property
    def has_focus(self) -> bool:
        """Whether keys go to it."""

    def show(self, listing: Listing | None, remark: str, title: str = "") -> None:
        """List this; ``remark`` stands there when it is empty, ``title`` above it."""

    def mark_chosen(self, index: int | None) -> None:
        """Mark the entry whose passages are shown, or none."""

    def mark_here(self, indices: frozenset[int]) -> None:
        """Mark the entries that stand where the reader is."""

    def reveal(self, index: int) -> None:
        """Bring an entry into view, and leave the cursor where it is."""

    def to_first(self) -> None:
        """Put the cursor on the first entry."""

    def go_to(self, index: int) -> None:
        """Put the cursor on an entry and bring it into view."""


class PanesView(Protocol):
    """The text and the sidebar, and which of them has room and keys."""

    @property
    def lists(self) -> Mapping[Tab, ListView]:
        """The lists of the sidebar."""

    @property
    def shown(self) -> Sequence[Tab]:
        """Those that are on screen now, or would be if the sidebar were."""

    def pick(self, tab: Tab) -> None:
        """Let keys be for one of the lists that are shown."""

    def show_tabs(self, tab: Tab, counts: Mapping[str, int]) -> None:
        """Show which list is picked, and how many entries each has."""

    def show_detail(self, detail: Detail | None) -> None:
        """Show an entry in full below the lists, or nothing."""

    def show_text(self) -> None:
        """Make room for the text, where the sidebar lies over it."""

    def show_sidebar(self) -> None:
        """Make room for the sidebar, and leave the focus where it is."""

    def focus_text(self) -> None:
        """Let keys go to the text."""

    def focus_list(self) -> None:
        """Show the sidebar, and let keys go to its list."""


class View(Protocol):
    """The desk's screen."""

    @property
    def text(self) -> TextView:
        """The page with the article."""

    @property
    def entries(self) -> ListView:
        """The list of the sidebar that is picked."""

    @property
    def panes(self) -> PanesView:
        """Both of them."""

    def say(self, message: str, urgent: bool = False) -> None:
        """Tell the reader something. Plain text: brackets stand for themselves."""

    def show_heading(self, article: Article, place: tuple[int, int] | None) -> None:
        """Name the article at the top, with its number on the reading list and how many are on it."""

    def show_counts(self, counts: FigureCounts | None) -> None:
        """Say at the top how far its figures are checked; None while they are not known."""

    def show_place(self, place: str) -> None:
        """Say where the reader is."""

    def show_saved(self, state: str, alarm: bool = False) -> None:
        """Say how much of the reader's work is on disk."""

    def show_legend(self, tags: Sequence[tuple[str, BarLook]]) -> None:
        """Show tags and how their bars look, above the keys."""

    def keys_changed(self) -> None:
        """Other keys apply now."""

    def copy(self, text: str) -> None:
        """Ask the terminal to put a text into its clipboard."""

    def deliver(self, file: Path) -> None:
        """Give a file to the browser, and remove it."""

    def leave(self, status: int) -> None:
        """End the program with an exit status."""

    def start(self, work: Coroutine[Any, Any, None], group: str) -> None:
        """Do slow work, or ask the reader something, beside the keys; newer work of a group ends the older."""

    def catch_up_soon(self) -> None:
        """Let text and lists follow each other once the reader pauses."""

    def after_refresh(self, callback: Callable[[], None]) -> None:
        """Call back when all that was shown has been painted and laid out."""
