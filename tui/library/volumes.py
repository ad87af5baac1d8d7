"""The articles on the library's shelf, what is known of each, and in which order they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Order = Literal["as named", "title", "date", "words", "actors", "notes", "progress"]
ORDERS: tuple[Order, ...] = ("as named", "title", "date", "words", "actors", "notes", "progress")


@dataclass(frozen=True, slots=True)
class Volume:
    """One article on the shelf. What is not known yet is None; ``problem`` says why it cannot be read."""

    name: str
    title: str
    sha256: str | None = None
    date: str | None = None
    words: int | None = None
    actors: int | None = None
    notes: int = 0
    progress: float = 0.0
    problem: str | None = None


def order_named(name: str) -> Order:
    """The order of this name; the first where there is none such."""
    return next((order for order in ORDERS if order == name), ORDERS[0])


@dataclass(frozen=True, slots=True)
class FileChanges:
    """Files that are new in the folders of a shelf, that have other content than when they were read, or are gone."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


def in_order(volumes: Sequence[Volume], part: str, order: Order) -> list[Volume]:
    """The volumes whose title or name has ``part`` in it, in an order; what is not known comes last."""
    wanted = part.casefold()
    found = [v for v in volumes if wanted in v.title.casefold() or wanted in v.name.casefold()]
    if order == "as named":
        return found
    if order == "title":
        return sorted(found, key=lambda v: v.title.casefold())
    if order == "date":
        return sorted(found, key=lambda v: (v.date is not None, v.date or ""), reverse=True)
    return sorted(found, key=lambda v: -float(getattr(v, order) or 0))
