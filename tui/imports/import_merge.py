"""Bringing what came in together with what a notebook holds: by id, the newest wins, and every conflict is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from ..notebook import Annotation, Change, Claim, Correction, Deletion, Event, Notebook, Tag
    from .dateline_json import Incoming

Item = TypeVar("Item", "Annotation", "Correction", "Event", "Claim")


@dataclass(slots=True)
class Merged:
    """How many annotations were added, updated, left as they were; how many rows of other kinds were added; how many
    of any kind stay deleted, since they were deleted here and not changed there later; conflicts, a line each."""

    added: int = 0
    updated: int = 0
    same: int = 0
    deleted: int = 0
    articles: int = 0
    tags: int = 0
    corrections: int = 0
    events: int = 0
    claims: int = 0
    conflicts: list[str] = field(default_factory=list)


def merge(notebook: Notebook, incoming: Incoming) -> Merged:
    """Take what came in into the notebook, all of it in one act. Raises NotebookError."""
    from ..notebook import Change

    gone = {deletion.id: deletion.time for deletion in notebook.deletions()}
    annotations = _newest("annotation", notebook.annotations(), incoming.annotations, gone, lambda one: one.modified)
    corrections = _newest("correction", notebook.corrections(), incoming.corrections, gone, lambda one: one.created)
    events = _newest("event", notebook.events(), incoming.events, gone, lambda one: one.modified)
    claims = _newest("claim", notebook.claims(), incoming.claims, gone, lambda one: one.modified)
    in_use = {tag for _, annotation in annotations.pairs for tag in annotation.tags}
    tags, conflicts = _new_tags(notebook.tags(), incoming.tags, gone.keys(), in_use)
    known = {record.sha256 for record in notebook.articles()}
    articles = {record.sha256: record for record in incoming.articles if record.sha256 not in known}
    change = Change(
        "import",
        annotations.pairs,
        tuple((None, tag) for tag in tags),
        corrections.pairs,
        tuple((None, record) for record in articles.values()),
        events.pairs,
        claims.pairs,
    )
    change = replace(change, deleted=_new_deletions(notebook, incoming, change))
    result = Merged(
        added=annotations.added,
        updated=len(annotations.pairs) - annotations.added,
        same=annotations.same,
        deleted=annotations.deleted + corrections.deleted + events.deleted + claims.deleted,
        articles=len(articles),
        tags=len(tags),
        corrections=corrections.added,
        events=events.added,
        claims=claims.added,
        conflicts=[*annotations.conflicts, *corrections.conflicts, *events.conflicts, *claims.conflicts, *conflicts],
    )
    if not change.empty:
        result.conflicts += [conflict.message for conflict in notebook.apply(change)]
    return result


@dataclass(frozen=True, slots=True)
class _Taken(Generic[Item]):
    """What of one kind goes in, as pairs of ours and theirs, and what became of the rest."""

    pairs: tuple[tuple[Item | None, Item], ...]
    added: int
    same: int
    deleted: int
    conflicts: list[str]


def _newest(
    noun: str, ours: Iterable[Item], theirs: Iterable[Item], gone: dict[str, str], moment: Callable[[Item], str]
) -> _Taken[Item]:
    """Of each record the newest; of those that were deleted here only what was changed later."""
    known = {item.id: item for item in ours}
    taken: dict[str, Item] = {}
    same = deleted = 0
    conflicts = []
    for item in theirs:
        before = taken.get(item.id) or known.get(item.id)
        if before is None and moment(item) <= gone.get(item.id, ""):
            deleted += 1
        elif before is None:
            taken[item.id] = item
            if item.id in gone:
                conflicts.append(f"{noun} {item.id} was deleted here, but changed there later; it is back")
        elif before == item:
            same += 1
        else:
            newer = moment(item) > moment(before)
            taken.update({item.id: item} if newer else {})
            same += not newer
            conflicts.append(_difference(noun, item.id, moment(before), moment(item)))
    pairs = tuple((known.get(key), item) for key, item in taken.items())
    return _Taken(pairs, sum(before is None for before, _ in pairs), same, deleted, conflicts)


def _difference(noun: str, key: str, ours: str, theirs: str) -> str:
    if theirs > ours:
        return f"{noun} {key} differs: theirs ({theirs}) taken over ours ({ours})"
    return f"{noun} {key} differs: ours ({ours}) stays, theirs is from {theirs}"


def _new_tags(ours: list[Tag], theirs: Iterable[Tag], gone: Set[str], in_use: Set[str]) -> tuple[list[Tag], list[str]]:
    """The tags that ours lacks, with digits that are free, and a line for each that is described otherwise.

    One that was deleted here comes back only with a note that wears it.
    """
    from ..notebook.codebook import next_digit
    from ..notebook.deletion import deletion_id

    known = {tag.name: tag for tag in ours}
    conflicts: list[str] = []
    for tag in theirs:
        present = known.get(tag.name)
        if present is None:
            if deletion_id("tags", tag.name) not in gone or tag.name in in_use:
                taken = {other.digit for other in known.values()} - {None}
                known[tag.name] = replace(tag, digit=next_digit(known.values())) if tag.digit in taken else tag
        # A bare name says nothing that ours could contradict, nor does a digit.
        elif replace(tag, digit=None) not in (replace(present, digit=None), type(tag)(tag.name)):
            conflicts.append(f"tag {tag.name!r} is described differently; ours stays")
    return list(known.values())[len(ours) :], conflicts


def _new_deletions(notebook: Notebook, incoming: Incoming, change: Change) -> tuple[tuple[None, Deletion], ...]:
    """What was deleted there and is not here, so that it is not brought back from a third copy either."""
    from ..notebook.deletion import deletion_id
    from ..notebook.schema import DELETABLE, key_of

    known = {deletion.id for deletion in notebook.deletions()}
    known |= {annotation.id for annotation in notebook.annotations()} | {claim.id for claim in notebook.claims()}
    known |= {correction.id for correction in notebook.corrections()} | {event.id for event in notebook.events()}
    known |= {deletion_id("tags", tag.name) for tag in notebook.tags()}
    for table, pairs in change.pairs():
        if table in DELETABLE:
            known |= {deletion_id(table, key_of(table, after)) for _, after in pairs if after is not None}
    fresh = {deletion.id: deletion for deletion in incoming.deletions if deletion.id not in known}
    return tuple((None, deletion) for deletion in fresh.values())
