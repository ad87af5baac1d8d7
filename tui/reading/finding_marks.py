"""Where the findings of an article stand in its text: what is marked there, and what keys step through. No Textual."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_letters
from typing import TYPE_CHECKING, Literal, NamedTuple

from .marks import Layer, MarkSpan

if TYPE_CHECKING:
    from analysis.findings import Findings

Marking = Literal["all", "figures", "none"]
MARKINGS: tuple[Marking, ...] = ("figures", "all", "none")
"""What of the findings is marked in the text, in the order in which the key goes round."""
NAMED = frozenset({"person", "organization"})
"""Kinds of actors whose names are marked: places and groups are too many to be quiet."""

FindingKind = Literal["number", "actor", "quote"]


class FindingPlace(NamedTuple):
    """One passage (code points) that is a finding or names one: which list holds it, and which entry of it."""

    start: int
    end: int
    kind: FindingKind
    entry: int


def next_marking(marking: str) -> Marking:
    """The marking that follows on this one; the first for a word that names none."""
    return MARKINGS[(MARKINGS.index(marking) + 1) % len(MARKINGS)] if marking in MARKINGS else MARKINGS[0]


def marking_named(name: str) -> Marking:
    """The marking of this name; figures and names where there is none of it."""
    return next((marking for marking in MARKINGS if marking == name), "all")


def finding_layers(findings: Findings | None, marking: Marking) -> dict[Layer, list[MarkSpan]]:
    """The spans to mark: figures with and without a source, and the names of people and organizations."""
    layers: dict[Layer, list[MarkSpan]] = {"actor": [], "sourced": [], "unsourced": []}
    if findings is None or marking == "none":
        return layers
    for number in findings.numbers:
        layers["unsourced" if number.source is None else "sourced"].append((number.start, number.end))
    if marking == "all":
        layers["actor"] = [
            (mention.start, mention.end)
            for actor in findings.actors
            if actor.kind in NAMED and not actor.credit
            for mention in actor.mentions
        ]
    return {layer: sorted(spans) for layer, spans in layers.items()}


@dataclass(frozen=True, slots=True)
class FindingPlaces:
    """All passages of an article's findings, in the order of the text."""

    places: Sequence[FindingPlace]

    @classmethod
    def of(cls, findings: Findings) -> FindingPlaces:
        """Numbers, quotes, and the mentions of actors that take part in the story."""
        places = [FindingPlace(n.start, n.end, "number", i) for i, n in enumerate(findings.numbers)]
        places += [FindingPlace(q.start, q.end, "quote", i) for i, q in enumerate(findings.quotes)]
        places += [
            FindingPlace(mention.start, mention.end, "actor", i)
            for i, actor in enumerate(findings.actors)
            if not actor.credit
            for mention in actor.mentions
        ]
        return cls(sorted(places, key=lambda place: (place.start, place.start - place.end)))

    def within(self, start: int, end: int) -> Sequence[FindingPlace]:
        """Those that begin in a stretch of the text."""
        return self.places[
            bisect_left(self.places, start, key=lambda place: place.start) : bisect_left(
                self.places, end, key=lambda place: place.start
            )
        ]

    def beside(self, at: FindingPlace | None, step: int, start: int, end: int) -> FindingPlace | None:
        """The next (``step`` 1) or previous (-1) one of a stretch after ``at``; without one the first or the last.

        Goes round at the ends; None where the stretch holds none.
        """
        inside = self.within(start, end)
        if not inside:
            return None
        if at is None or at not in inside:
            return inside[0 if step > 0 else -1]
        return inside[(inside.index(at) + step) % len(inside)]


def hint_labels(count: int) -> list[str]:
    """So many different labels of letters, all of one length, so that none begins another."""
    if count <= len(ascii_letters):
        return list(ascii_letters[:count])
    lower = ascii_letters[:26]
    return [a + b for a in lower for b in lower][:count]
