"""The desk's panes with the desk's keys: each widget has those that work while it has the focus."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from ..desk import bindings
from ..listings.tabs import TABS, Tab
from ..widgets.desk_panes import DeskPanes
from ..widgets.entry_list import EntryList
from ..widgets.reading_pane import ReadingPane


class Text(ReadingPane):
    """The reading pane with the desk's keys."""

    BINDINGS: ClassVar[list[BindingType]] = bindings.TEXT


class SidebarList(EntryList):
    """A list of the sidebar with the desk's keys."""

    BINDINGS: ClassVar[list[BindingType]] = bindings.LIST


class Checklist(EntryList):
    """A list of the sidebar whose entries are checked there."""

    BINDINGS: ClassVar[list[BindingType]] = bindings.CHECKLIST


_CHECKED: frozenset[Tab] = frozenset(("Numbers", "Quotes"))


def keyed_panes() -> DeskPanes:
    """The text, and the sidebar with a list for each tab."""
    lists = {tab: (Checklist if tab in _CHECKED else SidebarList)(id=tab.lower()) for tab in TABS}
    return DeskPanes(Text(id="reading"), lists)
