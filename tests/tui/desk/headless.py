"""The desk without a terminal: a view that keeps what it is told, and answers to questions from a list."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping, Sequence
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
from tui.listings.details import Detail
from tui.listings.entry_rows import first_entry
from tui.listings.finding_cards import Card
from tui.listings.listing import Listing
from tui.listings.tabs import TABS, Tab
from tui.notebook import Annotation, Notebook
from tui.notebook.anchoring import Placement
from tui.notebook.coders import Comparison
from tui.notebook.note_filter import NoteFilter
from tui.reading.article_facts import FigureCounts
from tui.reading.margin_notes import MarginNote
from tui.reading.marks import GutterSign, Layer, Marks, MarkSpan, Tinted
from tui.reading.tag_bars import BarLook, TagBars
from tui.reading.viewpoint import Viewpoint


class PlainText:
    """A page on which every paragraph is one row, and ``height`` of them are on screen."""

    def __init__(self) -> None:
        self.article = read("")
        self.current = self.row = 0
        self.height = 3
        self.marks = Marks()
        self.hidden: frozenset[int] = frozenset()
        self.signs: Mapping[int, GutterSign] = {}
        self.hints: dict[int, str] = {}
        self.about = ""
        self.bars = TagBars()
        self.notes: list[MarginNote] = []
        self.letters: Callable[[int, int], str] | None = None
        self.mouse: Span | None = None

    @property
    def window(self) -> Span:
        shown = self.article.paragraphs[self.row : self.row + self.height]
        return Span(shown[0].start, shown[-1].end) if shown else Span(0, 0)

    @property
    def rows_in_view(self) -> Span:
        return self.window

    @property
    def viewpoint(self) -> Viewpoint:
        return Viewpoint(self.current, self.row)

    def restore(self, viewpoint: Viewpoint) -> None:
        self.current, self.row = viewpoint

    def go_to(self, start: int, end: int | None = None) -> None:
        paragraph = self.article.paragraph_at(start)
        if paragraph is not None:
            self.current = self.row = paragraph.index

    def show_article(self, article: Article, *, hidden: Collection[int] = (), keep_place: bool = False) -> None:
        self.article, self.hidden = article, frozenset(hidden)
        self.marks.clear()
        self.signs = {}
        if not keep_place:
            self.current = self.row = 0

    def hide(self, hidden: Collection[int]) -> None:
        self.hidden = frozenset(hidden)

    def put_marks(self, layer: Layer, spans: Iterable[MarkSpan]) -> None:
        self.marks.put(layer, spans)

    def put_ordered(self, layer: Layer, spans: Sequence[MarkSpan]) -> None:
        self.marks.put_ordered(layer, spans)

    def put_tinted(self, layer: Layer, spans: Iterable[Tinted]) -> None:
        self.marks.put_tinted(layer, spans)

    def put_hints(self, hints: Mapping[int, str]) -> None:
        self.hints = dict(hints)

    def put_about(self, line: str) -> None:
        self.about = line

    def put_signs(self, signs: Mapping[int, GutterSign]) -> None:
        self.signs = signs

    def put_bars(self, bars: TagBars) -> None:
        self.bars = bars

    def put_notes(self, notes: Sequence[MarginNote]) -> None:
        self.notes = list(notes)

    def put_letters(self, letters: Callable[[int, int], str] | None) -> None:
        self.letters = letters

    def selected_span(self) -> Span | None:
        return self.mouse

    def clear_selected(self) -> None:
        self.mouse = None

    def marked(self, layer: str) -> list[str]:
        """The words that a layer of marks lies on."""
        text = self.article.text
        return [text[a:b] for a, b, layers in self.marks.pieces(0, len(text)) if layer in layers]


class PlainList:
    """A list with a cursor."""

    def __init__(self) -> None:
        self.listing: Listing | None = None
        self.remark = self.title = ""
        self.cursor = 0
        self.chosen: int | None = None
        self.here: frozenset[int] = frozenset()
        self.revealed: int | None = None
        self._to_first = True
        self.has_focus = False

    def show(self, listing: Listing | None, remark: str, title: str = "") -> None:
        self.listing, self.remark, self.title, self.chosen = listing, remark, title, None
        if self._to_first and listing is not None and len(listing):
            self._to_first, self.cursor = False, first_entry(listing)

    def mark_chosen(self, index: int | None) -> None:
        self.chosen = index

    def mark_here(self, indices: frozenset[int]) -> None:
        self.here = indices

    def reveal(self, index: int) -> None:
        self.revealed = index

    def to_first(self) -> None:
        self.cursor, self._to_first = 0, True

    def go_to(self, index: int) -> None:
        self.cursor = index


class PlainPanes:
    """The text and the lists, and who has the keys."""

    def __init__(self) -> None:
        self.lists: dict[Tab, PlainList] = {tab: PlainList() for tab in TABS}
        self.tab: Tab = "Actors"
        self.counts: Mapping[str, int] = {}
        self.detail: Detail | None = None

    @property
    def shown(self) -> Sequence[Tab]:
        return (self.tab,)

    def pick(self, tab: Tab) -> None:
        self.tab = tab

    def show_tabs(self, tab: Tab, counts: Mapping[str, int]) -> None:
        self.tab, self.counts = tab, counts

    def show_detail(self, detail: Detail | None) -> None:
        self.detail = detail

    def show_text(self) -> None:
        pass

    def show_sidebar(self) -> None:
        pass

    def focus_text(self) -> None:
        for entries in self.lists.values():
            entries.has_focus = False

    def focus_list(self) -> None:
        self.focus_text()
        self.lists[self.tab].has_focus = True


class PlainView:
    """Keeps what it is told; work beside the keys is done by ``done``."""

    def __init__(self) -> None:
        self.text, self.panes = PlainText(), PlainPanes()
        self.message, self.urgent = "", False
        self.place = self.state = self.copied = ""
        self.alarm = False
        self.heading: Article | None = None
        self.legend: list[tuple[str, BarLook]] = []
        self.listed: tuple[int, int] | None = None
        self.counts: FigureCounts | None = None
        self.left: int | None = None
        self.delivered: list[Path] = []
        self._work: dict[str, asyncio.Task[None]] = {}

    @property
    def entries(self) -> PlainList:
        return self.panes.lists[self.panes.tab]

    def say(self, message: str, urgent: bool = False) -> None:
        self.message, self.urgent = message, urgent

    def show_heading(self, article: Article, place: tuple[int, int] | None) -> None:
        self.heading, self.listed = article, place

    def show_counts(self, counts: FigureCounts | None) -> None:
        self.counts = counts

    def show_place(self, place: str) -> None:
        self.place = place

    def show_saved(self, state: str, alarm: bool = False) -> None:
        self.state, self.alarm = state, alarm

    def show_legend(self, tags: Sequence[tuple[str, BarLook]]) -> None:
        self.legend = list(tags)

    def keys_changed(self) -> None:
        pass

    def copy(self, text: str) -> None:
        self.copied = text

    def deliver(self, file: Path) -> None:
        self.delivered.append(file)

    def leave(self, status: int) -> None:
        self.left = status

    def start(self, work: Coroutine[Any, Any, None], group: str) -> None:
        if group in self._work:
            self._work[group].cancel()
        self._work[group] = asyncio.create_task(work)

    def catch_up_soon(self) -> None:
        pass

    def after_refresh(self, callback: Callable[[], None]) -> None:
        callback()

    async def done(self) -> None:
        """Wait for what was started, the analysis excepted."""
        while waiting := [task for group, task in self._work.items() if group != "analysis" and not task.done()]:
            await asyncio.gather(*waiting)


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
        self, question: str, value: str = "", *, hint: str = "", refuse: Callable[[str], str] | None = None
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

    async def ask(self, work: Coroutine[Any, Any, None], *answers: Any) -> None:
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
