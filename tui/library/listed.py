"""Which articles of the library's shelf are listed, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from .noted import STATUSES
from .volumes import Order, Volume

_LARGEST_FIRST: dict[Order, Callable[[Volume], float]] = {
    "words": lambda volume: volume.words or 0,
    "actors": lambda volume: volume.counts.actors if volume.counts else 0,
    "unsourced": lambda volume: volume.counts.unsourced if volume.counts else 0,
    "notes": lambda volume: volume.noted.notes,
    "checked": lambda volume: volume.noted.checked,
    "progress": lambda volume: volume.noted.progress,
}


def in_order(volumes: Sequence[Volume], order: Order) -> list[Volume]:
    """The volumes in an order; what is not known comes last."""
    found = list(volumes)
    if order == "title":
        found.sort(key=lambda volume: _folded(volume.title))
    elif order == "date":
        found.sort(key=lambda volume: volume.date or "", reverse=True)
    elif order == "status":
        found.sort(key=lambda volume: STATUSES.index(volume.noted.status))
    elif order in _LARGEST_FIRST:
        size: Callable[[Volume], Any] = _LARGEST_FIRST[order]
        found.sort(key=size, reverse=True)
    return found


def fitting(volumes: Sequence[Volume], part: str) -> list[Volume]:
    """The volumes that ``part`` asks for: each of its words stands in the title or the name.

    "is:new", "is:read" and "is:coded" ask for the status.
    """
    found = list(volumes)
    for word in part.casefold().split():
        if word.startswith("is:"):
            found = [volume for volume in found if volume.noted.status.startswith(word[3:])]
        else:
            found = [volume for volume in found if word in _folded(volume.title) or word in _folded(volume.name)]
    return found


@lru_cache(100_000)
def _folded(text: str) -> str:
    return text.casefold()


class Listed:
    """What of a shelf is listed, kept for the next look: most keys ask for what the last one asked for, or less."""

    def __init__(self, volumes: Sequence[Volume]) -> None:
        self._volumes = volumes
        self._seen: Sequence[Volume] = ()
        self._sorted: dict[Order, list[Volume]] = {}
        self._part, self._order, self._found = "", "", list[Volume]()

    def shown(self, part: str, order: Order) -> Sequence[Volume]:
        """The volumes that ``part`` asks for, in an order."""
        if self._seen != self._volumes:  # quick: what has not changed is the same object
            self._seen, self._part, self._order = list(self._volumes), "", ""
            self._sorted.clear()
        if order not in self._sorted:
            self._sorted[order] = in_order(self._seen, order)
        if not part:
            return self._sorted[order]
        narrower = self._part and order == self._order and part.startswith(self._part) and ":" not in part
        found = fitting(self._found if narrower else self._sorted[order], part)
        self._part, self._order, self._found = part, order, found
        return found
