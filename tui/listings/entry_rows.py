"""On which row of a list each entry begins, where entries may have different heights, and where the cursor stops."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from .listing import Listing, Passing, Varied

_LOOKED_AT = 20
"""So many entries are looked at for one that is no title: lists of counts and articles have none."""


class EntryRows:
    """The rows of a listing at a width. Rows are counted from 0."""

    def __init__(self, listing: Listing, width: int) -> None:
        self.width = width
        self._count, self._height = len(listing), listing.height
        self._tops: Sequence[int] = ()
        if isinstance(listing, Varied):
            heights = (listing.height_of(index, width) for index in range(len(listing)))
            self._tops = [0, *accumulate(heights)]

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self.top(self._count)

    def top(self, index: int) -> int:
        """The first row of an entry."""
        return self._tops[index] if self._tops else index * self._height

    def place(self, row: int) -> tuple[int, int]:
        """The entry that a row belongs to, and which of its rows it is; behind the last entry one that is not there."""
        if not self._tops:
            return divmod(row, self._height)
        index = bisect_right(self._tops, row) - 1
        return index, row - self._tops[index]


def first_entry(listing: Listing) -> int:
    """The first entry that is no title of those below it: one that stands somewhere; 0 where there is none."""
    title = getattr(listing, "title", None)
    looked_at = range(min(len(listing), _LOOKED_AT))
    if title is None:
        return next((index for index in looked_at if listing.spans(index)), 0)
    return next((index for index in looked_at if title(index) is None), 0)


def is_passed_over(listing: Listing, index: int) -> bool:
    """Whether the cursor does not stop at an entry."""
    return isinstance(listing, Passing) and listing.is_passed_over(index)


def stop_near(listing: Listing, index: int, step: int) -> int:
    """The entry nearest to ``index`` at which the cursor stops, in the direction of ``step``, else in the other.

    0 where there is none; an index beyond the list is that of its end.
    """
    count = len(listing)
    at = max(0, min(index, count - 1))
    ways = (range(at, count), range(min(at, count - 1), -1, -1))
    return next((one for way in ways[:: 1 if step > 0 else -1] for one in way if not is_passed_over(listing, one)), 0)
