"""What the engine finds: actors, numbers, quotes and attributions, each with its place in the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from .article import Article
from .marked_html import Mark, marked

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


@dataclass(frozen=True, slots=True)
class Findings:
    """All findings of one article, each list in the order of the text but ``actors``, which go by salience.

    >>> from analysis import analyze, read
    >>> findings = analyze(read("“We stay,” Ruth Okafor said. She leads 300 dockers."))
    >>> findings
    <Findings of ““We stay,” Ruth Okafor said. She leads 300 dockers.”: 1 actor, 1 number, 1 quote>
    >>> findings.actor(findings.quotes[0].speaker).name
    'Ruth Okafor'
    """

    article: Article
    actors: tuple[Actor, ...] = ()
    numbers: tuple[Number, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    changes: tuple[Change, ...] = ()
    corrections: int = field(default=0, compare=False)
    """How many corrections by a reader they have."""
    makers: Mapping[FindingKey, str] = field(default_factory=dict, compare=False)
    """Who corrected or added a finding, of those that are not as the engine gave them."""
    identifiers: tuple[Identifier, ...] = ()

    def __repr__(self) -> str:
        return f"<Findings of “{self.article.title[:60]}”: {self._counts()}>"

    def _counts(self) -> str:
        listed = (("actor", self.actors), ("number", self.numbers), ("quote", self.quotes))
        return ", ".join(f"{len(found):,} {name}{'s' * (len(found) != 1)}" for name, found in listed)

    def _repr_html_(self) -> str:
        """The article with its findings marked, as Jupyter and other notebooks show an object."""
        marks = [Mark(m.start, m.end, "name", f"{a.name}, {a.kind}") for a in self.actors for m in a.mentions]
        for n in self.numbers:
            told = f"{n.kind}{f' of {n.of}' if n.of else ''}, {f'by {n.source.text}' if n.source else 'no source'}"
            marks.append(Mark(n.start, n.end, "sourced" if n.source else "unsourced", told))
        for q in self.quotes:
            speaker = self.actor(q.speaker)
            marks.append(Mark(q.start, q.end, "quote", f"quoted: {speaker.name if speaker else 'nobody named'}"))
        article = self.article
        paragraphs = [(p.start, p.end) for p in article.paragraphs]
        return marked(article.title, article.text, paragraphs, marks, self._counts())

    def corrected_by(self, finding: Finding) -> str | None:
        """Who corrected or added a finding; None where it is the engine's own."""
        return self.makers.get(key_of(finding)) if self.makers else None

    def actor(self, actor_id: str | None) -> Actor | None:
        """The actor with this id, or None."""
        return next((actor for actor in self.actors if actor.id == actor_id), None)

    def to_dict(self) -> dict[str, Any]:
        """The object that ``dateline analyze --format json`` prints."""
        article = self.article
        return {
            "article": {
                "source": article.source,
                "title": article.title,
                "byline": article.byline,
                "date": article.date,
                "text": article.text,
                "sha256": article.sha256,
                "language": article.language,
                "corrections": self.corrections,
                "paragraphs": [
                    {"index": p.index, "kind": p.kind, "start": p.start, "end": p.end} for p in article.paragraphs
                ],
            },
            "actors": [_actor(actor) | self._maker(actor) for actor in self.actors],
            "numbers": [_number(number) | self._maker(number) for number in self.numbers],
            "quotes": [_quote(quote) | self._maker(quote) for quote in self.quotes],
            "attributions": [_attribution(attribution) | self._maker(attribution) for attribution in self.attributions],
            "changes": [_change(change) for change in self.changes],
            "identifiers": [asdict(identifier) for identifier in self.identifiers],
        }

    def _maker(self, finding: Finding) -> dict[str, str | None]:
        return {"corrected_by": self.corrected_by(finding)}


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "roles": list(actor.roles),
        "mentions": [
            {"start": m.start, "end": m.end, "text": m.text, "kind": m.kind, "confidence": m.confidence}
            for m in actor.mentions
        ],
        "salience": actor.salience,
        "confidence": actor.confidence,
        "credit": actor.credit,
    }


def _plain(value: float | None) -> float | int | None:
    """Whole values as JSON integers: 28500000, not 28500000.0."""
    return int(value) if value is not None and value == value and abs(value) < 1e15 and value == int(value) else value


def _number(number: Number) -> dict[str, Any]:
    source = number.source
    return {
        "start": number.start,
        "end": number.end,
        "text": number.text,
        "value": _plain(number.value),
        "low": _plain(number.low),
        "high": _plain(number.high),
        "hedge": number.hedge,
        "kind": number.kind,
        "unit": number.unit,
        "of": number.of,
        "fate": number.fate,
        "trend": number.trend,
        "iso": number.iso,
        "confidence": number.confidence,
        "source": source
        and {
            "actor": source.actor,
            "text": source.text,
            "cue": source.cue,
            "start": source.start,
            "end": source.end,
        },
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "speaker": quote.speaker,
        "speaker_text": quote.speaker_text,
        "speaker_start": quote.speaker_start,
        "speaker_end": quote.speaker_end,
        "cue": quote.cue,
        "inferred": quote.inferred,
        "confidence": quote.confidence,
    }


def _attribution(attribution: Attribution) -> dict[str, Any]:
    source = attribution.source
    return {
        "source": source and {"actor": source.actor, "text": source.text, "start": source.start, "end": source.end},
        "cue": attribution.cue,
        "start": attribution.start,
        "end": attribution.end,
        "vouches": attribution.vouches,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "start": change.start,
        "end": change.end,
        "text": change.text,
        "from": _plain(change.before),
        "to": _plain(change.after),
        "factor": _plain(change.factor),
        "of": change.of,
        "unit": change.unit,
    }
