"""The desk without a terminal: its controllers, each made with what it needs. Those not needed at once come later."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..system.served import is_served
from .annotation_controller import AnnotationController
from .article_controller import ArticleController
from .change_controller import ChangeController
from .finding_controller import FindingController
from .library_controller import LibraryController
from .navigation_controller import NavigationController
from .note_controller import NoteController
from .saving_controller import SavingController
from .search_controller import SearchController
from .selection_controller import SelectionController
from .sidebar_controller import SidebarController
from .state import DeskState
from .version_controller import VersionController

if TYPE_CHECKING:
    from .arranging_controller import ArrangingController
    from .checking_controller import CheckingController
    from .codebook_controller import CodebookController
    from .comparison_controller import ComparisonController
    from .consistency_controller import ConsistencyController
    from .correction_controller import CorrectionController
    from .event_controller import EventController
    from .following_controller import FollowingController
    from .identifier_controller import IdentifierController
    from .import_controller import ImportController
    from .ledger_controller import LedgerController
    from .place_controller import PlaceController
    from .questions import Questions
    from .reader_controller import ReaderController
    from .tag_controller import TagController
    from .view import View


class Controllers:
    """One controller a concern, on one state."""

    def __init__(self, state: DeskState, view: View, questions: Questions) -> None:
        self.state, self._view, self._questions = state, view, questions
        self.saving = SavingController(state, view, questions)
        self.navigation = NavigationController(state, view)
        self.selection = SelectionController(state, view)
        self.sidebar = SidebarController(state, view, self.navigation, self.selection)
        self.annotations = AnnotationController(state, view, self.navigation, self.selection, self.sidebar)
        self.findings = FindingController(state, view, questions, self.navigation, self.sidebar)
        self.changes = ChangeController(state, view, self.saving, self.selection, self.annotations, self.findings)
        self.notes = NoteController(state, view, self.selection, self.changes)
        self.search = SearchController(state, view, self.navigation)
        self.versions = VersionController(state, view, questions, self.navigation, self.selection, self.changes)
        self.articles = ArticleController(
            state,
            view,
            questions,
            self.navigation,
            self.sidebar,
            self.findings,
            self.search,
            self.saving,
            self.changes,
            self.versions,
        )
        self.articles.offer_import = lambda name: self.imports.offer(name)
        self.library = LibraryController(state, view, questions, self.navigation, self.articles)
        self.library.on_picked = lambda picked: view.start(self.events.compare_picked(picked), "dialog")

    @cached_property
    def readers(self) -> ReaderController:
        """Who reads, and whose codes are shown."""
        from .reader_controller import ReaderController

        return ReaderController(self.state, self._view, self._questions, self.changes, self.annotations, self.saving)

    @cached_property
    def imports(self) -> ImportController:
        """Taking in what other programs wrote."""
        from .import_controller import ImportController

        return ImportController(self.state, self._view, self._questions, self.changes, self.readers)

    @cached_property
    def places(self) -> PlaceController:
        """The findings where the reader is."""
        from .place_controller import PlaceController

        return PlaceController(self.state, self._view, self.navigation, self.selection, self.sidebar)

    @cached_property
    def tags(self) -> TagController:
        """Tags and verdicts."""
        from .tag_controller import TagController

        return TagController(self.state, self._view, self._questions, self.notes, self.changes)

    @cached_property
    def arranging(self) -> ArrangingController:
        """Sorting and filtering the lists of the sidebar."""
        from .arranging_controller import ArrangingController

        return ArrangingController(self.state, self._view, self.annotations, self.sidebar)

    @cached_property
    def following(self) -> FollowingController:
        """Text and lists that follow each other."""
        from .following_controller import FollowingController

        return FollowingController(self.state, self._view, self.navigation, self.sidebar)

    @cached_property
    def checking(self) -> CheckingController:
        """Checking one figure or quote after the other."""
        from .checking_controller import CheckingController

        return CheckingController(self.state, self._view, self.notes, self.tags, self.changes)

    @cached_property
    def corrections(self) -> CorrectionController:
        """The reader's corrections of findings."""
        from .correction_controller import CorrectionController

        return CorrectionController(self.state, self._view, self._questions, self.changes)

    @cached_property
    def identifiers(self) -> IdentifierController:
        """What identifies rather than counts."""
        from .identifier_controller import IdentifierController

        return IdentifierController(self.state, self._view, self._questions, self.navigation)

    @cached_property
    def codebook(self) -> CodebookController:
        """The tags themselves."""
        from .codebook_controller import CodebookController

        return CodebookController(self.state, self._questions, self.changes)

    @cached_property
    def ledger(self) -> LedgerController:
        """The ledger of claims."""
        from .ledger_controller import LedgerController

        return LedgerController(self.state, self._questions, self.changes, self.selection, self.articles)

    @cached_property
    def comparison(self) -> ComparisonController:
        """Counting and comparing."""
        from .adjudication_controller import AdjudicationController
        from .comparison_controller import ComparisonController

        deciding = AdjudicationController(self.state, self._view, self._questions, self.changes)
        return ComparisonController(
            self.state, self._view, self._questions, self.navigation, self.annotations, self.articles, deciding
        )

    @cached_property
    def consistency(self) -> ConsistencyController:
        """Figures that do not fit."""
        from .consistency_controller import ConsistencyController

        return ConsistencyController(self.state, self._view, self._questions, self.navigation, self.selection)

    @cached_property
    def events(self) -> EventController:
        """Several reports of one event."""
        from .event_controller import EventController

        return EventController(self.state, self._view, self._questions, self.articles)

    # What concerns several of them --------------------------------------------------------

    def reader_moved(self, paragraph: int) -> None:
        """The reader is on another paragraph."""
        self.selection.reader_moved(paragraph)
        self.navigation.show_place()

    def escape(self) -> None:
        """Leave the selection, else the search or the mentions, else the filter, else the sidebar."""
        session = self.state.session
        if self._view.entries.has_focus and self.navigation.end_preview(back=True):
            self._view.panes.focus_text()
            self._view.say("")
        elif session.selection is not None:
            self.selection.leave()
            self._view.say("")
        elif self._view.text.selected_span() is not None:
            self._view.text.clear_selected()
        elif session.finding_here is not None and not self._view.entries.has_focus:
            self.selection.set_finding(None)
            self._view.say("")
        elif session.trail is not None:
            self.navigation.clear_trail()
        elif session.unplaced is not None:
            self.versions.leave()
        elif session.note_filter is not None:
            self.annotations.set_filter(None)
        elif session.current_annotation_id is not None:
            self.selection.set_current(None)
            self._view.say("")
        elif self._view.entries.has_focus and self.state.tab != "Notes" and self.arranging.drop_filter(self.state.tab):
            self._view.say("")
        else:
            self._view.panes.focus_text()

    async def export(self) -> None:
        """Write the annotations, or the findings as corrected and checked, to a file."""
        session, notebook = self.state.session, self.state.notebook
        if notebook is None or not session.is_open:
            self._view.say("There is nothing to export yet.")
            return
        target: Path | None = await self._questions.export(notebook, session.article, session.findings)
        if target is not None and is_served():
            self._view.deliver(target)
            self._view.say(f"{target.name} goes to the browser's downloads.")
        elif target is not None:
            self._view.say(f"Written to {target}")

    def leave(self) -> None:
        """End the program; what could not be saved is asked about first."""
        self.articles.close()
        if self.saving.unsaved:
            self._view.start(self._leave_unsaved(), "dialog")
        else:
            self._view.leave(0)

    async def _leave_unsaved(self) -> None:
        answer = await self.saving.ask_before_leaving()
        if answer == "export":
            await self.export()
        elif answer == "leave":
            self._view.leave(1 if self.saving.unsaved else 0)
