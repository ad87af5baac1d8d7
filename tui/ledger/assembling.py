"""The ledger put together: what the articles claim, joined with the claims that are stored. Records in, entries out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from ..notebook.claim import Statement
from ..reading.passages import find_quote
from .carried import SHORTEST_QUOTE, Carried, carried_by, place_of, words_of
from .ledger_entry import LedgerEntry, Place, Report
from .likeness import are_one, credit_others, key_of
from .story import Story

if TYPE_CHECKING:
    from analysis.article import Article

    from ..notebook import Annotation, Claim, Event

_IDS = UUID("5f0e7a4e-2f0c-5c0b-9a53-6d0d4be0c1a7")
"""The namespace of the ids that are computed: the same place gives the same claim, on every machine."""


_SameStory = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Kept:
    """What the notebook has: claims, events, annotations by id, and the articles that these annotations stand in."""

    claims: Sequence[Claim] = ()
    events: Sequence[Event] = ()
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)


@dataclass(slots=True)
class _Group:
    """One claim while its places are gathered; the first place says what it is."""

    members: list[Carried]
    stored: Claim | None = None


def ledger(
    reports: Sequence[Report], kept: Kept | None = None, stories: dict[str, Story | None] | None = None
) -> list[LedgerEntry]:
    """The claims of these reports, in the order in which they first stand there, then stored ones of other articles.

    A stored claim has its places in other articles too, and is recognized in a report never judged. ``stories``
    is filled with what each article is known by (by sha256), for the next time.
    """
    kept = kept or Kept()
    acted_on = frozenset(key for claim in kept.claims for key in claim.annotations)
    carried = [claim for report in reports for claim in carried_by(report, acted_on)]
    articles = {**kept.articles, **{report.findings.article.sha256: report.findings.article for report in reports}}
    by_place = {_place_key(one.place): one for one in carried}
    groups = [_stored_group(claim, kept, by_place, articles) for claim in kept.claims]
    _gather(groups, carried, articles, kept.events, {} if stories is None else stories)
    _find_words(groups, reports)
    on_place: dict[tuple[str, int, int], list[Annotation]] = {}
    for annotation in _all_annotations(reports, kept):
        on_place.setdefault((annotation.article, annotation.anchor.start, annotation.anchor.end), []).append(annotation)
    order = {report.findings.article.sha256: at for at, report in enumerate(reports)}
    entries = [_entry(group, on_place, kept, order) for group in groups]
    return sorted(entries, key=lambda entry: _rank(entry, order))


def _stored_group(
    claim: Claim, kept: Kept, by_place: Mapping[tuple[str, int, int], Carried], articles: Mapping[str, Article]
) -> _Group:
    """A stored claim with the places of its annotations."""
    members = []
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
        members.append(Carried(claim.kind, said, claimant, place, around))
    return _Group(members, claim)


def _gather(
    groups: list[_Group],
    carried: Sequence[Carried],
    articles: Mapping[str, Article],
    events: Sequence[Event],
    stories: dict[str, Story | None],
) -> None:
    """Put every place into the group of its claim, or into one of its own; those that credit someone first."""
    placed = {_place_key(member.place) for group in groups for member in group.members}
    by_key: dict[tuple[object, ...], list[_Group]] = {}
    for group in groups:
        for key in {key_of(member) for member in group.members}:
            by_key.setdefault(key, []).append(group)

    def story(sha256: str) -> Story | None:
        if sha256 not in stories:
            stories[sha256] = Story.of(articles[sha256]) if sha256 in articles else None
        return stories[sha256]

    @cache
    def is_one_story(first: str, second: str) -> bool:
        if first == second or any({first, second} <= set(event.articles) for event in events):
            return True
        ours, theirs = story(first), story(second)
        return ours is not None and theirs is not None and ours.is_of(theirs)

    for one in sorted(carried, key=lambda one: one.claimant is None):
        if _place_key(one.place) in placed:
            continue
        candidates = by_key.setdefault(key_of(one), [])
        home = next((group for group in candidates if _belongs(one, group, is_one_story)), None)
        if home is None:
            home = _Group([])
            groups.append(home)
            candidates.append(home)
        home.members.append(one)


def _belongs(one: Carried, group: _Group, is_one_story: _SameStory) -> bool:
    """Whether a place carries the group's claim: as one of its places does, and none of them credits somebody else."""
    return not any(credit_others(member, one) for member in group.members) and any(
        are_one(member, one, is_one_story(member.place.sha256, one.place.sha256)) for member in group.members
    )


def _find_words(groups: Iterable[_Group], reports: Sequence[Report]) -> None:
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
                group.members.append(
                    Carried("assertion", first.statement, None, place_of(article, *span), first.around)
                )


def _all_annotations(reports: Sequence[Report], kept: Kept) -> Iterable[Annotation]:
    found = {annotation.id: annotation for report in reports for annotation in report.annotations}
    return {**kept.annotations, **found}.values()


def _entry(
    group: _Group,
    on_place: Mapping[tuple[str, int, int], Sequence[Annotation]],
    kept: Kept,
    order: Mapping[str, int],
) -> LedgerEntry:
    members = sorted(
        group.members, key=lambda one: (order.get(one.place.sha256, len(order)), one.place.sha256, one.place.start)
    )
    places = tuple(member.place for member in members)
    annotations = [a for place in places for a in on_place.get(_place_key(place), ())]
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
    )


def _event_name(stored: Claim | None, places: Sequence[Place], events: Sequence[Event]) -> str | None:
    """The event that a claim is stored under, else the one that an article of it is about."""
    if stored is not None and stored.event is not None:
        return next((event.name for event in events if event.id == stored.event), None)
    return next((event.name for place in places for event in events if place.sha256 in event.articles), None)


def _computed_id(place: Place) -> str:
    return str(uuid5(_IDS, f"{place.sha256}:{place.start}:{place.end}"))


def _place_key(place: Place) -> tuple[str, int, int]:
    return place.sha256, place.start, place.end


def _rank(entry: LedgerEntry, order: Mapping[str, int]) -> tuple[int, int, str]:
    first = entry.places[0] if entry.places else None
    return (order.get(first.sha256, len(order)), first.start, entry.id) if first else (len(order), 0, entry.id)
