"""How far two coders agree, and where they differ, as a list to walk through."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Label

from ..desk.questions import OTHER_NOTEBOOK, Decide
from ..dialogs.dialog import Dialog
from ..listings.disagreement_listing import DisagreementListing
from ..notebook.coders import Comparison, figures
from ..widgets.arranged_entries import ArrangedEntries


class AgreementScreen(Dialog[int | Decide]):
    """Gives back which disagreement to show or to decide, or OTHER_NOTEBOOK; None when the reader leaves."""

    BINDING_GROUP_TITLE = "Agreement"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "o",
            f"dismiss({OTHER_NOTEBOOK})",
            "Other notebook",
            id="agreement-other",
            tooltip="Compare with another notebook",
        ),
        Binding("d", "decide", "Decide", id="agreement-decide", tooltip="Decide it, as a third coder"),
        Binding("t", "take_over", "Take over", id="agreement-take", tooltip="Give that coder all on which both agree"),
        Binding("escape,q,A", "dismiss(None)", "Close", id="agreement-close", tooltip="Back to the desk"),
    ]
    entries = query_one(ArrangedEntries)

    def __init__(self, compared: Comparison, at: int = 0, decided: Collection[int] = ()) -> None:
        super().__init__()
        self._compared, self._at, self._decided = compared, at, decided

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            first, *rest = figures(self._compared)
            yield Label(Content(first).stylize("bold"))
            if self._decided:
                rest.append(f"decided: {len(self._decided)} of {len(self._compared.agreement.disagreements)}")
            for line in rest:
                yield Label(Content(line))
            yield ArrangedEntries()
            yield Label(
                "Enter shows it (n, N walk on)   d decides   t takes over what both agree on   o others\n"
                "f filter   s sort   Esc closes",
                classes="hint",
                markup=False,
            )

    def on_mount(self) -> None:
        found = self._compared.agreement.disagreements
        self.entries.focus()
        self.entries.show(
            DisagreementListing(
                found, self._compared.articles, (self._compared.first, self._compared.second), self._decided
            ),
            "The two differ nowhere." if self._compared.articles else "The two have no article in common.",
        )
        self.entries.go_to(self._at)

    def action_decide(self) -> None:
        """Answer that the one under the cursor is to be decided."""
        if (at := self.entries.here) is not None:
            self.dismiss(Decide(at))

    def action_take_over(self) -> None:
        """Answer that all on which both agree is taken over."""
        self.dismiss(Decide(None))

    def on_arranged_entries_chosen(self, event: ArrangedEntries.Chosen) -> None:
        event.stop()
        self.dismiss(event.index)
