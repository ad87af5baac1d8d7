"""How far two coders agree, and where they differ, as a list to walk through."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Label

from ..desk.questions import OTHER_NOTEBOOK
from ..dialogs.dialog import Dialog
from ..listings.disagreement_listing import DisagreementListing
from ..notebook.coders import Comparison, figures
from ..widgets.entry_list import EntryList


class AgreementScreen(Dialog[int]):
    """Gives back which disagreement to show, or OTHER_NOTEBOOK; None when the reader leaves."""

    BINDING_GROUP_TITLE = "Agreement"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "o",
            f"dismiss({OTHER_NOTEBOOK})",
            "Other notebook",
            id="agreement-other",
            tooltip="Compare with another notebook",
        ),
        Binding("escape,q,A", "dismiss(None)", "Close", id="agreement-close", tooltip="Back to the desk"),
    ]
    entries = query_one(EntryList)

    def __init__(self, compared: Comparison, at: int = 0) -> None:
        super().__init__()
        self._compared, self._at = compared, at

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            first, *rest = figures(self._compared)
            yield Label(Content(first).stylize("bold"))
            for line in rest:
                yield Label(Content(line))
            yield EntryList()
            yield Label(
                "Enter shows it (n, N walk on)   o another notebook   Esc closes",
                classes="hint",
                markup=False,
            )

    def on_mount(self) -> None:
        found = self._compared.agreement.disagreements
        self.entries.focus()
        self.entries.show(
            DisagreementListing(found, self._compared.articles),
            "The two differ nowhere." if self._compared.articles else "The two notebooks have no article in common.",
        )
        self.entries.go_to(self._at)

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        event.stop()
        self.dismiss(event.index)
