"""The orders in which each list of the sidebar can stand."""

from __future__ import annotations

from .tabs import Tab

ORDERS: dict[Tab, dict[str, str]] = {
    "Actors": {"weight": "by weight"},
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
    "Notes": {"place": "in the order of the text"},
}
"""By their names, in the order in which the key goes round, the first at the start; and how each is told."""


def next_order(tab: Tab, order: str) -> str:
    """The order of a list that follows on this one."""
    names = list(ORDERS[tab])
    return names[(names.index(order) + 1) % len(names)]


def first_orders() -> dict[Tab, str]:
    """The order that each list has at the start."""
    return {tab: next(iter(orders)) for tab, orders in ORDERS.items()}
