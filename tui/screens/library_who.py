"""Who is in which article: the reader chooses somebody, then one of the articles that they are in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen

from analysis.article import Span

from ..library.shelf import Shelf
from ..library.volumes import Volume

if TYPE_CHECKING:
    from ..dialogs.appearance_picker import Found
    from ..library.appearances import Someone


def ask_who(
    screen: Screen[None], shelf: Shelf, opened: Callable[[Volume, Span | None], None], searched: Callable[[str], None]
) -> None:
    """``opened`` gets the article that is chosen and the place in it, ``searched`` a query for all of somebody."""
    from ..dialogs.who_picker import WhoPicker

    picker = WhoPicker(shelf.everyone, lambda: shelf.waiting)
    screen.app.push_screen(picker, partial(_ask_where, screen, shelf, opened, searched))


def _ask_where(
    screen: Screen[None],
    shelf: Shelf,
    opened: Callable[[Volume, Span | None], None],
    searched: Callable[[str], None],
    someone: Someone | None,
) -> None:
    from ..dialogs.appearance_picker import AppearancePicker

    def take(found: Found | None) -> None:
        if found is not None and found.volume is not None:
            opened(found.volume, found.span)
        elif found is not None:
            searched(f'actor:"{found.name}"')

    if someone is not None:
        screen.app.push_screen(AppearancePicker(someone, partial(shelf.appearances, someone)), take)
