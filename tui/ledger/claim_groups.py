"""Places gathered into claims: each into the group of what it claims, whoever carries it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from ..reading.passages import find_quote
from .found_claims import SHORTEST_QUOTE, FoundClaim, place_of
from .ledger_entry import Place, Report
from .ledger_memory import LedgerMemory
from .likeness import are_one, is_one_claimant, key_of, name_of, shape_of
from .story import APART, LIKELY, ONE

if TYPE_CHECKING:
    from ..notebook import Claim


@dataclass(slots=True, eq=False)
class Group:
    """The places of one claim. Many reports print the same sentence, so that places are compared by their shapes."""

    stored: Claim | None = None
    members: list[FoundClaim] = field(default_factory=list)
    _shapes: dict[tuple[object, ...], list[FoundClaim]] = field(default_factory=dict)
    _names: set[frozenset[str]] = field(default_factory=set)

    def add(self, one: FoundClaim) -> None:
        """Put a place into the group."""
        self.members.append(one)
        self._shapes.setdefault(shape_of(one), []).append(one)
        self._names.add(name_of(one.claimant))

    def has_room_for(self, one: FoundClaim, memory: LedgerMemory) -> bool:
        """Whether a place carries this claim: as one of its places does, while none of them credits somebody else."""
        name, here = name_of(one.claimant), one.place.sha256
        if not all(is_one_claimant(name, other) for other in self._names):
            return False
        return any(_fits(alike, one, here, memory) for alike in self._shapes.values())


def _fits(alike: Sequence[FoundClaim], one: FoundClaim, here: str, memory: LedgerMemory) -> bool:
    """Whether a place is one with places of one shape."""
    if any(member.place.sha256 == here and are_one(member, one, ONE) for member in alike):
        return True
    other = next((member for member in alike if member.place.sha256 != here), None)
    if other is None or not are_one(other, one, ONE):
        return False
    enough = next(close for close in (APART, LIKELY, ONE) if are_one(other, one, close))
    return any(memory.closeness(member.place.sha256, here) >= enough for member in alike)


def place_key(place: Place) -> tuple[str, int, int]:
    """What tells one place from another."""
    return place.sha256, place.start, place.end


def gather(groups: list[Group], claims: Sequence[FoundClaim], memory: LedgerMemory) -> None:
    """Put every place into the group of its claim, or into one of its own, which is added to ``groups``.

    Those that credit someone come first, so that one that credits nobody finds them.
    """
    placed = {place_key(member.place) for group in groups for member in group.members}
    by_key: dict[tuple[object, ...], list[Group]] = {}
    by_shape: dict[tuple[object, ...], list[Group]] = {}
    """Groups that have places of a shape already: the likeliest for one more."""
    for group in groups:
        for key in {key_of(member) for member in group.members}:
            by_key.setdefault(key, []).append(group)
    for one in sorted(claims, key=lambda one: one.claimant is None):
        if place_key(one.place) in placed:
            continue
        candidates, alike = by_key.setdefault(key_of(one), []), by_shape.setdefault((key_of(one), shape_of(one)), [])
        home = next((group for group in chain(alike, candidates) if group.has_room_for(one, memory)), None)
        if home is None:
            home = Group()
            groups.append(home)
            candidates.append(home)
        if home not in alike:
            alike.append(home)
        home.add(one)


def find_words(groups: Iterable[Group], reports: Sequence[Report]) -> None:
    """Add to assertions the places of other reports that have the same words."""
    for group in groups:
        first = group.members[0] if group.members else None
        if first is None or first.kind != "assertion" or len(first.statement.text.split()) < SHORTEST_QUOTE:
            continue
        known = {member.place.sha256 for member in group.members}
        for report in reports:
            article = report.findings.article
            span = None if article.sha256 in known else next(find_quote(article.text, first.statement.text), None)
            if span is not None:
                group.add(FoundClaim("assertion", first.statement, None, place_of(article, *span), first.around))
