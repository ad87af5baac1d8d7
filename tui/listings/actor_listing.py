"""The actors of an article in groups: name, where in the article, and how often."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Span
from analysis.findings import Actor, Findings

from .arrangement import Arrangement
from .correction_remark import correction_sign
from .entry_groups import Title, grouped
from .listing import Part, Row, between

GROUPS = {"person": "People", "organization": "Organizations", "group": "Groups", "place": "Places"}
CREDITS = "Credits"
RANKING = (*GROUPS.values(), CREDITS)
"""The groups in the order in which they are listed."""
STRIP = 16
"""Cells of the strip where there is room; it narrows down to half of that, then goes."""
_BESIDE_STRIP = 28
"""Cells left for name and count before the strip gets any."""
_LEVELS = "·▂▄▆█"
DOUBTFUL = 0.5
"""Findings less sure than this look uncertain."""


class ActorListing:
    """Actors in their groups, one a row. Choosing one shows all its mentions.

    The title of a group is an entry without an actor.
    """

    height = 1

    def __init__(self, findings: Findings, arrangement: Arrangement | None = None) -> None:
        self._arrangement = wanted = arrangement or Arrangement("weight")
        self._findings = findings
        self._length = max(1, len(findings.article.text))
        self._strips: dict[tuple[str, int], str] = {}
        kept = list(wanted.kept(findings.actors, lambda actor: (actor.name, *actor.aliases, *actor.roles)))
        if wanted.order == "count":
            kept.sort(key=lambda actor: -len(actor.mentions))
        elif wanted.order == "place":
            kept.sort(key=lambda actor: actor.mentions[0].start)
        hidden = wanted.hidden_of({_group(actor) for actor in kept}, RANKING)
        self._entries = grouped(kept, _group, hidden, RANKING)
        self._kept = len(kept)
        self._count_cells = max((4, *(len(f" {len(actor.mentions):,}") for actor in kept)))

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def summary(self) -> str:
        """In which order the actors stand, or what they are filtered by."""
        if self._arrangement.words:
            return f"“{self._arrangement.words}”: {self._kept:,}"
        return {"weight": "by weight", "count": "by count", "place": "by place"}[self._arrangement.order]

    def entry(self, index: int) -> Actor | Title:
        """The actor of an entry, or the title of a group."""
        return self._entries[index]

    def title(self, index: int) -> Title | None:
        """The title of a group, if the entry is one."""
        entry = self._entries[index]
        return entry if isinstance(entry, Title) else None

    def actor(self, index: int) -> Actor | None:
        """The actor of an entry; None for the title of a group."""
        entry = self._entries[index]
        return entry if isinstance(entry, Actor) else None

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """Name, strip and count."""
        actor = self._entries[index]
        if not isinstance(actor, Actor):
            return (actor.row(width),)
        doubt = actor.confidence < DOUBTFUL
        name: list[Part] = [("  ", "plain"), (actor.name, "doubt" if doubt else "name")]
        if doubt:
            name.append((" ?", "doubt"))
        cells = min(STRIP, width - _BESIDE_STRIP)
        strip: list[Part] = [(self.strip(actor, cells), "strip")] if cells >= STRIP // 2 else []
        sign = correction_sign(self._findings, actor)
        count = f"{len(actor.mentions):>{self._count_cells},}"
        return (between(name, [*sign, *strip, (count, "quiet")], width),)

    def strip(self, actor: Actor, cells: int = STRIP) -> str:
        """One cell for each part of the article, the taller the more mentions it has there."""
        if (actor.id, cells) not in self._strips:
            counts = [0] * cells
            for mention in actor.mentions:
                counts[min(cells - 1, mention.start * cells // self._length)] += 1
            self._strips[actor.id, cells] = "".join(_LEVELS[min(count, len(_LEVELS) - 1)] for count in counts)
        return self._strips[actor.id, cells]

    def spans(self, index: int) -> Sequence[Span]:
        """All mentions, in the order of the text."""
        actor = self._entries[index]
        return [Span(mention.start, mention.end) for mention in actor.mentions] if isinstance(actor, Actor) else []


def _group(actor: Actor) -> str:
    return CREDITS if actor.credit else GROUPS[actor.kind]
