"""The lists of the sidebar, by their names."""

from __future__ import annotations

from typing import Literal, get_args

Tab = Literal["Actors", "Numbers", "Quotes", "Notes"]
TABS: tuple[Tab, ...] = get_args(Tab)
"""In the order in which they stand and are gone through."""
