"""Bringing what came in together with what a notebook holds, so that it comes to the same in whatever order.

Of each record the last version stays: the one changed last, of two at the same moment the one whose row has the higher
hash, and a deletion is a version too. What a merge takes the place of is told, and kept among the backups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..notebook.annotation import Annotation, now
from ..notebook.change import Change
from ..notebook.claim import Claim
from ..notebook.correction import Correction
from ..notebook.deletion import Deletion, deletion_id
from ..notebook.event import Event
from .row_order import row_hash
from .tag_merge import MergedTags, filled_tags, merged_tags

if TYPE_CHECKING:
    from ..notebook import Notebook
    from ..notebook.schema import Record
    from .dateline_json import Incoming

Item = TypeVar("Item", "Annotation", "Correction", "Event", "Claim")


@dataclass(slots=True)
class Merged:
    """How many annotations were added, updated, left as they were; how many rows of other kinds were added.

    Of any kind: how many stay ``deleted``, since they were deleted here and not changed there later, and how many were
    ``removed``, since they were deleted there and not changed here later. ``conflicts`` has a line for each version
    that another took the place of.
    """

    added: int = 0
    updated: int = 0
    same: int = 0
    deleted: int = 0
    removed: int = 0
    articles: int = 0
    tags: int = 0
    corrections: int = 0
    events: int = 0
    claims: int = 0
    conflicts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a merge would do: one change, what that comes to, and the records here that it takes the place of."""

    change: Change
    result: Merged
    losers: tuple[Record, ...]


def plan(notebook: Notebook, incoming: Incoming, *, revive: bool = False) -> Plan:
    """What taking ``incoming`` into the notebook would do. With ``revive`` also what was deleted here comes back."""
    gone = {deletion.id: deletion.time for deletion in notebook.deletions()}
    theirs = {} if revive else _latest(incoming.deletions)
    ours = {} if revive else gone

    def newest(noun: str, here: Iterable[Item], there: Iterable[Item], moment: Callable[[Item], str]) -> _Taken[Item]:
        return _newest(noun, here, _revived(there, gone) if revive else there, (ours, theirs), moment)

    annotations = newest("annotation", notebook.annotations(), incoming.annotations, lambda one: one.modified)
    corrections = newest("correction", notebook.corrections(), incoming.corrections, lambda one: one.created)
    events = newest("event", notebook.events(), incoming.events, lambda one: one.modified)
    claims = newest("claim", notebook.claims(), incoming.claims, lambda one: one.modified)
    kept = {one.id: one for one in notebook.annotations()} | {p[0].id: p[1] for p in annotations.pairs if p[0] and p[1]}
    lost = {before.id for before, after in annotations.pairs if before and not after}
    used = {tag for one in kept.values() if one.id not in lost for tag in one.tags}
    used |= {tag for _, after in annotations.pairs if after for tag in after.tags}
    tags = _tags(notebook, incoming, (ours, theirs), used)
    known = {record.sha256 for record in notebook.articles()}
    articles = {record.sha256: record for record in incoming.articles if record.sha256 not in known}
    change = Change(
        "import",
        annotations.pairs,
        tags.pairs,
        corrections.pairs,
        tuple((None, record) for record in articles.values()),
        events.pairs,
        claims.pairs,
    )
    kinds: tuple[_Taken[Any], ...] = (annotations, corrections, events, claims)
    change = replace(change, deleted=_new_deletions(notebook, theirs, change))
    result = Merged(
        added=annotations.added,
        updated=sum(1 for before, after in annotations.pairs if before and after),
        same=annotations.same,
        deleted=sum(kind.deleted for kind in kinds),
        removed=sum(1 for kind in kinds for _, after in kind.pairs if after is None),
        articles=len(articles),
        tags=sum(1 for before, after in tags.pairs if before is None and after is not None),
        corrections=corrections.added,
        events=events.added,
        claims=claims.added,
        conflicts=[*(line for kind in kinds for line in kind.conflicts), *tags.conflicts],
    )
    losers = tuple(before for kind in kinds for before, after in kind.pairs if before and _is_loss(before, after))
    return Plan(change, result, (*losers, *tags.losers))


def _tags(
    notebook: Notebook, incoming: Incoming, deletions: tuple[dict[str, str], dict[str, str]], used: set[str]
) -> MergedTags:
    if not incoming.has_times:
        return filled_tags(notebook.tags(), incoming.tags, deletions[0].keys(), used)
    ours, theirs = deletions
    latest = {key: max(ours.get(key, ""), theirs.get(key, "")) for key in (*ours, *theirs)}
    return merged_tags(notebook.tags(), incoming.tags, latest, used)


