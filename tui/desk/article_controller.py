"""The article on the desk: opening it, its place in the notebook, and its findings."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.article import Article, Span

from ..reading.article_facts import about
from ..system.daemon_call import in_daemon_thread
from ..system.paths import expanded
from ..system.served import refusal
from .change_controller import ChangeController
from .drafts import waiting
from .finding_controller import FindingController
from .navigation_controller import NavigationController
from .saving_controller import SavingController
from .search_controller import SearchController
from .session import Session
from .sidebar_controller import SidebarController
from .state import DeskState
from .version_controller import VersionController

if TYPE_CHECKING:
    from .questions import Questions
    from .view import View

MOST_STORED_UNASKED = 10_000_000
"""Texts of more characters enter the notebook with their first annotation, not when they are opened."""
LOCK_TIMEOUT = 1.0
"""Seconds that a key waits for another program that is writing; the note then stays in memory until the next try."""


class ArticleController:
    """Brings an article onto the desk and takes it off."""

    def __init__(
        self,
        state: DeskState,
        view: View,
        questions: Questions,
        navigation: NavigationController,
        sidebar: SidebarController,
        findings: FindingController,
        search: SearchController,
        saving: SavingController,
        changes: ChangeController,
        versions: VersionController,
    ) -> None:
        self._state, self._view, self._questions = state, view, questions
        self._navigation, self._sidebar, self._findings = navigation, sidebar, findings
        self._search, self._saving, self._changes, self._versions = search, saving, changes, versions
        self.offer_import: Callable[[str], Awaitable[bool]] | None = None
        """Asked of every name that is opened whether it was something to take in."""

    # Showing ------------------------------------------------------------------------------

    def show(self, article: Article, *, whole: bool = True) -> None:
        """Show an article, its annotations, and (when they are ready) its findings.

        With ``whole`` false it is the beginning of one that is still being loaded.
        """
        self._put(Session(article, whole))

    def _put(self, session: Session, *, keep_place: bool = False) -> None:
        self.close()
        self._state.session = session
        hidden = self._navigation.hidden
        self._view.text.show_article(session.article, hidden=hidden, keep_place=keep_place)
        self._findings.mark_voices()
        self._view.show_heading(session.article, self._place())
        self._view.text.put_about(about(session.article, session.whole) if session.is_open else "")
        self._view.keys_changed()
        self._view.say("; ".join(session.article.remarks))
        self._sidebar.refresh()
        self._navigation.show_place()
        if session.whole:
            self._enter_in_notebook()
            # The engine's process starts after the paint, not beside it.
            self._view.after_refresh(lambda: self._view.start(self._analyse(session), "analysis"))

    def _place(self) -> tuple[int, int] | None:
        """The article's number on the reading list, from 1, and how many are on it; None where it is the only one."""
        names, source = self._state.reading_list, self._state.session.article.source
        return (names.index(source) + 1, len(names)) if source in names and len(names) > 1 else None

    def close(self) -> None:
        """Write down the place and end what still runs; the desk is about to close or to show another article."""
        self.store_position()
        if self._state.session.analysis is not None:
            self._state.session.analysis.stop()

    async def load_rest(self, name: str) -> None:
        """Load all of an article of which the beginning is on the desk."""
        from analysis.loading import LoadingError

        from ..library.opening import open_article

        begun = self._state.session
        self._view.say("Loading the rest of this long article…")
        try:
            article = await in_daemon_thread(open_article, name)
        except LoadingError as error:
            self._view.say(str(error), True)
            return
        if self._state.session is begun:
            self._put(begun.continued(article), keep_place=True)
            self._search.resume()

    async def _analyse(self, session: Session) -> None:
        if self._state.session is not session:
            return
        from ..library.engine_process import Analysis, AnalysisError

        session.analysis = Analysis(session.article)
        try:
            found = await session.analysis.run()
        except (AnalysisError, OSError) as error:
            if self._state.session is session:
                self._findings.report_failure(error)
            return
        if self._state.session is session:
            self._findings.take_in(found)

    # Opening another ----------------------------------------------------------------------

    async def choose(self) -> None:
        """Let the reader choose another article: of the reading list, the notebook, a file or an address."""
        from ..library.file_titles import look_up
        from .article_choices import LOOKING, article_choices

        await asyncio.to_thread(look_up, self._state.titles, self._state.reading_list, LOOKING)
        choice = await self._questions.article(article_choices(self._state))
        if choice is not None:
            self._view.start(self._open(choice.name, choice.stored), "open")

    def open_neighbour(self, step: int) -> None:
        """Open the next or previous article of the reading list."""
        names, source = self._state.reading_list, self._state.session.article.source
        if len(names) < 2:
            self._view.say("The reading list has one article. Name several, or a folder, to fill it.")
            return
        at = (names.index(source) if source in names else -1) + step
        if 0 <= at < len(names):
            self._view.start(self._open(names[at], onward=names[at + step :: step] if at + step >= 0 else ()), "open")
        else:
            which = "last" if step > 0 else "first"
            self._view.say(f"This is the {which} of the {len(names):,} articles on the reading list.")

    def open_at(self, sha256: str, position: int) -> None:
        """Open an article of the notebook at a place in it (a code point offset)."""
        from ..notebook import NotebookError

        if self._state.notebook is not None:
            with contextlib.suppress(NotebookError):
                self._state.notebook.set_position(sha256, position)
            self._view.start(self._open(sha256, True), "open")

    def take_from_library(self, article: Article, span: Span | None) -> None:
        """Show an article of the library, at a match if there is one."""
        if not self._state.session.is_open or self._state.session.article.sha256 != article.sha256:
            self.show(article)
        self._view.panes.focus_text()
        if span is not None:
            self._view.after_refresh(lambda: self._navigation.show_passage(span))

    def refresh_notes(self) -> None:
        """Show the notes anew; another screen may have changed them."""
        self._changes.reload()

    async def _open(self, name: str, stored: bool = False, onward: Sequence[str] = ()) -> None:
        """Load an article beside the keys and show it; what fails is said, and the desk stays as it is.

        What is no article but something to take into the notebook is offered to be taken in. Where it cannot be read,
        the first of those ``onward`` that can be is shown.
        """
        from analysis.loading import LoadingError, without_credentials

        if not stored and self.offer_import is not None and await self.offer_import(name):
            return
        self._view.say(f"Opening {Path(without_credentials(name)).name or name}…" if not stored else "Opening…")
        try:
            article = await (self._load_stored(name) if stored else self._load(name, onward))
        except LoadingError as error:
            self._view.say(str(error), True)
            return
        self.show(article)
        self._view.panes.focus_text()

    async def _load_stored(self, sha256: str) -> Article:
        from analysis.loading import LoadingError

        from ..library.opening import reopen

        record = self._state.notebook.article(sha256) if self._state.notebook else None
        if record is None:
            raise LoadingError("this article is no longer in the notebook")
        return await in_daemon_thread(reopen, record)

    async def _load(self, name: str, onward: Sequence[str] = ()) -> Article:
        from analysis.loading import LoadingError

        from ..library.in_turn import first_of, from_one_on
        from ..library.opening import open_article, reading_list

        name = str(expanded(name)) if name.startswith("~") else name
        if why := refusal(name):
            raise LoadingError(why)
        projects = self._state.projects
        names, first = await asyncio.to_thread(projects.enter, name) if projects and Path(name).is_dir() else ([], None)
        if not names:
            names = await asyncio.to_thread(reading_list, [name])
        article = await in_daemon_thread(first_of, [*from_one_on(names, first or names[0]), *onward], open_article)
        if names != [name]:
            self._state.reading_list = names
        return article

    # The notebook -------------------------------------------------------------------------

    async def open_notebook(self, named: Path | None) -> None:
        """Open the notebook, and enter the article that is on the desk already."""
        from ..notebook import History, Notebook, NotebookError
        from ..system.paths import notebook_path

        try:
            notebook = await asyncio.to_thread(Notebook, notebook_path(named), LOCK_TIMEOUT)
        except (NotebookError, OSError) as error:
            self._view.show_saved("no notebook")
            self._view.say(str(error), True)
            return
        self._state.notebook, self._state.history = notebook, History(notebook)
        self._state.drafts.open(notebook.path)
        self._saving.show()
        if self._state.session.whole:
            self._enter_in_notebook()
        if notebook.notice:  # damage, another name, a copy that a sync left beside it
            self._view.say(notebook.notice, True)

    def _enter_in_notebook(self) -> None:
        """Put the article into the notebook, take its annotations out, and go to the place that the reader left."""
        session, notebook = self._state.session, self._state.notebook
        if notebook is None or not session.is_open:
            return
        from ..notebook import NotebookError

        if self._state.projects is not None:
            self._state.projects.read(session.article.source)
        known = notebook.article(session.article.sha256)
        try:
            if len(session.article.text) <= MOST_STORED_UNASKED:
                self._state.store_article()
            self._versions.carry_over()
            if known is not None:
                notebook.set_position(known.sha256, known.position)  # it counts as read last from now on
        except NotebookError as error:
            self._saving.report(error)
        self._changes.reload()
        if known is not None and known.position and self._view.text.current == 0:
            self._view.text.go_to(known.position)
            session.position_on_disk = known.position
        if draft := waiting(self._state.drafts, session.article, session.annotations):
            self._view.say("; ".join([*session.article.remarks, draft]))

    def take_in_others(self) -> None:
        """Take in what another window wrote into the notebook."""
        if self._state.notebook is not None and self._state.notebook.refresh():
            self._changes.reload()
            self._view.say("Another window wrote into this notebook; its notes are shown.")

    def store_position(self) -> None:
        """Write down where the reader is, if that has changed; a preview is no place where one reads."""
        session, notebook = self._state.session, self._state.notebook
        if notebook is None or notebook.read_only or not session.whole or not session.article.paragraphs:
            return
        from ..notebook import NotebookError

        reading = session.read_at or self._view.text.viewpoint
        position = session.article.paragraphs[reading.paragraph].start
        if position != session.position_on_disk:
            session.position_on_disk = position
            try:
                notebook.set_position(session.article.sha256, position)
            except NotebookError as error:
                self._saving.report(error)
