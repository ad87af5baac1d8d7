"""What the controllers ask the reader. Dialogs and screens over the desk answer; so do tests, from a list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from analysis.article import Article, Span

if TYPE_CHECKING:
    from analysis.checking.consistency import Consistency
    from analysis.findings import Findings

    from ..library.hits import Hits
    from ..listings.finding_cards import Card
    from ..listings.ladder_listing import Figure
    from ..notebook import Annotation, Notebook, Tag
    from ..notebook.anchoring import Placement
    from ..notebook.coders import Comparison
    from ..notebook.note_filter import NoteFilter
    from .event_bench import EventBench
    from .party_offers import PartyOffer

OTHER_NOTEBOOK = -1
"""The answer to ``disagreement`` that asks for another notebook to compare with."""


@dataclass(frozen=True, slots=True)
class Decide:
    """The answer to ``disagreement`` that a coder decides one; None: takes over all on which both agree."""

    index: int | None


class Answer(NamedTuple):
    """One answer: the letter that takes it, what it is called, what it does, and a colour to show beside it."""

    key: str
    label: str
    about: str = ""
    color: str | None = None


@dataclass(frozen=True, slots=True)
class ReportOffer:
    """An article that can be compared with the one on the desk; ``likely``: it may tell of the same event."""

    article: Article
    why: str
    likely: bool = False


class Compared(NamedTuple):
    """How the comparison was left: at which line, the figure to open (None: other reports), or to go back."""

    at: int
    figure: Figure | None
    leave: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A tag that can be picked: the tags it stands under, outermost first, and the digit that takes it."""

    tag: Tag
    path: tuple[str, ...] = ()
    digit: int | None = None
    uses: int = 0


class FormField(NamedTuple):
    """A field of a form: its name, its title, what stands in it, what it wants, and what it may be completed to."""

    name: str
    title: str
    value: str = ""
    wants: str = ""
    completions: Sequence[str] = ()


Refusal = tuple[str, str]
"""The name of a field, and what is wrong with what stands in it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be opened: what to open (a file, an address, or a stored text's sha256), and what it is."""

    name: str
    title: str
    about: str = ""
    stored: bool = False
    current: bool = False
    """Whether it is open already."""


class Questions(Protocol):
    """Every answer is None when the reader leaves without one."""

    async def one_of(self, question: str, options: Sequence[str]) -> str | None:
        """One of several things, found by typing a part of it."""

    async def letter(
        self, question: str, answers: Sequence[Answer], *, details: str = "", chosen: str = ""
    ) -> str | None:
        """The letter of one of a few answers."""

    async def line(
        self,
        question: str,
        value: str = "",
        *,
        hint: str = "",
        refuse: Callable[[str], str] | None = None,
        is_path: bool = False,
    ) -> str | None:
        """A line of text. ``refuse`` says what is wrong with one, or "" to take it; a path is offered while typed."""

    async def form(
        self,
        question: str,
        fields: Sequence[FormField],
        *,
        details: str = "",
        refuse: Callable[[Mapping[str, str]], Refusal | None],
    ) -> Mapping[str, str] | None:
        """What was typed into fields, by their names. ``refuse`` says what is wrong with it, or None to take it."""

    async def party(self, question: str, offers: Callable[[str], Sequence[PartyOffer]]) -> PartyOffer | None:
        """Who is meant, of those that ``offers`` has for what is typed."""

    async def tag(
        self,
        offers: Sequence[Offer],
        present: Collection[str] = (),
        *,
        question: str = "",
        fixed: bool = False,
        nothing: str = "",
    ) -> str | None:
        """The name of a tag, also a new one unless ``fixed``; "" for what ``nothing`` says."""

    async def article(self, choices: Sequence[Choice]) -> Choice | None:
        """An article to open."""

    async def export(self, notebook: Notebook, article: Article, findings: Findings | None) -> Path | None:
        """Where the annotations, or the findings, were written to."""

    async def passage_of(self, card: Card, details: str = "") -> Span | None:
        """A passage from a finding's card."""

    async def identifier(self, findings: Findings) -> Span | None:
        """One of the identifiers of an article, to be shown in the text."""

    async def lost_note(
        self,
        lost_and_changed: Callable[[], tuple[Sequence[Annotation], Sequence[Placement]]],
        delete: Callable[[Annotation], object],
    ) -> Annotation | Span | None:
        """A lost note to place by hand, or where a changed one stands."""

    async def counted_tag(self, notebook: Notebook) -> NoteFilter | None:
        """The notes of a tag, from the counts."""

    async def reports(self, article: Article, offers: Sequence[ReportOffer]) -> list[Article] | None:
        """Which articles to compare with one."""

    async def comparison(self, bench: EventBench, at: int) -> Compared | None:
        """What to do after the reader has looked at a comparison, from a line of it on."""

    async def consistency(self, article: Article, found: Sequence[Consistency], at: int) -> int | None:
        """Which of the figures held against each other to show."""

    async def disagreement(self, compared: Comparison, at: int, decided: Collection[int] = ()) -> int | Decide | None:
        """Which disagreement of two coders to show, or to decide, or OTHER_NOTEBOOK. ``decided`` are done already."""

    def library(
        self,
        reading_list: Sequence[str],
        notebook: Notebook | None,
        opened: Callable[[Article, Span | None, Hits | None], None],
        order: str = "",
        arranged: Callable[[list[str], str], None] | None = None,
        compared: Callable[[list[Article]], None] | None = None,
    ) -> None:
        """Let the reader look among all articles; what they open goes to ``opened``, what they pick to ``compared``.

        ``order`` is the one they chose before. When they choose another, or files are new, ``arranged`` gets the
        reading list anew.
        """
