"""What the relations of a row, taken together, tell of each: what was updated, replaced, or said before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from .comparison import Relation, RelationName
from .figure_draft import FigureDraft

Days = Sequence[str | None]


def told_together(relations: list[Relation], claims: Sequence[FigureDraft], days: Days) -> list[Relation]:
    """The relations of a row, each with what the others tell of it; ``days`` are those of the reports."""
    found = _without_old_news(relations, claims, days)
    return _superseded(_with_moved(found, claims, days), claims)


def later_of(first: str | None, second: str | None) -> str | None:
    """The later of two moments; None where they are of one day and not both tell the hour, or of one hour."""
    if first is None or second is None or first == second:
        return None
    if first[:10] == second[:10] and not (len(first) > 10 and len(second) > 10):
        return None
    return max(first, second)


def _without_old_news(relations: list[Relation], claims: Sequence[FigureDraft], days: Days) -> list[Relation]:
    """What other reports said before is no news that took the place of another figure: a fee of $3.90, $4.90, $3.90."""
    told: dict[tuple[float, float], list[FigureDraft]] = defaultdict(list)
    for claim in claims:
        if claim.status == "current" and claim.fate is None and claim.bounds[0] == claim.bounds[1]:
            told[claim.scaled].append(claim)
    found = []
    for r in relations:
        one, other = claims[r.a], claims[r.b]
        by_time = r.relation == "update" and one.fate is None and r.why.startswith(_BY_TIME)
        if by_time:
            later = later_of(days[one.report], days[other.report])
            newer, older = (one, other) if later == days[one.report] else (other, one)
            before = days[older.report] or ""
            again = (c for c in told[newer.scaled] if c.report not in (newer.report, older.report))
            if any((days[each.report] or "~") <= before for each in again):
                meet = max(one.scaled[0], other.scaled[0]) <= min(one.scaled[1], other.scaled[1])
                r = Relation(r.a, r.b, *(_LEAVES_ROOM if meet else ("differs", "no figure fits both")))
        found.append(r)
    return found


_LEAVES_ROOM: tuple[RelationName, str] = ("compatible", "the one leaves room for the other")
_BY_TIME = ("more than before", "weeks later", "later; only")


def _superseded(relations: list[Relation], claims: Sequence[FigureDraft]) -> list[Relation]:
    """A figure that was updated to another differs no longer from those that say the other.

    Nor does one that a report calls an earlier figure from the later one that the same report gives.
    """
    relations = _with_replaced(relations, claims)
    updates = {(r.a, r.b) for r in relations if r.relation == "update"}
    alike = [r for r in relations if r.relation == "same" or _is_bound(r, claims)]
    same = {pair for r in alike for pair in ((r.a, r.b), (r.b, r.a))}
    found = []
    for r in relations:
        replaced = r.relation == "differs" and any((r.a, c) in updates and (c, r.b) in same for c in range(r.b))
        found.append(Relation(r.a, r.b, "update", "the first was updated to the second") if replaced else r)
    return _once_updated(found, claims)


def _once_updated(relations: list[Relation], claims: Sequence[FigureDraft]) -> list[Relation]:
    """What a report says twice, in its headline and with its source, is updated both times."""

    def told(relation: Relation) -> tuple[object, ...]:
        one, other = claims[relation.a], claims[relation.b]
        return one.report, one.bounds, other.report, other.bounds

    updates = {told(r): r.why for r in relations if r.relation == "update"}
    again = ((r, updates.get(told(r)) if r.relation == "differs" else None) for r in relations)
    return [Relation(r.a, r.b, "update", why) if why else r for r, why in again]


def _with_replaced(relations: list[Relation], claims: Sequence[FigureDraft]) -> list[Relation]:
    """A report that gives 70 and calls 85 an earlier figure updates the 85 of others too."""
    left: dict[int, set[tuple[float, float]]] = defaultdict(set)
    for claim in claims:
        if claim.status == "earlier":
            left[claim.report].add(claim.bounds)
    found = []
    for r in relations:
        one, other = claims[r.a], claims[r.b]
        replaced = one.bounds in left[other.report] or other.bounds in left[one.report]
        update = r.relation == "differs" and replaced
        found.append(Relation(r.a, r.b, "update", "replaced, as a report says") if update else r)
    return found


def _with_moved(relations: list[Relation], claims: Sequence[FigureDraft], days: Days) -> list[Relation]:
    """A later report that tells by itself how a figure moved ("38,000 homes, down from 71,000") has a newer one.

    What befell people is told by rivals all the same.
    """
    moved = {claim.report for claim in claims if claim.status == "earlier" and claim.fate is None}
    found = []
    for r in relations:
        one, other = claims[r.a], claims[r.b]
        later = later_of(days[one.report], days[other.report])
        newer, older = (one, other) if later == days[one.report] else (other, one)
        told = newer.report in moved and older.report not in moved and newer.status == "current"
        update = r.relation == "differs" and later is not None and told
        found.append(Relation(r.a, r.b, "update", "its report tells how it moved") if update else r)
    return found


def _is_bound(relation: Relation, claims: Sequence[FigureDraft]) -> bool:
    """Whether one of two figures that fit is the bound of the other: 13 and "at least 13"."""
    if relation.relation != "compatible":
        return False
    one, other = (claims[at].number for at in (relation.a, relation.b))
    ends = {one.low, one.high} - {None}, {other.low, other.high} - {None}
    return one.value in ends[1] or other.value in ends[0]
