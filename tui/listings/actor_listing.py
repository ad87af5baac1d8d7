"""The actors of an article: name, kind, how often, in which role, and where in the article."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Span
from analysis.findings import Actor, Findings

from .listing import Part, Row, between

_KINDS = {"person": "person", "organization": "org", "place": "place", "group": "group"}
STRIP = 16
_LEVELS = "·▂▄▆█"
DOUBTFUL = 0.5
"""Findings less sure than this look uncertain."""


class ActorListing:
    """Actors by how much they matter. Choosing one shows all its mentions."""

    height = 2

    def __init__(self, findings: Findings) -> None:
        self._actors = findings.actors
        self._length = max(1, len(findings.article.text))
        self._strips: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._actors)

    def actor(self, index: int) -> Actor:
        """The actor of an entry."""
        return self._actors[index]

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """Name, kind and count; then roles or aliases, and the strip."""
        actor = self._actors[index]
        kind = "credit" if actor.credit else _KINDS[actor.kind]
        doubt = actor.confidence < DOUBTFUL
        name: list[Part] = [(actor.name, "doubt" if doubt else "name")]
        if doubt:
            name.append((" ?", "doubt"))
        about = "; ".join(actor.roles) or ", ".join(alias for alias in actor.aliases if alias != actor.name)
        return (
            between(name, [(f"{kind} ×{len(actor.mentions)}", "quiet")], width),
            between([(about, "quiet")], [(self.strip(actor), "strip")] if width >= STRIP + 8 else [], width),
        )

    def strip(self, actor: Actor) -> str:
        """One cell for each sixteenth of the article, the taller the more mentions it has there."""
        if actor.id not in self._strips:
            counts = [0] * STRIP
            for mention in actor.mentions:
                counts[min(STRIP - 1, mention.start * STRIP // self._length)] += 1
            self._strips[actor.id] = "".join(_LEVELS[min(count, len(_LEVELS) - 1)] for count in counts)
        return self._strips[actor.id]

    def spans(self, index: int) -> Sequence[Span]:
        """All mentions, in the order of the text."""
        return [Span(mention.start, mention.end) for mention in self._actors[index].mentions]
