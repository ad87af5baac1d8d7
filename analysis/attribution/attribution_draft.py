"""What the steps of this stage hand on to each other while they read one article; spans count in its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ..article import Article
from ..findings import Actor, Attribution, Quote
from .referents import Referents

if TYPE_CHECKING:
    from ..language import Sentence

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Quoted words of one paragraph.

    ``start`` and ``end`` lie inside the marks, ``outer_start`` and ``outer_end`` around them. ``goes_on`` says
    that the paragraph ends before the quote does; ``resumed``, that the quote began in an earlier paragraph;
    ``single`` tells single marks from double ones, ``turn`` the turn of a dialogue in dashes from both.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    goes_on: bool = False
    resumed: bool = False
    single: bool = False
    turn: bool = False
    asks: bool = False
    """Whether it ends with a question mark."""


class Report(NamedTuple):
    """What one cue credits to whom.

    ``source`` is the whole phrase or None, ``head`` the span of its main word, ``pieces`` what is credited,
    without source and cue.
    """

    paragraph: int
    source: Span | None
    head: Span | None
    cue: str
    pieces: tuple[Span, ...]
    spoken: bool
    """Whether the cue is one of speech, not of thought or will."""
    vouches: bool = True
    """Whether the cue states what is credited, rather than praise or blame it."""
    if_named: bool = False
    """Whether it holds only if the source names a person or an organization: a label before a colon."""


class ReadLine(NamedTuple):
    """A line with the reports found in it, what it quotes, and whom its first verb is about."""

    paragraph: int
    start: int
    end: int
    reports: tuple[Report, ...]
    quotes: tuple[QuotedSpan, ...]
    only_quotes: bool
    about: tuple[Span, Span] | None
    ends_with_colon: bool
    nested: tuple[Report, ...] = ()
    """What a report credits in its turn: the paper quoted "Ann Lee as saying that"."""
    asks: bool = False
    """Whether it is a question of the writer's own."""
    fragments: tuple[Report, ...] = ()
    """Whose the quotes are that no report holds, by the nearest verb of saying; nobody's where only one has a verb."""
    beside: tuple[Report, ...] = ()
    """Amounts in what a report credits that somebody else expected: "short of the 20 million expected by Bolt"."""


class SpeakerCue(NamedTuple):
    """Whose words a quote gives: the phrase, its main word and the cue."""

    source: Span
    head: Span
    cue: str
    continued: bool = False
    """Whether no cue of its own says so."""
    weak: bool = False
    """Whether only a neighbouring sentence about somebody suggests it."""
    if_named: bool = False
    """Whether it holds only if the phrase names a person: from the paragraph before."""


class Resolved(NamedTuple):
    """The actor's id or None, and whether it was worked out from a pronoun or a description."""

    actor: str | None
    inferred: bool


@dataclass(slots=True)
class Draft:
    """One article on its way through the steps; each step fills in what the later ones need."""

    article: Article
    sentences: Sequence[Sentence]
    actors: Sequence[Actor]
    referents: Referents = field(init=False)
    quoted: tuple[QuotedSpan, ...] = ()
    lines: list[ReadLine] = field(default_factory=list)
    speakers: dict[int, SpeakerCue] = field(default_factory=dict)
    """Who speaks the quote that starts at an offset."""
    resolved: dict[Span, Resolved] = field(default_factory=dict)
    """The actor of each source, by the span of its main word."""
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
