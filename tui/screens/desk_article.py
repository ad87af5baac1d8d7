"""The article on the desk: opening it, its place in the notebook, and its findings."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.getters import query_one

from analysis.article import Article, Span

from ..widgets.masthead import Masthead
from .desk_comparing import Comparing
from .desk_findings import Judging
from .desk_versions import CarryingOver

if TYPE_CHECKING:
    from ..library.engine_process import Analysis

KEPT_AT_ONCE = 10_000_000
"""Texts of more characters enter the notebook with their first annotation, not when they are opened."""


PATIENCE = 1.0
"""Seconds that a key waits for another program that is writing; the note then stays in memory until the next try."""


class Opening(Judging, Comparing, CarryingOver):
    """The parts of the desk that bring an article on it and take it off."""

    masthead = query_one(Masthead)
    remark = "Reading the article…"
    """What the lists of findings say while they are empty."""
    _analysis: Analysis | None = None
    _saved_position = -1
    _shelved: list[str] | None = None
    """The reading list that the library shows."""

    # The article --------------------------------------------------------------------------

    def put_on_desk(self, article: Article, position: int = 0, *, whole: bool = True, keep_place: bool = False) -> None:
        """Show an article, its annotations, and (when they are ready) its findings.

        With ``whole`` false it is the beginning of one that is still being loaded. With ``keep_place`` it continues
        what is on the desk, and the reader stays where they are.
        """
        self.put_away()
        self.whole = whole
        self.article, self.findings, self.found = article, None, None
        self.annotations, self.annotation_id, self.trail, self.units = [], None, None, None
        self.shown, self.filter, self.placements, self.placing = [], None, (), None
        self.came_from, self.revealed = [], set()
        self.pane.show_article(article, position=position, hidden=self.hidden, keep_place=keep_place)
        self.masthead.article = article
        self.remark = "Reading the article…"
        self.say("; ".join(article.remarks))
        self.sidebar_changed()
        self.show_place()
        if not whole:
            return
        if self.notebook is not None:
            self._enter_in_notebook(position == 0)
        # The engine's process starts after the first paint, not beside it.
        self.call_after_refresh(self._analyse, article)

    def action_library(self) -> None:
        """Show the library: the articles of the reading list and the notebook."""
        from ..library.shelf import Shelf
        from ..system.paths import cache_folder
        from .library import LibraryScreen

        self.keep_position()
        if self._shelved != self.reading_list or not self.app.is_screen_installed("library"):
            if self.app.is_screen_installed("library"):
                self.app.uninstall_screen("library")
            self._shelved = list(self.reading_list)
            screen = LibraryScreen(Shelf(self._shelved, self.notebook, cache_folder()), self.take_from_library)
            self.app.install_screen(screen, "library")
        self.app.push_screen("library")

    def take_from_library(self, article: Article, span: Span | None) -> None:
        """Put an article of the library on the desk, at a match if there is one."""
        if self.article is None or self.article.sha256 != article.sha256:
            self.put_on_desk(article)
        self.pane.focus()
        if span is not None:
            self.call_after_refresh(self.show_passage, span)

    @work(group="open", exclusive=True, exit_on_error=False)
    async def _open_rest(self, name: str) -> None:
        """Load all of an article of which the beginning is on the desk."""
        from analysis.loading import LoadingError

        from ..library.opening import open_article

        begun = self.article
        self.say("Loading the rest of this long article…")
        try:
            article = await asyncio.to_thread(open_article, name)
        except LoadingError as error:
            self.say(str(error), True)
            return
        if self.article is begun:
            self.put_on_desk(article, keep_place=True)
            self.search_again()

    def put_away(self) -> None:
        """Write down the place and end what still runs; the desk is about to close or to show another article."""
        self.keep_position()
        if self._analysis is not None:
            self._analysis.stop()

    @work(group="analysis", exclusive=True, exit_on_error=False, description="analyse")
    async def _analyse(self, article: Article) -> None:
        from ..library.engine_process import Analysis, AnalysisError

        self._analysis = Analysis(article)
        try:
            findings = await self._analysis.run()
        except (AnalysisError, OSError) as error:
            if self.article is article:
                self.remark = f"No findings: {error}"
                self.sidebar_changed()
            return
        if self.article is article:
            self.found = findings
            self.sidebar_changed()

    def action_open(self) -> None:
        """Choose another article, from the reading list, the notebook, a file or an address."""
        from ..dialogs.open_dialog import Choice, OpenDialog

        listed = [Choice(name, Path(name).name, "reading list") for name in self.reading_list]
        known = self.notebook.articles() if self.notebook else []
        kept = [Choice(r.sha256, r.title, Path(r.source).name if r.source else "", kept=True) for r in known]

        def chosen(choice: Choice | None) -> None:
            if choice is not None:
                self._open(choice.name, choice.kept)

        self.app.push_screen(OpenDialog([*listed, *kept]), chosen)

    def open_at(self, sha256: str, position: int) -> None:
        """Open an article of the notebook at a place in it (a code point offset)."""
        from ..notebook import NotebookError

        if self.notebook is not None:
            with contextlib.suppress(NotebookError):
                self.notebook.set_position(sha256, position)
            self._open(sha256, True)

    def action_neighbour(self, step: int) -> None:
        """Open the next or previous article of the reading list."""
        names = self.reading_list
        source = self.article.source if self.article else ""
        if len(names) < 2:
            self.say("The reading list has one article. Name several, or a folder, to fill it.")
            return
        at = (names.index(source) if source in names else -1) + step
        if 0 <= at < len(names):
            self._open(names[at])
        else:
            self.say(
                f"This is the {'last' if step > 0 else 'first'} of the {len(names):,} articles on the reading list."
            )

    @work(group="open", exclusive=True, exit_on_error=False)
    async def _open(self, name: str, kept: bool = False) -> None:
        """Load an article off the UI's thread and put it on the desk; what fails is told, and the desk stays."""
        from analysis.loading import LoadingError

        from ..library.opening import open_article, reading_list, reopen

        self.say(f"Opening {Path(name).name or name}…" if not kept else "Opening…")
        try:
            if kept and self.notebook is not None:
                record = self.notebook.article(name)
                if record is None:
                    raise LoadingError("this article is no longer in the notebook")
                article = await asyncio.to_thread(reopen, record)
            else:
                name = str(Path(name).expanduser()) if name.startswith("~") else name
                names = await asyncio.to_thread(reading_list, [name])
                if names != [name]:
                    self.reading_list = names
                article = await asyncio.to_thread(open_article, names[0])
        except LoadingError as error:
            self.say(str(error), True)
            return
        self.put_on_desk(article)
        self.pane.focus()

    # The notebook -------------------------------------------------------------------------

    @work(group="notebook", exclusive=True, exit_on_error=False)
    async def _open_notebook(self) -> None:
        from ..notebook import History, Notebook, NotebookError
        from ..system.paths import notebook_path

        path = notebook_path(self.notebook_path)
        try:
            self.notebook = await asyncio.to_thread(Notebook, path, PATIENCE)
        except (NotebookError, OSError) as error:
            self.status.state = "no notebook"
            self.say(str(error), True)
            return
        self.history = History(self.notebook)
        self.show_saved()
        if self.article is not None and self.whole:
            self._enter_in_notebook(True)

    def _enter_in_notebook(self, return_to_place: bool) -> None:
        """Keep the article in the notebook, take its annotations out, and go where the reader left."""
        from ..notebook import NotebookError

        assert self.notebook is not None and self.article is not None
        known = self.notebook.article(self.article.sha256)
        try:
            if len(self.article.text) <= KEPT_AT_ONCE:
                self.keep_article()
            self.carry_over()
            if known is not None:
                self.notebook.set_position(known.sha256, known.position)  # it counts as read last from now on
        except NotebookError as error:
            self.say_unsaved(error)
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

        if self.notebook is None or self.notebook.read_only or not self.whole:
            return
        if self.article is None or not self.article.paragraphs:
            return
        position = self.article.paragraphs[self.pane.current].start
        if position != self._saved_position:
            self._saved_position = position
            try:
                self.notebook.set_position(self.article.sha256, position)
            except NotebookError as error:
                self.say_unsaved(error)
