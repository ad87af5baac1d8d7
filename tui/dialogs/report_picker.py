"""Which reports to compare: a list in which space picks, with those that may tell of the same event on top."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Label

from analysis.article import Article, Span

from ..desk.questions import ReportOffer
from ..listings.listing import Row, between, fit
from ..widgets.entry_list import EntryList
from .dialog import Dialog


class OfferListing:
    """The articles that can be picked, one a row."""

    height = 1

    def __init__(self, offers: Sequence[ReportOffer], picked: set[int]) -> None:
        self._offers, self._picked = offers, picked

    def __len__(self) -> int:
        return len(self._offers)

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """A box, the title, and what speaks for the article."""
        offer = self._offers[index]
        box = ("✓ ", "confirmed") if index in self._picked else ("□ ", "quiet")
        about = "  ".join(filter(None, (offer.why, (offer.article.date or "")[:10])))
        about = about if cell_len(about) <= width // 2 else offer.why
        title = offer.article.title or offer.article.source
        return (between([box, (title, "name")], [(fit(about, width // 2), "quiet")], width),)

    def spans(self, index: int) -> Sequence[Span]:
        """Nowhere: these are whole articles."""
        return []


class ReportPicker(Dialog[list[Article]]):
    """Gives back the articles that were picked, or None."""

    BINDING_GROUP_TITLE = "Reports"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pick", "Pick", id="reports-pick", tooltip="Pick the report, or not"),
        Binding("escape,q,E", "dismiss(None)", "Close", id="reports-close", tooltip="Back to the desk"),
    ]
    entries = query_one(EntryList)

    def __init__(self, article: Article, offers: Sequence[ReportOffer]) -> None:
        super().__init__()
        self._article, self._offers = article, offers
        self._picked = {at for at, offer in enumerate(offers) if offer.likely}

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label(Content(f"Compare “{self._article.title}” with").stylize("bold"))
            yield EntryList()
            yield Label("space picks   Enter compares   Esc leaves", classes="hint", markup=False)

    def on_mount(self) -> None:
        self.entries.focus()
        self.entries.show(OfferListing(self._offers, self._picked), "There are no other articles.")

    def action_pick(self) -> None:
        """Pick the report under the cursor, or not, and step on."""
        self._picked ^= {self.entries.cursor}
        self.entries.refresh()
        self.entries.action_move(1)

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Compare: with those picked; with none picked, with the one under the cursor."""
        event.stop()
        chosen = sorted(self._picked) or [event.index]
        self.dismiss([self._offers[at].article for at in chosen])
