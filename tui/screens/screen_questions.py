"""Asks the reader what the controllers want to know: each question opens its dialog or screen over the one there is."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App
from textual.screen import Screen

from analysis.article import Article, Span
from analysis.uncollected import uncollected

from ..widgets.key_queue import Refused

if TYPE_CHECKING:
    from analysis.checking.consistency import Consistency
    from analysis.findings import Findings

    from ..desk.event_bench import EventBench
    from ..desk.party_offers import PartyOffer
    from ..desk.questions import Answer, Choice, Compared, Decide, FormField, Offer, Refusal, ReportOffer
    from ..library.hits import Hits
    from ..library.shelf import Shelf
    from ..listings.finding_cards import Card
    from ..notebook import Annotation, Notebook
    from ..notebook.anchoring import Placement
    from ..notebook.coders import Comparison
    from ..notebook.note_filter import NoteFilter

Given = TypeVar("Given")
LIBRARY = "library"
"""The name under which the library's screen is installed, so that it keeps its place."""


class ScreenQuestions:
    """Fulfils ``tui.desk.questions.Questions``. Dialogs are imported when they are first needed."""

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen
        self._in_library: list[str] | None = None
        self._shelf: Shelf | None = None
        self._asked = 0
        """How many questions were asked so far."""

    @property
    def _app(self) -> App[Any]:
        return self._screen.app

    async def asking(self, work: Coroutine[Any, Any, bool | None]) -> None:
        """Do what a key asked for; where it asks nothing, what was typed behind the key is meant for nobody.

        ``work`` gives True where it is done without a question; the keys behind it are then for what it led to.
        """
        before = self._asked
        if not await work and self._asked == before:
            self._screen.post_message(Refused())

    async def _answer(self, dialog: Screen[Given]) -> Given:
        self._asked += 1
        return await self._app.push_screen_wait(dialog)

    async def one_of(self, question: str, options: Sequence[str]) -> str | None:
        """One of several things, found by typing a part of it."""
        from ..dialogs.choice_dialog import ChoiceDialog

        return await self._answer(ChoiceDialog(question, options))

    async def letter(
        self, question: str, answers: Sequence[Answer], *, details: str = "", chosen: str = ""
    ) -> str | None:
        """The letter of one of a few answers."""
        from ..dialogs.chooser import Chooser

        return await self._answer(Chooser(question, answers, details=details, chosen=chosen))

    async def line(
        self,
        question: str,
        value: str = "",
        *,
        hint: str = "",
        refuse: Callable[[str], str] | None = None,
        is_path: bool = False,
    ) -> str | None:
        """A line of text."""
        from ..dialogs.prompt import Prompt

        return await self._answer(Prompt(question, value, hint=hint, refuse=refuse, is_path=is_path))

    async def form(
        self,
        question: str,
        fields: Sequence[FormField],
        *,
        details: str = "",
        refuse: Callable[[Mapping[str, str]], Refusal | None],
    ) -> Mapping[str, str] | None:
        """What was typed into fields."""
        from ..dialogs.form_dialog import FormDialog

        return await self._answer(FormDialog(question, fields, details=details, refuse=refuse))

    async def party(self, question: str, offers: Callable[[str], Sequence[PartyOffer]]) -> PartyOffer | None:
        """Who is meant."""
        from ..dialogs.party_dialog import PartyDialog

        return await self._answer(PartyDialog(question, offers))

    async def tag(
        self,
        offers: Sequence[Offer],
        present: Collection[str] = (),
        *,
        question: str = "",
        fixed: bool = False,
        nothing: str = "",
    ) -> str | None:
        """The name of a tag."""
        from ..dialogs.tag_picker import TagPicker

        return await self._answer(TagPicker(offers, present, question=question, fixed=fixed, nothing=nothing))

    async def article(self, choices: Sequence[Choice]) -> Choice | None:
        """An article to open."""
        from ..dialogs.open_dialog import OpenDialog

        # The library has read articles that nobody has opened.
        titles = {v.name: v.title for v in self._shelf.volumes if v.words is not None} if self._shelf else {}
        return await self._answer(OpenDialog(choices, titles))

    async def export(self, notebook: Notebook, article: Article, findings: Findings | None) -> Path | None:
        """Where the annotations, or the findings, were written to."""
        from ..dialogs.export_dialog import ExportDialog

        return await self._answer(ExportDialog(notebook, article.sha256, article.title, findings))

    async def passage_of(self, card: Card, details: str = "") -> Span | None:
        """A passage from a finding's card."""
        from ..dialogs.finding_card import FindingCard

        return await self._answer(FindingCard(card, details))

    async def identifier(self, findings: Findings) -> Span | None:
        """One of the identifiers of an article."""
        from ..dialogs.identifier_picker import IdentifierPicker

        return await self._answer(IdentifierPicker(findings))

    async def lost_note(
        self,
        lost_and_changed: Callable[[], tuple[Sequence[Annotation], Sequence[Placement]]],
        delete: Callable[[Annotation], object],
    ) -> Annotation | Span | None:
        """A lost note to place by hand, or where a changed one stands."""
        from .orphans_screen import OrphansScreen

        return await self._answer(OrphansScreen(lost_and_changed, delete))

    async def counted_tag(self, notebook: Notebook) -> NoteFilter | None:
        """The notes of a tag, from the counts."""
        from .counts_screen import CountsScreen

        return await self._answer(CountsScreen(notebook))

    async def reports(self, article: Article, offers: Sequence[ReportOffer]) -> list[Article] | None:
        """Which articles to compare with one."""
        from ..dialogs.report_picker import ReportPicker

        return await self._answer(ReportPicker(article, offers))

    async def comparison(self, bench: EventBench, at: int) -> Compared | None:
        """What to do after the reader has looked at a comparison."""
        from .compare_screen import CompareScreen

        screen = CompareScreen(bench, at)
        screen.questions = questions = ScreenQuestions(screen)
        screen.asking = questions.asking
        return await self._answer(screen)

    async def consistency(self, article: Article, found: Sequence[Consistency], at: int) -> int | None:
        """Which of the figures held against each other to show."""
        from .consistency_screen import ConsistencyScreen

        return await self._answer(ConsistencyScreen(article, found, at))

    async def disagreement(self, compared: Comparison, at: int, decided: Collection[int] = ()) -> int | Decide | None:
        """Which disagreement of two coders to show."""
        from .agreement_screen import AgreementScreen

        return await self._answer(AgreementScreen(compared, at, decided))

    def library(
        self,
        reading_list: Sequence[str],
        notebook: Notebook | None,
        opened: Callable[[Article, Span | None, Hits | None], None],
        order: str = "",
        arranged: Callable[[list[str], str], None] | None = None,
        compared: Callable[[list[Article]], None] | None = None,
    ) -> None:
        """Show the library: as it was left, unless the reading list is another."""
        from ..library.shelf import Shelf
        from ..system.paths import cache_folder
        from .library_screen import LibraryScreen

        # The same articles in another order are the same library.
        names, installed = sorted(reading_list), self._app.is_screen_installed(LIBRARY)
        if self._in_library != names or not installed:
            if installed:
                other = self._app.get_screen(LIBRARY)
                self._app.uninstall_screen(LIBRARY)
                other.remove()  # which ends its work
                gc.unfreeze()  # its shelf was set aside for good
            with uncollected():
                self._in_library, self._shelf = names, Shelf(list(reading_list), notebook, cache_folder())
            library = LibraryScreen(self._shelf, opened, order, arranged)
            library.compared = compared
            self._app.install_screen(library, LIBRARY)
        self._app.push_screen(LIBRARY)