def merge(notebook: Notebook, incoming: Incoming, *, revive: bool = False) -> Merged:
    """Take what came in into the notebook, all of it in one act. Raises NotebookError."""
    return carry_out(notebook, plan(notebook, incoming, revive=revive))


def carry_out(notebook: Notebook, planned: Plan) -> Merged:
    """Do what was planned, all of it in one act. Raises NotebookError."""
    from .replaced_rows import keep

    if not planned.change.empty:
        keep(notebook, planned.losers)
        planned.result.conflicts += [conflict.message for conflict in notebook.apply(planned.change)]
    return planned.result


@dataclass(frozen=True, slots=True)
class _Taken(Generic[Item]):
    """What of one kind goes in or out, as pairs of ours and theirs, and what became of the rest."""

    pairs: tuple[tuple[Item | None, Item | None], ...]
    added: int
    same: int
    deleted: int
    conflicts: list[str]


def _newest(
    noun: str,
    ours: Iterable[Item],
    theirs: Iterable[Item],
    deletions: tuple[dict[str, str], dict[str, str]],
    moment: Callable[[Item], str],
) -> _Taken[Item]:
    """Of each record the last version; of those that were deleted on either side only what was changed later."""
    gone, gone_there = deletions
    known = {item.id: item for item in ours}
    taken: dict[str, Item] = {}
    same = deleted = 0
    conflicts = []
    for item in theirs:
        before = taken.get(item.id) or known.get(item.id)
        if moment(item) <= gone_there.get(item.id, ""):
            continue
        if before is None and moment(item) <= gone.get(item.id, ""):
            deleted += 1
        elif before is None:
            taken[item.id] = item
            if item.id in gone:
                conflicts.append(f"{noun} {item.id} was deleted here, but changed there later; it is back")
        elif before == item:
            same += 1
        else:
            newer = (moment(item), row_hash(item)) > (moment(before), row_hash(before))
            taken.update({item.id: item} if newer else {})
            same += not newer
            conflicts.append(_difference(noun, item.id, moment(before), moment(item), newer))
    pairs: list[tuple[Item | None, Item | None]] = [(known.get(key), item) for key, item in taken.items()]
    for key, item in known.items():
        if key not in taken and moment(item) <= gone_there.get(key, ""):
            pairs.append((item, None))
            conflicts.append(f"{noun} {key} was deleted there and not changed here since; it is gone here too")
    return _Taken(tuple(pairs), sum(before is None for before, _ in pairs), same, deleted, conflicts)


def _difference(noun: str, key: str, ours: str, theirs: str, newer: bool) -> str:
    if newer:
        return f"{noun} {key} differs: theirs ({theirs}) taken over ours ({ours})"
    return f"{noun} {key} differs: ours ({ours}) stays, theirs is from {theirs}"


def _is_loss(before: Any, after: Any) -> bool:
    """Whether something that the reader put there goes: not only its time changes."""
    if after is None or not hasattr(before, "modified"):
        return True
    return bool(replace(before, modified=after.modified, created=after.created) != after)


def _revived(theirs: Iterable[Item], gone: dict[str, str]) -> list[Item]:
    """What came in; what had been deleted here counts as changed now, or the next merge would delete it again."""
    return [
        replace(item, modified=now()) if item.id in gone and not isinstance(item, Correction) else item
        for item in theirs
    ]


def _latest(deletions: Iterable[Deletion]) -> dict[str, str]:
    found: dict[str, str] = {}
    for deletion in deletions:
        found[deletion.id] = max(deletion.time, found.get(deletion.id, ""))
    return found


def _new_deletions(
    notebook: Notebook, theirs: dict[str, str], change: Change
) -> tuple[tuple[Deletion | None, Deletion], ...]:
    """The deletions there of what is not here (any more), with their own times: no third copy brings it back."""
    from ..notebook.schema import DELETABLE, key_of

    known = {deletion.id: deletion for deletion in notebook.deletions()}
    here = {annotation.id for annotation in notebook.annotations()} | {claim.id for claim in notebook.claims()}
    here |= {correction.id for correction in notebook.corrections()} | {event.id for event in notebook.events()}
    here |= {deletion_id("tags", tag.name) for tag in notebook.tags()}
    for table, pairs in change.pairs():
        if table in DELETABLE:
            here -= {deletion_id(table, key_of(table, before)) for before, after in pairs if before and not after}
            here |= {deletion_id(table, key_of(table, after)) for _, after in pairs if after}
    return tuple(
        (known.get(key), Deletion(key, time))
        for key, time in theirs.items()
        if key not in here and (key not in known or known[key].time < time)
    )
