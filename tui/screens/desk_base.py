"""What all parts of the desk share: the article on it, the reader's notebook, the panes, the trail being walked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.getters import query_one

from analysis.article import Article, Span

from ..reading.trail import Trail
from ..widgets.entry_list import EntryList
from ..widgets.reading_pane import ReadingPane
from ..widgets.status_line import StatusLine
from ..widgets.tab_strip import TabStrip
from .reporting import Reporting

if TYPE_CHECKING:
    from analysis.findings import Findings

    from ..notebook import Annotation, History, Notebook, Tag
    from ..notebook.note_filter import NoteFilter
    from ..reading.unit_selection import UnitSelection


class DeskBase(Reporting[None]):
    """State of the desk. The screen decides; panes are told what to show and post what the reader did."""

    pane = query_one(ReadingPane)
    entries = query_one(EntryList)
    tabs = query_one(TabStrip)
    status = query_one(StatusLine)

    def __init__(self, notebook_path: Path | None = None) -> None:
        super().__init__()
        self.notebook_path = notebook_path
        self.reading_list: list[str] = []
        """What can be opened with the keys for the next and previous article: files or addresses."""
        self.article: Article | None = None
        self.whole = True
        """Whether the article is all there; while only its beginning is, it can be read but not annotated."""
        self.findings: Findings | None = None
        self.notebook: Notebook | None = None
        self.history: History | None = None
        self.annotations: list[Annotation] = []
        self.shown: list[Annotation] = []
        """Those of them that the filter keeps; all when there is none."""
        self.codebook: list[Tag] = []
        self.filter: NoteFilter | None = None
        self.annotation_id: str | None = None
        """The annotation that ] and [ stand on."""
        self.trail: Trail | None = None
        self.units: UnitSelection | None = None
        self.came_from: list[tuple[int, int]] = []
        """Places to go back to: paragraph and row."""
        self.revealed: set[int] = set()
        self._hideable: tuple[Article, frozenset[int], frozenset[int]] | None = None
        self.notices_hidden = False

    def tell_failure(self, message: str) -> None:
        """Say in the status line what went wrong."""
        self.say(message, True)

    def say(self, message: str, urgent: bool = False) -> None:
        """Tell the reader something in the status line. Plain text: brackets stand for themselves."""
        self.status.message = message
        self.status.urgent = urgent

    def keep_article(self) -> None:
        """Keep the article's text in the notebook, where it is not kept yet. Raises NotebookError."""
        if (
            self.notebook is not None
            and self.article is not None
            and self.notebook.article(self.article.sha256) is None
        ):
            self.notebook.add_article(self.article)

    def search_again(self) -> None:
        """Search for what stands in the search bar, if it is open; the part that searches fills this in."""

    def show_place(self) -> None:
        """Say in the status line which paragraph is current."""
        count = len(self.article.paragraphs) if self.article else 0
        place = f"¶{self.pane.current + 1} of {count:,}" if count else ""
        self.status.place = f"{self.filter.typed}  {place}" if self.filter else place

    def remember_place(self) -> None:
        """Keep the present place, so that the reader can go back to it."""
        place = (self.pane.current, self.pane.scroll_offset.y)
        if not self.came_from or self.came_from[-1] != place:
            self.came_from.append(place)
            del self.came_from[:-100]

    def jump(self, span: Span) -> None:
        """Show a passage, and what it hides in: a collapsed caption or a notice."""
        if self.article is None:
            return
        paragraph = self.article.paragraph_at(span.start)
        if paragraph is not None and paragraph.index in self.hidden:
            self.revealed.add(paragraph.index)
            self.pane.hide(self.hidden)
        self.pane.go_to(span.start, span.end)

    @property
    def hidden(self) -> frozenset[int]:
        """The paragraphs left out: the first of two captions that say the same, and notices if the reader wants."""
        if self.article is None:
            return frozenset()
        if self._hideable is None or self._hideable[0] is not self.article:
            paragraphs = self.article.paragraphs
            twins = frozenset(p.index for p in paragraphs if p.twin is not None and p.twin > p.index)
            notices = frozenset(p.index for p in paragraphs if p.kind == "notice")
            self._hideable = (self.article, twins, notices)
        _, twins, notices = self._hideable
        return (twins | notices if self.notices_hidden else twins) - self.revealed

    def walk(self, trail: Trail | None) -> None:
        """Take up a trail, or let go of the one there is."""
        self.trail = trail
        self.show_trail()

    def show_trail(self) -> None:
        """Mark where the trail stands."""
        here = self.trail.here if self.trail else None
        self.pane.put_marks("current", [here] if here else [])
