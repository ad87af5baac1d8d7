"""The kinds of findings: actors, numbers, quotes, attributions and the like, each with its place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ActorKind = Literal["person", "organization", "place", "group"]
NumberKind = Literal[
    "count",
    "percent",
    "money",
    "measure",
    "duration",
    "date",
    "age",
    "ordinal",
    "multiple",
    "score",
    "year",
    "other",
]
Fate = Literal["killed", "injured", "missing", "detained", "displaced"]
Trend = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an actor, with the kind it has there and how sure the engine is (0 to 1).

    >>> Mention(0, 11, "Ruth Okafor", "person").kind
    'person'
    """

    start: int
    end: int
    text: str
    kind: ActorKind
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Actor:
    """Who or what acts. ``mentions`` are in the order of the text and never empty.

    ``salience`` (0 to 1) says how much the actor matters in this article; actors are listed by it.
    ``credit`` marks photo credits and bylines, which take no part in the story.

    >>> from analysis import analyze, read
    >>> actor = analyze(read("Ruth Okafor, the union leader, spoke. Ms Okafor left.")).actors[0]
    >>> actor.name, actor.kind, [mention.text for mention in actor.mentions]
    ('Ruth Okafor', 'person', ['Ruth Okafor', 'Okafor'])
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: tuple[Mention, ...]
    salience: float = 0.0
    confidence: float = 1.0
    credit: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Whom the text credits: the words used (``text`` at ``start``/``end``), the cue, the actor's id if known.

    >>> from analysis import analyze, read
    >>> source = analyze(read("Officials said 300 dockers left.")).numbers[0].source
    >>> source.text, source.cue
    ('Officials', 'said')
    """

    actor: str | None
    text: str
    cue: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity the text states: ``value``, or the bounds ``low`` and ``high``; ``of`` is what it counts.

    "28.5 million" has the value 28500000, 80% the value 80, "more than 700" only ``low`` 700. Of a score ``low`` and
    ``high`` are the two sides in the order of the text: 4 and 1 for "4-1". A rate has what it is told by in its unit:
    "71.5 cases per 100,000" is 71.5 "per 100,000".

    >>> from analysis import analyze, read
    >>> number = analyze(read("More than 700 dockers left Ashford.")).numbers[0]
    >>> number.text, number.value, number.low, number.hedge, number.of
    ('700', None, 700.0, 'more than', 'dockers')
    """

    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    hedge: str | None
    kind: NumberKind
    unit: str | None
    of: str | None
    source: Source | None = None
    confidence: float = 1.0
    iso: str | None = None
    """Dates and times resolved, ISO 8601, where the article's date allows it."""
    fate: Fate | None = None
    """What befell those counted."""
    trend: Trend | None = None
    """Whether the text says that something rose or fell to this or by this."""


@dataclass(frozen=True, slots=True)
class Change:
    """One quantity going from one value to another: "from 4.8% to 4.7%", "doubled to 25".

    ``before`` and ``after`` are the values that the text gives, ``factor`` is their ratio where it says that
    ("doubled": 2); ``of`` is what rose or fell.

    >>> from analysis import analyze, read
    >>> change = analyze(read("Inflation fell from 4.8% to 4.7% in May.")).changes[0]
    >>> change.of, change.before, change.after
    ('Inflation', 4.8, 4.7)
    """

    start: int
    end: int
    text: str
    before: float | None
    after: float | None
    factor: float | None
    of: str | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words (the span lies inside the marks) with the speaker's actor id, the phrase used, and the cue.

    >>> from analysis import analyze, read
    >>> quote = analyze(read("“We stay,” Ruth Okafor said.")).quotes[0]
    >>> quote.text, quote.speaker_text, quote.cue, quote.inferred
    ('We stay,', 'Ruth Okafor', 'said', False)
    """

    start: int
    end: int
    text: str
    speaker: str | None
    speaker_text: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue: str | None
    inferred: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of text (``start``/``end``) that the article credits to someone, directly or in reported speech.

    >>> from analysis import analyze, read
    >>> findings = analyze(read("Police said that 26 people were hurt."))
    >>> credited = findings.attributions[0]
    >>> findings.article.text[credited.start : credited.end], credited.source.text
    ('26 people were hurt', 'Police')
    """

    source: Source | None
    cue: str
    start: int
    end: int
    vouches: bool = True
    """Whether the source says it is so: not when it praises, blames or supports what the writer tells of."""


IdentifierKind = Literal["mail", "phone", "iban", "case"]


@dataclass(frozen=True, slots=True)
class Identifier:
    """What identifies and counts nothing. ``value`` is how it is compared: without blanks, mail in lower case."""

    start: int
    end: int
    text: str
    kind: IdentifierKind
    value: str


Finding = Actor | Number | Quote | Attribution
FindingKey = tuple[str, str | tuple[int, int]]
"""What tells a finding from the others of its article: its sort, and an actor's id or its place in the text."""


def key_of(finding: Finding) -> FindingKey:
    """The key of a finding."""
    if isinstance(finding, Actor):
        return "actor", finding.id
    return type(finding).__name__.lower(), (finding.start, finding.end)
