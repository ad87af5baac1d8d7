"""How the reader wants a list of findings: its order, which groups are folded, and what it is filtered by."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from .tabs import Tab

Item = TypeVar("Item")

ORDERS: dict[Tab, dict[str, str]] = {
    "Actors": {"weight": "by weight", "count": "by how often they are named", "place": "in the order of the text"},
    "Numbers": {
        "place": "in the order of the text",
        "unsourced": "those without a source first",
        "kind": "by kind",
        "source": "by source",
    },
    "Quotes": {
        "place": "in the order of the text",
        "unsourced": "those without a speaker first",
        "source": "by speaker",
    },
    "Notes": {"place": "in the order of the text", "newest": "the latest first"},
}
"""By their names, in the order in which the key goes round, the first at the start; and how each is told."""
FOLDED = frozenset({"Groups", "Places", "Credits"})
"""The groups that are folded at first."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How one list is arranged."""

    order: str
    words: str = ""
    """What an entry must have in it, to be listed; as the reader typed it."""
    folded: frozenset[str] = frozenset()
    folds_all: bool = False
    """Whether titles may stand alone: the reader has folded a group."""

    def next_order(self, tab: Tab) -> Arrangement:
        """The same in the order that follows on this one."""
        names = list(ORDERS[tab])
        return replace(self, order=names[(names.index(self.order) + 1) % len(names)])

    def toggled(self, group: str, was_folded: bool) -> Arrangement:
        """The same with a group folded, or unfolded if it was."""
        if was_folded:
            return replace(self, folded=self.folded - {group})
        return replace(self, folded=self.folded | {group}, folds_all=True)

    @property
    def hidden(self) -> frozenset[str]:
        """The groups whose entries are not listed: none while something is looked for."""
        return frozenset() if self.words else self.folded

    def hidden_of(self, groups: Collection[str], ranking: Sequence[str]) -> frozenset[str]:
        """Those of ``hidden`` in a list of these groups: nobody opens an article to find titles only.

        Where all would be folded without the reader's doing, the first by ``ranking`` stands open.
        """
        if self.folds_all or not groups or not self.hidden.issuperset(groups):
            return self.hidden
        return self.hidden - {min(groups, key=ranking.index)}

    def kept(self, items: Sequence[Item], texts_of: Callable[[Item], Iterable[str | None]]) -> Sequence[Item]:
        """The items that are listed: each word typed is in one of an item's texts, in whatever case."""
        words = self.words.casefold().split()
        if not words:
            return items
        whole = ("\n".join(filter(None, texts_of(item))).casefold() for item in items)
        return [item for item, text in zip(items, whole, strict=True) if all(word in text for word in words)]


def first_arrangements() -> dict[Tab, Arrangement]:
    """How each list is shown at the start."""
    return {tab: Arrangement(next(iter(orders)), folded=FOLDED) for tab, orders in ORDERS.items()}
