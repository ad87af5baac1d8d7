"""The card of a finding: its passages, what is said by and about an actor, and why the engine has it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from analysis.article import Span

from ..listings.card_listing import CardListing
from ..listings.finding_cards import Card
from ..widgets.entry_list import EntryList
from .dialog import Dialog


class FindingCard(Dialog[Span]):
    """Gives back the passage that the reader wants to see, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i", "dismiss(None)", "Close", id="card-close", tooltip="Back to the desk"),
    ]

    def __init__(self, card: Card, details: str = "") -> None:
        super().__init__()
        self._card, self._details = card, details

    def compose(self) -> ComposeResult:
        card = self._card
        with Vertical(classes="dialog"):
            yield Label(Content.assemble((card.name, "bold"), (f"   {card.about}", "auto 60%")))
            for title, value in card.facts:
                if value:
                    yield Label(Content.assemble((f"{title}: ", "auto 60%"), value))
            if self._details:
                yield Label(Content(self._details).stylize("auto 60%"))
            yield EntryList()
            yield Label("Enter shows it in the text, then n the next   Esc closes", classes="hint", markup=False)

    def on_mount(self) -> None:
        entries = self.query_one(EntryList)
        entries.show(CardListing(self._card.sections), "Nothing is known of it.")
        entries.focus()

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        event.stop()
        listing = self.query_one(EntryList).listing
        spans = listing.spans(event.index) if listing is not None else []
        if spans:
            self.dismiss(spans[0])
