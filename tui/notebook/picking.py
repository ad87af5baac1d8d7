"""Which tags the picker offers, in which order: by part of a name, by digit, or as a tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .annotation import Tag
from .codebook import DIGITS


def matching(tags: Iterable[Tag], part: str, uses: Mapping[str, int] | None = None) -> list[Tag]:
    """The tags whose name has ``part`` in it, the likeliest first; all of them when it is empty.

    First those that begin with it, then those of which a word does, then those that hold it, then those that hold its
    letters in order; among equals the most used (``uses`` counts by name), then by name. Case does not matter.
    """
    part = " ".join(part.split()).casefold()
    counts = uses or {}
    ranked = [
        (rank, -counts.get(tag.name, 0), tag.name.casefold(), tag.name, tag)
        for tag in tags
        if (rank := _rank(tag.name.casefold(), part)) is not None
    ]
    return [tag for *_, tag in sorted(ranked, key=lambda row: row[:4])]


def _rank(name: str, part: str) -> int | None:
    if name.startswith(part):
        return 0
    at = name.find(part)
    while at >= 0:
        if not name[at - 1].isalnum():
            return 1
        at = name.find(part, at + 1)
    if part in name:
        return 2
    letters = iter(name)
    return 3 if all(letter in letters for letter in part if not letter.isspace()) else None


def by_digit(tags: Iterable[Tag]) -> dict[int, Tag]:
    """The tag that each digit from 1 to 9 puts on; of two that claim a digit, which two windows can bring about, the
    first by name has it."""
    found: dict[int, Tag] = {}
    for tag in sorted(tags, key=lambda tag: (tag.name.casefold(), tag.name)):
        if tag.digit is not None and tag.digit in DIGITS:
            found.setdefault(tag.digit, tag)
    return dict(sorted(found.items()))


def as_tree(tags: Sequence[Tag]) -> list[tuple[int, Tag]]:
    """All tags, each after its parent, with how deep it stands; siblings by name.

    A tag whose parent is missing, or whose parents go round in a circle, stands at the top.
    """
    known = {tag.name: tag for tag in tags}
    children: dict[str | None, list[Tag]] = {}
    for tag in sorted(tags, key=lambda tag: (tag.name.casefold(), tag.name)):
        children.setdefault(tag.parent if tag.parent in known and not _circles(tag, known) else None, []).append(tag)
    rows: list[tuple[int, Tag]] = []

    def put(parent: str | None, depth: int) -> None:
        for tag in children.get(parent, []):
            rows.append((depth, tag))
            put(tag.name, depth + 1)

    put(None, 0)
    return rows


def _circles(tag: Tag, known: Mapping[str, Tag]) -> bool:
    """Whether one comes back to ``tag`` by going up from it."""
    above, seen = tag.parent, set[str]()
    while above is not None and above in known and above not in seen:
        if above == tag.name:
            return True
        seen.add(above)
        above = known[above].parent
    return False
