"""A list as the reader wants it: only entries with some words, in another order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

from analysis.article import Span

from .listing import Listing, Row

Key = Callable[[int], Any]
"""What entries are sorted by, from their indexes."""


@runtime_checkable
class Arrangeable(Listing, Protocol):
    """A list that can be filtered and sorted."""

    @property
    def orders(self) -> Mapping[str, Key | None]:
        """The orders by what they are called, the first (None: as it stands) at the start."""

    def words(self, index: int) -> str:
        """What of an entry a filter looks at."""

    def flat_rows(self, index: int, width: int) -> Sequence[Row]:
        """As ``rows``, for an entry that does not stand under the one that it belongs to."""


class Arranged:
    """Some entries of a list, in an order of their own. ``place`` gives the index in the list itself."""

    def __init__(self, listing: Arrangeable, typed: str = "", order: str = "") -> None:
        """``typed``: words that entries must have; ``order``: one of the list's, else the first."""
        self.listing, self.height = listing, listing.height
        key = listing.orders.get(order)
        wanted = typed.casefold().split()
        places = [at for at in range(len(listing)) if all(map(listing.words(at).casefold().__contains__, wanted))]
        self._places = sorted(places, key=key) if key is not None else places
        self._rows = listing.flat_rows if key is not None else listing.rows

    def __len__(self) -> int:
        return len(self._places)

    def place(self, index: int) -> int:
        """Where an entry stands in the list itself."""
        return self._places[index]

    def index(self, place: int) -> int | None:
        """Where an entry of the list itself is shown; None where it is not."""
        return self._places.index(place) if place in self._places else None

    def title(self, index: int) -> str | None:
        """None: no entry is a title of others, though some stand nowhere in the text."""
        return None

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The rows of an entry."""
        return self._rows(self._places[index], width)

    def spans(self, index: int) -> Sequence[Span]:
        """Where an entry stands in the text."""
        return self.listing.spans(self._places[index])
