"""The articles on the library's shelf, and what is known of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .found import Counts
from .noted import NOTHING, Noted

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
