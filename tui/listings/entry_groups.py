"""Entries in groups: each group has a title, which is an entry without a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from .listing import Row, between

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a group, and how many entries it has."""

    name: str
    count: int

    def row(self, width: int) -> Row:
        """The title as a row of a list."""
        return between([(self.name, "strip")], [(f"{self.count:,}", "quiet")], width)


def grouped(items: Iterable[Item], name_of: Callable[[Item], str]) -> list[Item | Title]:
    """The items under titles, the largest group first, and in each in the order given."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(name_of(item), []).append(item)
    entries: list[Item | Title] = []
    for name, members in sorted(groups.items(), key=lambda group: -len(group[1])):
        entries += [Title(name, len(members)), *members]
    return entries
