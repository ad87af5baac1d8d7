"""Bringing two codebooks together, so that it comes to the same in whatever order.

Of a tag that both describe the row described last stays, of two at the same moment the one that says more, and then the
one with the higher hash. A tag that was deleted stays deleted unless it was described later, or something needs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace

from ..notebook.annotation import Tag, now
from ..notebook.deletion import deletion_id
from ..notebook.picking import by_digit
from .row_order import row_hash

Pair = tuple[Tag | None, Tag | None]


@dataclass(frozen=True, slots=True)
class MergedTags:
    """The tags that come, change or go, as pairs of before and after.

    ``conflicts`` has a line for each tag described otherwise there, and ``losers`` what is described anew or goes.
    """

    pairs: tuple[Pair, ...]
    conflicts: list[str] = field(default_factory=list)
    losers: tuple[Tag, ...] = ()


def merged_tags(ours: Iterable[Tag], theirs: Iterable[Tag], deletions: Mapping[str, str], used: Set[str]) -> MergedTags:
    """What two codebooks of Dateline come to. ``deletions`` are those of both, their times by id."""
    before = {tag.name: tag for tag in ours}
    rows = dict(before)
    conflicts: list[str] = []
    for tag in theirs:
        present = rows.get(tag.name)
        if present is None:
            rows[tag.name] = tag
        elif present != tag:
            rows[tag.name] = max(present, tag, key=_rank)
            if _said(present) != _said(tag):
                conflicts.append(_difference(present, tag, rows[tag.name] is tag))
    known = _alive(rows, deletions, used)
    pairs = _pairs(before, known)
    conflicts += _shared_digits(before, known)
    return MergedTags(pairs, conflicts, tuple(old for old, new in pairs if old and _is_loss(old, new)))


def filled_tags(ours: Iterable[Tag], theirs: Iterable[Tag], gone: Set[str], used: Set[str]) -> MergedTags:
    """What the codebook of another program, which gives no times, adds to ours: what ours lacks.

    A tag that was deleted here comes back only with a note that has it.
    """
    before = {tag.name: tag for tag in ours}
    known = dict(before)
    conflicts: list[str] = []
    for tag in theirs:
        present = known.get(tag.name)
        if present is None:
            if deletion_id("tags", tag.name) not in gone or tag.name in used:
                known[tag.name] = tag
            continue
        filled = replace(
            present,
            color=present.color or tag.color,
            description=present.description or tag.description,
            parent=present.parent or (tag.parent if not _is_over(known, present.name, tag.parent) else None),
        )
        if filled != present:
            known[tag.name] = replace(filled, modified=now())
        theirs_said = (tag.color, tag.description, tag.parent)
        ours_says = (filled.color, filled.description, filled.parent)
        if any(there and there != here for there, here in zip(theirs_said, ours_says, strict=True)):
            conflicts.append(f"tag {tag.name!r} is described differently; ours stays")
    return MergedTags(_pairs(before, known), conflicts)


def _rank(tag: Tag) -> tuple[str, int, str]:
    return tag.modified, sum(map(bool, (tag.color, tag.description, tag.parent, tag.digit))), row_hash(tag)


def _said(tag: Tag) -> Tag:
    return replace(tag, modified="")


def _is_loss(before: Tag, after: Tag | None) -> bool:
    """Whether something that was said of a tag goes."""
    is_described = bool(before.modified or before.description or before.parent)
    return is_described and (after is None or _said(before) != _said(after))


def _difference(ours: Tag, theirs: Tag, taken: bool) -> str:
    stays, goes = ("theirs", "ours") if taken else ("ours", "theirs")
    one, other = (theirs, ours) if taken else (ours, theirs)
    return f"tag {ours.name!r} is described differently; {stays} stays ({_when(one)}), not {goes} ({_when(other)})"


def _when(tag: Tag) -> str:
    return tag.modified or "no time known"


def _alive(rows: Mapping[str, Tag], deletions: Mapping[str, str], used: Set[str]) -> dict[str, Tag]:
    """The tags that were not deleted since they were described, that a note has, or that stand over such a one."""
    alive: set[str] = set()
    for name, tag in rows.items():
        if tag.name in used or deletions.get(deletion_id("tags", name)) is None or _is_later(tag, deletions):
            over: str | None = name
            while over is not None and over in rows and over not in alive:
                alive.add(over)
                over = rows[over].parent
    return {name: tag for name, tag in rows.items() if name in alive}


def _is_later(tag: Tag, deletions: Mapping[str, str]) -> bool:
    return tag.modified > deletions[deletion_id("tags", tag.name)]


def _pairs(before: Mapping[str, Tag], after: Mapping[str, Tag]) -> tuple[Pair, ...]:
    pairs = ((before.get(name), after.get(name)) for name in dict.fromkeys((*before, *after)))
    return tuple((old, new) for old, new in pairs if old != new)


def _shared_digits(before: Mapping[str, Tag], after: Mapping[str, Tag]) -> Iterable[str]:
    """A line for each tag that is new here, or had a digit here, and whose digit puts on another."""
    had, has = by_digit(before.values()), by_digit(after.values())
    for tag in after.values():
        holder = has.get(tag.digit or 0, tag)
        if holder.name != tag.name and (tag.name not in before or had.get(tag.digit or 0) == before[tag.name]):
            yield f"digit {tag.digit} puts on {holder.name!r}, not {tag.name!r}"


def _is_over(tags: Mapping[str, Tag], name: str, parent: str | None) -> bool:
    """Whether a tag stands over another already, so that it cannot stand under it too."""
    seen: set[str] = set()
    while parent is not None and parent not in seen:
        if parent == name:
            return True
        seen.add(parent)
        parent = tags[parent].parent if parent in tags else None
    return False
