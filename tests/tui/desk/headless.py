"""The desk without a terminal: a view that keeps what it is told, and answers to questions from a list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis import Article, Span, read
from analysis.checking.consistency import Consistency
from analysis.findings import Findings
from tui.desk.controllers import Controllers
from tui.desk.event_bench import EventBench
from tui.desk.party_offers import PartyOffer
from tui.desk.questions import Answer, Choice, Compared, Decide, FormField, Offer, Refusal, ReportOffer
from tui.desk.session import Session
from tui.desk.state import DeskState
from tui.library.hits import Hits
from tui.listings.actor_listing import ActorListing
from tui.listings.finding_cards import Card
from tui.notebook import Annotation, Notebook
from tui.notebook.anchoring import Placement
from tui.notebook.coders import Comparison
from tui.notebook.note_filter import NoteFilter

from .made_up import findings, harbour
from .plain_view import PlainView


@dataclass
class Answers:
    """Gives the next answer of the list to each question, and keeps what was asked."""

    given: list[Any] = field(default_factory=list)
    asked: list[Any] = field(default_factory=list)
    opened: Callable[[Article, Span | None, Hits | None], None] | None = None
    arranged: Callable[[list[str], str], None] | None = None

    def _next(self, *asked: Any) -> Any:
        self.asked.append(asked)
        return self.given.pop(0)

    async def one_of(self, question: str, options: Sequence[str]) -> str | None:
        wanted = self._next(question, options)
        return next((option for option in options if wanted and option.startswith(wanted)), None)

    async def letter(
        self, question: str, answers: Sequence[Answer], *, details: str = "", chosen: str = ""
    ) -> str | None:
        found: str | None = self._next(question, answers, details, chosen)
        assert found is None or found in {answer.key for answer in answers}
        return found

    async def line(
        self,
        question: str,
        value: str = "",
        *,
        hint: str = "",
        refuse: Callable[[str], str] | None = None,
        is_path: bool = False,
    ) -> str | None:
        typed: str | None = self._next(question, value)
        problem = refuse(typed) if refuse and typed is not None else ""
        return await self.line(problem, value, refuse=refuse) if problem else typed

    async def form(
        self,
        question: str,
        fields: Sequence[FormField],
        *,
        details: str = "",
        refuse: Callable[[Mapping[str, str]], Refusal | None],
    ) -> Mapping[str, str] | None:
        typed: Mapping[str, str] | None = self._next(question, fields, details)
        if typed is None:
            return None
        filled = {field.name: field.value for field in fields} | dict(typed)
        refusal = refuse(filled)
        return await self.form(refusal[1], fields, refuse=refuse) if refusal else filled

    async def party(self, question: str, offers: Callable[[str], Sequence[PartyOffer]]) -> PartyOffer | None:
        typed: str | None = self._next(question, offers)
        found = offers(typed) if typed is not None else []
        return found[0] if found else None

    async def tag(
        self,
        offers: Sequence[Offer],
        present: Collection[str] = (),
        *,
        question: str = "",
        fixed: bool = False,
        nothing: str = "",
    ) -> str | None:
        found: str | None = self._next(question, offers, present)
        return found

    async def article(self, choices: Sequence[Choice]) -> Choice | None:
        wanted = self._next(choices)
        return next((choice for choice in choices if choice.title == wanted), None)

    async def export(self, notebook: Notebook, article: Article, findings: Findings | None) -> Path | None:
        found: Path | None = self._next(article)
        return found

    async def passage_of(self, card: Card, details: str = "") -> Span | None:
        found: Span | None = self._next(card, details)
        return found

    async def identifier(self, findings: Findings) -> Span | None:
        wanted = self._next(findings.identifiers)
        return next((Span(one.start, one.end) for one in findings.identifiers if one.text == wanted), None)

    async def lost_note(
        self,
        lost_and_changed: Callable[[], tuple[Sequence[Annotation], Sequence[Placement]]],
        delete: Callable[[Annotation], object],
    ) -> Annotation | Span | None:
        wanted = self._next(*lost_and_changed())
        lost = list(lost_and_changed()[0])
        if wanted == "delete":
            delete(lost[0])
            return None
        return lost[0] if wanted == "first" else wanted

    async def counted_tag(self, notebook: Notebook) -> NoteFilter | None:
        found: NoteFilter | None = self._next(notebook)
        return found

    async def reports(self, article: Article, offers: Sequence[ReportOffer]) -> list[Article] | None:
        found: list[Article] | None = self._next(offers)(offers)
        return found

    async def comparison(self, bench: EventBench, at: int) -> Compared | None:
        found: Compared | None = self._next(bench, at)(bench, at)
        return found

    async def consistency(self, article: Article, found: Sequence[Consistency], at: int) -> int | None:
        chosen: int | None = self._next(found, at)
        return chosen

    async def disagreement(self, compared: Comparison, at: int, decided: Collection[int] = ()) -> int | Decide | None:
        found: int | Decide | None = self._next(compared, at)
        return found

    def library(
        self,
        reading_list: Sequence[str],
        notebook: Notebook | None,
        opened: Callable[[Article, Span | None, Hits | None], None],
        order: str = "",
        arranged: Callable[[list[str], str], None] | None = None,
        compared: Callable[[list[Article]], None] | None = None,
    ) -> None:
        self.opened, self.arranged = opened, arranged


@dataclass
class Headless:
    """A desk at work on a notebook."""

    desk: Controllers
    view: PlainView
    answers: Answers
    notebook_file: Path

    @property
    def session(self) -> Session:
        return self.desk.state.session

    def saved(self) -> list[Annotation]:
        """The annotations on disk, read as another program would."""
        notebook = Notebook(self.notebook_file)
        try:
            return notebook.annotations()
        finally:
            notebook.close()

    def note(self, text: str) -> None:
        """Write a note on the passage."""
        edit = self.desk.notes.begin()
        assert edit is not None
        self.desk.notes.save(edit, text)

    async def ask(self, work: Coroutine[Any, Any, object], *answers: Any) -> None:
        """Do what asks the reader something, with these answers."""
        self.answers.given[:] = answers
        await work
        await self.view.done()
        assert not self.answers.given, "every answer was asked for"

    def at(self, words: str) -> None:
        """Move the reader to the paragraph in which these words stand first."""
        self.view.text.go_to(self.session.article.text.index(words))
        self.desk.reader_moved(self.view.text.current)


async def headless(
    article: Article | str | None, folder: Path, findings: Callable[[Article], Findings] | None = None
) -> Headless:
    """A desk with an article on it and its notebook open."""
    view, answers = PlainView(), Answers()
    desk = Controllers(DeskState(), view, answers)
    at = Headless(desk, view, answers, folder / "notebook.json")
    await desk.articles.open_notebook(at.notebook_file)
    if isinstance(article, str):
        article = read(article, source="story.txt")
    if article is not None:
        desk.articles.show(article)
        if findings is not None:
            desk.findings.take_in(findings(article))
    return at


async def listed(folder: Path, tab: Any = "Actors") -> Headless:
    """A desk with the made-up findings, and one of its lists picked."""
    at = await headless(harbour(), folder, findings)
    at.desk.sidebar.show_tab(tab)
    return at


def listed_names(at: Headless) -> list[str]:
    """The entries of the list of actors, titles as they are."""
    listing = at.view.entries.listing
    assert isinstance(listing, ActorListing)
    found = [listing.actor(i) or listing.title(i) for i in range(len(listing))]
    return [entry.name for entry in found if entry]
