"""The ledger put together: what the articles claim, joined with the claims that are stored. Records in, entries out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from ..notebook.claim import Statement
from .claim_groups import Group, find_words, gather, place_key
from .found_claims import FoundClaim, place_of, words_of
from .ledger_entry import LedgerEntry, Place, Report
from .ledger_memory import LedgerMemory

if TYPE_CHECKING:
    from analysis.article import Article

    from ..notebook import Annotation, Claim, Event

_IDS = UUID("5f0e7a4e-2f0c-5c0b-9a53-6d0d4be0c1a7")
"""The namespace of the ids that are computed: the same place gives the same claim, on every machine."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the notebook has: claims, events, annotations by id, and the articles that these annotations stand in."""

    claims: Sequence[Claim] = ()
    events: Sequence[Event] = ()
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)


def ledger(
    reports: Sequence[Report], kept: Kept | None = None, memory: LedgerMemory | None = None
) -> list[LedgerEntry]:
    """The claims of these reports, in the order in which they first stand there, then stored ones of other articles.

    A stored claim has its places in other articles too, and is recognized in a report never judged. ``memory``
    remembers what was found of the articles, for the next time.
    """
    kept = kept or Kept()
    acted_on = frozenset(key for claim in kept.claims for key in claim.annotations)
    memory = memory or LedgerMemory()
    carried = [claim for report in reports for claim in memory.claims_of(report, acted_on)]
    articles = {**kept.articles, **{report.findings.article.sha256: report.findings.article for report in reports}}
    by_place = {place_key(one.place): one for one in carried}
    groups = [_stored_group(claim, kept, by_place, articles) for claim in kept.claims]
    memory.begin(articles, kept.events)
    gather(groups, carried, memory)
    find_words(groups, reports)
    on_place: dict[tuple[str, int, int], list[Annotation]] = {}
    for annotation in _all_annotations(reports, kept):
        on_place.setdefault((annotation.article, annotation.anchor.start, annotation.anchor.end), []).append(annotation)
    order = {report.findings.article.sha256: at for at, report in enumerate(reports)}
    entries = [_entry(group, on_place, kept, order) for group in groups]
    return sorted(entries, key=lambda entry: _rank(entry, order))


def _stored_group(
    claim: Claim, kept: Kept, by_place: Mapping[tuple[str, int, int], FoundClaim], articles: Mapping[str, Article]
) -> Group:
    """A stored claim with the places of its annotations."""
    group = Group(claim)
    for annotation in filter(None, map(kept.annotations.get, claim.annotations)):
        anchor = annotation.anchor
        found = by_place.get((annotation.article, anchor.start, anchor.end))
        article = articles.get(annotation.article)
        said = claim.statement or (found.statement if found else Statement(anchor.exact))
        place = found.place if found else Place("", annotation.article, anchor.start, anchor.end, anchor.exact)
        if found is None and article is not None:
            place = place_of(article, anchor.start, anchor.end)
        around = found.around if found else words_of(f"{anchor.prefix} {anchor.exact} {anchor.suffix}")
        claimant = claim.claimant or (found.claimant if found else None)
        by_person = found.by_person if found else None
        group.add(FoundClaim(claim.kind, said, claimant, place, around, by_person))
    return group


def _all_annotations(reports: Sequence[Report], kept: Kept) -> Iterable[Annotation]:
    found = {annotation.id: annotation for report in reports for annotation in report.annotations}
    return {**kept.annotations, **found}.values()


def _entry(
    group: Group,
    on_place: Mapping[tuple[str, int, int], Sequence[Annotation]],
    kept: Kept,
    order: Mapping[str, int],
) -> LedgerEntry:
    members = sorted(
        group.members, key=lambda one: (order.get(one.place.sha256, len(order)), one.place.sha256, one.place.start)
    )
    places = tuple(member.place for member in members)
    annotations = [a for place in places for a in on_place.get(place_key(place), ())]
    stored = group.stored
    if stored is not None:
        annotations += filter(None, map(kept.annotations.get, stored.annotations))
    first = next((member for member in members if member.claimant), members[0] if members else None)
    statement = stored.statement if stored else None
    return LedgerEntry(
        id=stored.id if stored else _computed_id(members[0].place),
        kind=stored.kind if stored else group.members[0].kind,
        statement=statement or (first.statement if first else Statement("")),
        claimant=(stored.claimant if stored else None) or (first.claimant if first else None),
        places=places,
        annotations=tuple({annotation.id: annotation for annotation in annotations}.values()),
        event=_event_name(stored, places, kept.events),
        stored=stored,
        by_person=next((member.by_person for member in members if member.by_person is not None), None),
    )


def _event_name(stored: Claim | None, places: Sequence[Place], events: Sequence[Event]) -> str | None:
    """The event that a claim is stored under, else the one that an article of it is about."""
    if stored is not None and stored.event is not None:
        return next((event.name for event in events if event.id == stored.event), None)
    return next((event.name for place in places for event in events if place.sha256 in event.articles), None)


def _computed_id(place: Place) -> str:
    return str(uuid5(_IDS, f"{place.sha256}:{place.start}:{place.end}"))


def _rank(entry: LedgerEntry, order: Mapping[str, int]) -> tuple[int, int, str]:
    first = entry.places[0] if entry.places else None
    return (order.get(first.sha256, len(order)), first.start, entry.id) if first else (len(order), 0, entry.id)
