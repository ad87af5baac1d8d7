"""The articles on the library's shelf, what is known of each, and in which order they are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .found import Counts
from .noted import NOTHING, STATUSES, Noted

Order = Literal["as named", "title", "date", "status", "words", "actors", "unsourced", "notes", "checked", "progress"]
ORDERS: dict[Order, str] = {
    "as named": "o",
    "title": "t",
    "date": "d",
    "status": "s",
    "words": "w",
    "actors": "a",
    "unsourced": "u",
    "notes": "n",
    "checked": "c",
    "progress": "p",
}
"""The orders, and the letter that chooses each."""


@dataclass(frozen=True, slots=True)
class Volume:
    """One article on the shelf. What is not known yet is None; ``problem`` says why it cannot be read."""

    name: str
    title: str
    sha256: str | None = None
    date: str | None = None
    words: int | None = None
    counts: Counts | None = None
    noted: Noted = NOTHING
    problem: str | None = None
    kept: bool = False
    """Whether it is the text that the notebook keeps, rather than a file."""

    @property
    def waits(self) -> bool:
        """Whether it is still to be analysed."""
        return self.counts is None and self.problem is None


def order_named(name: str) -> Order:
    """The order of this name; as named where there is none such."""
    return next((order for order in ORDERS if order == name), "as named")


@dataclass(frozen=True, slots=True)
class FileChanges:
    """Files that are new in the folders of a shelf, that have other content than when they were read, or are gone."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


_LARGEST_FIRST: dict[Order, Callable[[Volume], float]] = {
    "words": lambda volume: volume.words or 0,
    "actors": lambda volume: volume.counts.actors if volume.counts else 0,
    "unsourced": lambda volume: volume.counts.unsourced if volume.counts else 0,
    "notes": lambda volume: volume.noted.notes,
    "checked": lambda volume: volume.noted.checked,
    "progress": lambda volume: volume.noted.progress,
}


def in_order(volumes: Sequence[Volume], part: str, order: Order) -> list[Volume]:
    """The volumes that ``part`` asks for, in an order; what is not known comes last.

    Each word of ``part`` stands in the title or the name; "is:new", "is:read" and "is:coded" ask for the status.
    """
    found = [volume for volume in volumes if _fits(volume, part.casefold().split())] if part else list(volumes)
    if order == "title":
        found.sort(key=lambda volume: volume.title.casefold())
    elif order == "date":
        found.sort(key=lambda volume: volume.date or "", reverse=True)
    elif order == "status":
        found.sort(key=lambda volume: STATUSES.index(volume.noted.status))
    elif order in _LARGEST_FIRST:
        size: Callable[[Volume], Any] = _LARGEST_FIRST[order]
        found.sort(key=size, reverse=True)
    return found


def _fits(volume: Volume, words: Sequence[str]) -> bool:
    title = f"{volume.title}\n{volume.name}".casefold()
    return all(volume.noted.status.startswith(word[3:]) if word.startswith("is:") else word in title for word in words)
