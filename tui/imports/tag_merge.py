"""Bringing two codebooks together: ours stays as it is described, gets what it lacks, and loses what nobody uses."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from ..notebook.annotation import Tag
from ..notebook.codebook import next_digit
from ..notebook.deletion import deletion_id


@dataclass(frozen=True, slots=True)
class MergedTags:
    """The tags that come, change or go, as pairs of before and after; a line for each described otherwise there."""

    pairs: tuple[tuple[Tag | None, Tag | None], ...]
    conflicts: list[str]


def merged_tags(
    ours: list[Tag], theirs: Iterable[Tag], gone: Set[str], gone_there: Set[str], used: Set[str]
) -> MergedTags:
    """The tags that ours lacks, with digits that are free; those that lack a colour, a description or a parent.

    One that was deleted on either side is there only with a note that has it.
    """
    known = {tag.name: tag for tag in ours}
    before = dict(known)
    conflicts: list[str] = []
    for tag in theirs:
        present = known.get(tag.name)
        if present is None:
            if deletion_id("tags", tag.name) not in gone | gone_there or tag.name in used:
                taken = {other.digit for other in known.values()} - {None}
                known[tag.name] = replace(tag, digit=next_digit(known.values())) if tag.digit in taken else tag
            continue
        # What one side leaves open the other says; nor does a digit contradict.
        known[tag.name] = replace(
            present,
            color=present.color or tag.color,
            description=present.description or tag.description,
            parent=present.parent or (tag.parent if not _is_over(known, present.name, tag.parent) else None),
        )
        theirs_said = (tag.color, tag.description, tag.parent)
        ours_says = (known[tag.name].color, known[tag.name].description, known[tag.name].parent)
        if any(there and there != here for there, here in zip(theirs_said, ours_says, strict=True)):
            conflicts.append(f"tag {tag.name!r} is described differently; ours stays")
    parents = {tag.parent for tag in known.values()}
    for name in before:
        if deletion_id("tags", name) in gone_there and name not in used and name not in parents:
            del known[name]
    names = dict.fromkeys((*before, *known))
    pairs = ((before.get(name), known.get(name)) for name in names)
    return MergedTags(tuple((old, new) for old, new in pairs if old != new), conflicts)


def _is_over(tags: dict[str, Tag], name: str, parent: str | None) -> bool:
    """Whether a tag stands over another already, so that it cannot stand under it too."""
    seen: set[str] = set()
    while parent is not None and parent not in seen:
        if parent == name:
            return True
        seen.add(parent)
        parent = tags[parent].parent if parent in tags else None
    return False
