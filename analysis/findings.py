"""What the engine finds in one article, as one object; the kinds of findings come from ``finding_types``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from .article import Article
from .finding_objects import actor_object, attribution_object, change_object, number_object, quote_object
from .finding_types import (
    Actor,
    ActorKind,
    Attribution,
    Change,
    Fate,
    Finding,
    FindingKey,
    Identifier,
    IdentifierKind,
    Mention,
    Number,
    NumberKind,
    Quote,
    Source,
    Trend,
    key_of,
)
from .marked_html import Mark, marked

__all__ = [
    "Actor",
    "ActorKind",
    "Attribution",
    "Change",
    "Fate",
    "Finding",
    "FindingKey",
    "Findings",
    "Identifier",
    "IdentifierKind",
    "Mention",
    "Number",
    "NumberKind",
    "Quote",
    "Source",
    "Trend",
    "key_of",
]


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
            "actors": [actor_object(actor) | self._maker(actor) for actor in self.actors],
            "numbers": [number_object(number) | self._maker(number) for number in self.numbers],
            "quotes": [quote_object(quote) | self._maker(quote) for quote in self.quotes],
            "attributions": [
                attribution_object(attribution) | self._maker(attribution) for attribution in self.attributions
            ],
            "changes": [change_object(change) for change in self.changes],
            "identifiers": [asdict(identifier) for identifier in self.identifiers],
        }

    def _maker(self, finding: Finding) -> dict[str, str | None]:
        return {"corrected_by": self.corrected_by(finding)}
