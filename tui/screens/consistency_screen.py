"""What fits and what does not among the figures of an article, as a list to walk through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Label

from analysis.article import Article
from analysis.checking.consistency import Consistency

from ..dialogs.dialog import Dialog
from ..listings.consistency_listing import ConsistencyListing
from ..system.plain_output import counted
from ..widgets.entry_list import EntryList


class ConsistencyScreen(Dialog[int]):
    """Gives back which entry to show; None when the reader leaves."""

    BINDING_GROUP_TITLE = "Figures that do not fit"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,exclamation_mark", "dismiss(None)", "Close", id="fits-close", tooltip="Back to the desk"),
    ]
    entries = query_one(EntryList)

    def __init__(self, article: Article, found: Sequence[Consistency], at: int = 0) -> None:
        super().__init__()
        self._article, self._found, self._at = article, found, at

    def compose(self) -> ComposeResult:
        wrong = sum(not one.holds for one in self._found)
        right = len(self._found) - wrong
        sums = f"{counted(right, 'sum')} that hold{'s' * (right == 1)}"
        told = f"{wrong or 'No'} figure{'s' * (wrong != 1)} that cannot be; {sums}"
        with Vertical(classes="dialog"):
            yield Label(Content(told).stylize("bold"))
            yield EntryList()
            yield Label("Enter shows it (n, N walk its places)   Esc closes", classes="hint", markup=False)

    def on_mount(self) -> None:
        self.entries.focus()
        self.entries.show(ConsistencyListing(self._article, self._found), "")
        self.entries.go_to(self._at)

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        event.stop()
        self.dismiss(event.index)
