"""Asks who speaks or who is the source: an actor found by any part of a name, words of the article, or nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content

from ..desk.party_offers import PartyOffer
from .list_dialog import Entry, ListDialog


class PartyDialog(ListDialog[PartyOffer]):
    """Gives back who is meant, or None when the reader leaves."""

    def __init__(self, question: str, offers: Callable[[str], Sequence[PartyOffer]]) -> None:
        super().__init__(
            question=question,
            placeholder="Part of a name, words of the article, or nobody",
            hint="Enter takes it   ↑↓ choose",
        )
        self._offers = offers

    def entries(self, typed: str) -> list[Entry[PartyOffer]]:
        """Those whom what was typed may mean."""
        return [Entry(offer, _look(offer)) for offer in self._offers(typed)]

    def remark(self) -> str:
        """Why nobody can be taken."""
        return "No actor is called so, and the article does not have these words."


def _look(offer: PartyOffer) -> Content:
    return Content.assemble(offer.label, (f"   {' '.join(offer.about.split())}", "auto 60%"))
