"""An actor's card: everything the article has by them, about them, and the numbers with them as the source."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from analysis.article import Span
from analysis.findings import Actor, Findings

from ..listings.card_listing import CardListing
from ..widgets.entry_list import EntryList
from .dialog import Dialog


class ActorCard(Dialog[Span]):
    """Gives back the passage that the reader wants to see, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i", "dismiss(None)", "Close", id="card-close", tooltip="Back to the desk"),
    ]

    def __init__(self, findings: Findings, actor: Actor, details: str = "") -> None:
        super().__init__()
        self._details = details
        self._findings = findings
        self._actor = actor

    def compose(self) -> ComposeResult:
        actor = self._actor
        about = [f"{'photo or byline credit, ' if actor.credit else ''}{actor.kind}", f"{len(actor.mentions)} mentions"]
        with Vertical(classes="dialog"):
            yield Label(Content.assemble((actor.name, "bold"), (f"   {', '.join(about)}", "auto 60%")))
            for title, values in (("Role", actor.roles), ("Also", actor.aliases)):
                if values:
                    yield Label(Content.assemble((f"{title}: ", "auto 60%"), "; ".join(values)))
            if self._details:
                yield Label(Content(self._details).stylize("auto 60%"))
            yield EntryList()
            yield Label("Enter shows it in the text   Esc closes", classes="hint", markup=False)

    def on_mount(self) -> None:
        entries = self.query_one(EntryList)
        entries.show(CardListing(self._findings, self._actor), "Nothing is said by or about them here.")
        entries.focus()

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        event.stop()
        listing = self.query_one(EntryList).listing
        spans = listing.spans(event.index) if listing is not None else []
        if spans:
            self.dismiss(spans[0])
