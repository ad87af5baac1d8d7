"""The lists of the sidebar, by their names."""

from __future__ import annotations

from typing import Literal, get_args

Tab = Literal["Actors", "Numbers", "Quotes", "Notes"]
TABS: tuple[Tab, ...] = get_args(Tab)
"""In the order in which they stand and are gone through."""


def tab_of(list_id: str | None) -> Tab:
    """The tab of the list with this id."""
    return next(tab for tab in TABS if tab.lower() == list_id)
