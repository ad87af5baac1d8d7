"""How two figures of one row stand to each other, each time with the reason in plain words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from itertools import combinations
from math import inf

from ..data import sections
from ..language import stem
from .comparing_words import FILE, listed
from .comparison import Relation, RelationName
from .figure_digits import are_turned
from .figure_draft import MAGNITUDE, FigureDraft
from .moving_figures import grows, is_for_a_while, is_of_one_day, may_have_grown
from .relations_together import later_of, told_together
from .rounded_figures import are_one_rounded
from .source_names import are_official, is_official, is_one_name
from .updated_figures import moved_to

_PASSING = {"missing": "who is missing may be found", "displaced": "who left may come home"}
"""What befell people that comes to an end, so that later fewer may be told of without a rival."""
_SPELLS = 2
"""From so many years on "five years" may be five years and four months, rounded."""
_MOST = 50
"""Up to so many claims a row has a relation for every pair."""


def relations_of(
    claims: Sequence[FigureDraft], days: Sequence[str | None], names: Sequence[str | None]
) -> list[Relation]:
    """The relation of every pair of claims; in a longer row of each with the one before it and with the extremes.

    ``names`` are the sources of the claims as one name for all reports, ``days`` those of the reports.
    """
    contested = _contested(claims)
    pairs: Iterable[tuple[int, int]] = combinations(range(len(claims)), 2)
    if len(claims) > _MOST:
        firm = [at for at, claim in enumerate(claims) if not claim.is_vague] or [0]
        least = min(firm, key=lambda at: claims[at].bounds)
        most = max(firm, key=lambda at: claims[at].bounds)
        near = {(at - 1, at) for at in range(1, len(claims))}
        far = {(min(at, end), max(at, end)) for at in range(len(claims)) for end in (least, most) if at != end}
        pairs = sorted(near | far)
    found = [Relation(a, b, *_relation(claims[a], claims[b], days, (names[a], names[b]), contested)) for a, b in pairs]
    if len(claims) > _MOST:
        return found
    return told_together(found, claims, days)


def _contested(claims: Sequence[FigureDraft]) -> frozenset[int]:
    """The claims, by identity, beside which their reports give another figure: these are rivals, no plain updates.

    The other is told before, or is what other reports tell too.
    """
    found: set[int] = set()
    told: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda each: each.number.start):
        if claim.status == "current" and not claim.is_vague:
            (low, high), before = claim.scaled, told[claim.report]
            if any(max(low, low_) > min(high, high_) for low_, high_ in before):
                found.add(id(claim))
            before.append(claim.scaled)
    tellers: dict[float, set[int]] = defaultdict(set)
    for claim in claims:
        tellers[(claim.number.value or 0.0) * claim.scale].add(claim.report)
    rivals = (claim for claim in claims if claim.carried and claim.status == "current" and claim.fate is None)
    found |= {
        id(claim.carried) for claim in rivals if tellers[(claim.number.value or 0.0) * claim.scale] - {claim.report}
    }
    return frozenset(found)


def _relation(
    one: FigureDraft,
    other: FigureDraft,
    days: Sequence[str | None],
    names: tuple[str | None, str | None],
    contested: frozenset[int],
) -> tuple[RelationName, str]:
    """The relation of two claims of one row and why it holds."""
    if one.is_vague or other.is_vague:
        vague = one if one.is_vague else other
        return "vague", f"“{vague.number.text}” is no number to compare"
    if one.scaled == other.scaled or (one.kind == other.kind == "score" and one.scaled == other.scaled[::-1]):
        return "same", "the same figure, in one text" if one.voice == other.voice else "the same figure"
    parts = [each for each in (one, other) if each.status == "part"]
    if parts and not (len(parts) == 2 and one.fate is None and one.head == other.head):
        told = None if _may_hold(one, other) else _disjoint(one, other, days, names, contested)
        return told if told and told[0] == "update" else ("part", "one is said of a part only")
    if one.fate is None and _are_passengers_of(one, other):
        return "part", "passengers are a part of all aboard"
    (low, high), (low_, high_) = one.scaled, other.scaled
    if one.fate is None and _is_rounded(one, other):
        return "compatible", "the one may be the other, rounded"
    if max(low, low_) <= min(high, high_):
        if newer := _outgrown(one, other, days):
            return "update", f"more than before, {newer.replace('T', ' ')}"
        if one.exchanged != other.exchanged:
            rate = "by no exact rate" if one.roughly or other.roughly else "by a report"
            return "compatible", f"as much in another currency, {rate}"
        loose = one if one.number.value is None or one.number.hedge else other
        return "compatible", f"“{_words(loose)}” leaves room for the other"
    return _disjoint(one, other, days, names, contested)


def _are_passengers_of(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether one counts the passengers and the other all aboard, who are more: a crew is among these."""
    if _PASSENGERS not in (one.who, other.who):
        return False
    some, whole = (one, other) if one.scaled < other.scaled else (other, one)
    return some.who == _PASSENGERS and whole.deed == _ABOARD and some.carried is None


