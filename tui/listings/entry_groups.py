"""Entries in groups: each group has a title, which is an entry without a finding, and can be folded."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar, runtime_checkable

from .listing import Row, between

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a group, how many entries it has, and whether they are hidden."""

    name: str
    count: int
    folded: bool = False

    def row(self, width: int) -> Row:
        """The title as a row of a list."""
        more = [("  Enter unfolds", "quiet")] if self.folded and width >= 30 else []
        sign = "▸" if self.folded else "▾"
        return between([(f"{sign} {self.name}", "strip"), *more], [(f"{self.count:,}", "quiet")], width)


@runtime_checkable
class Grouped(Protocol):
    """A list whose entries may stand in groups."""

    def entry(self, index: int) -> object:
        """The finding of an entry, or the title of a group."""

    def title(self, index: int) -> Title | None:
        """The title of a group, if the entry is one."""


def grouped(
    items: Iterable[Item],
    name_of: Callable[[Item], str],
    folded: Collection[str] = (),
    ranking: Sequence[str] | None = None,
) -> list[Item | Title]:
    """The items under titles, in each group in the order given; without those of the groups that are ``folded``.

    Groups stand in the order of ``ranking``, where there is one, else the largest first.
    """
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(name_of(item), []).append(item)
    names = sorted(groups, key=ranking.index if ranking else lambda name: -len(groups[name]))
    entries: list[Item | Title] = []
    for name in names:
        entries.append(Title(name, len(groups[name]), name in folded))
        if name not in folded:
            entries += groups[name]
    return entries