_PASSENGERS, _ABOARD = stem("passengers"), "aboard"


def _may_hold(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether the one that is no part may be the whole: not where fewer things are counted."""
    if one.fate or one.status == other.status:
        return True
    part, whole = (one, other) if one.status == "part" else (other, one)
    return whole.scaled[1] >= part.scaled[0]


def _outgrown(one: FigureDraft, other: FigureDraft, days: Sequence[str | None]) -> str | None:
    """The day of the newer figure where the older was only a least one of what grows: 530 cases of "more than 412"."""
    later = later_of(days[one.report], days[other.report])
    newer, older = (one, other) if later == days[one.report] else (other, one)
    least, most = older.scaled
    grown = one.fate is None and grows(newer) and newer.scaled[0] > least and most == inf
    return later if later and grown and not newer.is_vague else None


def _is_rounded(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether one of two exact figures is the other in fewer digits."""
    value, exact = one.number.value, other.number.value
    hedges = {one.number.hedge, other.number.hedge} - {None, *listed("about")} - _nearly()
    if value is None or exact is None or hedges:
        return False
    if one.kind == "duration" and one.scale == other.scale:
        ends = one.bounds[0], other.bounds[0]  # of "five years and four months" all
        return (ends[0] % 1 == 0) != (ends[1] % 1 == 0) and abs(ends[0] - ends[1]) < 0.5 and min(ends) >= _SPELLS
    return are_one_rounded(value, one.scale, exact, other.scale)


@cache
def _nearly() -> frozenset[str]:
    """The hedges of a figure that may be a little less or more: "close to 18 percent" is 17.8."""
    return frozenset(sections.entries(FILE, "nearly (phrases)"))


def _disjoint(
    one: FigureDraft,
    other: FigureDraft,
    days: Sequence[str | None],
    names: tuple[str | None, str | None],
    contested: frozenset[int],
) -> tuple[RelationName, str]:
    if one.fate and one.report == other.report and one.sentence == other.sentence and _is_one_sum(one, other, names):
        return "part", "the report adds them up in one sentence"
    earlier = next((claim for claim in (one, other) if claim.status == "earlier"), None)
    same_source = is_one_name(*names)
    if one.fate is None and one.unit == MAGNITUDE and None not in names and not same_source:
        return "differs", "no figure fits both, other source"
    if earlier is not None:
        return "update", f"{earlier.number.text} is called an earlier figure"
    later = later_of(days[one.report], days[other.report])
    newer, older = (one, other) if later == days[one.report] else (other, one)
    if later and one.fate is None and not (newer.updated or grows(newer)) and _are_exchanged(one, other):
        return "differs", "no figure fits both, two digits are exchanged"
    if later and same_source:
        return "update", f"the same source, {later.replace('T', ' ')}"
    if later and newer.updated:
        return "update", "later, and called an update"
    if later and one.fate in _PASSING and (one.fate == "missing" or newer.scaled < older.scaled):
        return "update", f"{_PASSING[one.fate]}, {later.replace('T', ' ')}"
    if later and older.provisional:
        return "update", "later; the first was no final count"
    rivals = None not in names and not same_source and not are_official(*names)
    if later and older.planned and not newer.planned and not rivals:
        return "update", "later; only planned before"
    passing = {
        f: (is_of_one_day(f) and not (rivals and f.kind == "measure")) or (not rivals and is_for_a_while(f))
        for f in (one, other)
    }
    if later and any(passing.values()) and all(passes or f.head is None for f, passes in passing.items()):
        return "update", f"of another day, {later.replace('T', ' ')}"
    unsaid = names[0 if newer is one else 1] is None
    said_by = names[0 if newer is one else 1] or ""
    plain = unsaid or (id(newer) not in contested and is_official(said_by))
    if later and one.fate is not None and plain and newer.scaled > older.scaled:
        return "update", f"more than before, {later.replace('T', ' ')}"
    rival = newer.carried is not None and newer.carried.scaled != newer.scaled
    if (
        later
        and (
            (None in names and are_official(*names) and may_have_grown(newer))
            or (grows(newer) and (None in names or are_official(*names)))
            or (may_have_grown(newer) and _are_weeks_apart(*(days[each.report] for each in (one, other))))
        )
        and id(newer) not in contested
        and not rival
        and newer.scaled > older.scaled
    ):
        return "update", f"more than before, {later.replace('T', ' ')}, and no rival is named"
    unrivalled = any(name is None or is_official(name) for name in names)
    weeks = later and _are_weeks_apart(*(days[each.report] for each in (one, other)))
    goes_on = weeks or (newer.goes_on and _is_of_later_day(days, newer, older))
    if later and goes_on and one.fate is not None and newer.scaled > older.scaled:
        return "update", f"more than before, {later.replace('T', ' ')}, of what goes on"
    if later and weeks and unrivalled and not rival and id(newer) not in contested and _may_be_changed(one, other):
        return "update", f"weeks later, {later.replace('T', ' ')}, and no rival is named"
    above = one if one.bounds > other.bounds else other
    unsure = same_source or None in names
    told = unsure or id(above) not in contested
    if not later and one.fate and one.report != other.report and told and above.updated:
        return "update", f"{_words(above)} is called an update"
    moved = [each for each in (one, other) if each.updated and moved_to().search(each.before)]
    if not later and one.fate is None and one.report != other.report and unsure and len(moved) == 1:
        return "update", f"{_words(moved[0])} is called an update"
    if names[0] and names[1] and not same_source:
        return "differs", "no figure fits both, other source"
    return "differs", "no figure fits both"


def _are_exchanged(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether one is the other with two digits exchanged: a slip of the hand more likely than news of a later day."""
    values = one.number.value, other.number.value
    return one.unit == other.unit and None not in values and are_turned({values[0] or 0.0}, {values[1] or 0.0})


def _is_of_later_day(days: Sequence[str | None], newer: FigureDraft, older: FigureDraft) -> bool:
    """Whether the one report came out a day after the other or later, not only some hours."""
    return (days[newer.report] or "")[:10] > (days[older.report] or "")[:10]


def _may_be_changed(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether plans and counts are told, which change in weeks; nobody's age, no result and no toll."""
    return one.fate is None and other.fate is None and one.kind in ("count", "money", "percent", "measure")


def _is_one_sum(one: FigureDraft, other: FigureDraft, names: tuple[str | None, str | None]) -> bool:
    """ "(43) rebels and (30) fighters were killed": one tells both, and none of them instead of the other."""
    tied = one.carried or other.carried or one.quoted or other.quoted
    plain = one.status == other.status == "current"
    return names[0] == names[1] and plain and not tied


def _are_weeks_apart(first: str | None, second: str | None) -> bool:
    """Whether a week or more lies between two moments, so that what was counted has gone on, whoever counts."""
    if not first or not second:
        return False
    return abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days) >= 7


def _words(claim: FigureDraft) -> str:
    return f"{claim.number.hedge} {claim.number.text}" if claim.number.hedge else claim.number.text
