"""The lists of findings in the reader's order: groups that fold, and words that unfold them."""

from __future__ import annotations

import pytest

from tui.listings.actor_listing import ActorListing
from tui.listings.arrangement import FOLDED, Arrangement
from tui.listings.number_listing import NumberListing
from tui.listings.quote_listing import QuoteListing

from ..desk.made_up import findings, harbour

FOUND = findings(harbour())
MADE = {"actors": ActorListing, "numbers": NumberListing, "quotes": QuoteListing}
NOBODY = frozenset({"no source given", "no speaker given"})


@pytest.mark.parametrize(
    ("name", "arrangement", "shown"),
    [
        ("numbers", Arrangement("unsourced", "o"), "1,200 Dozens 37 52 14 $4.5 million"),
        ("numbers", Arrangement("kind", "PORT authority", frozenset({"count"})), "[count 3] 37 52 14"),
        (
            "numbers",
            Arrangement("source", folded=NOBODY),
            "[no source given 4] [port authority 3] 37 52 14 [harbour museum 1] $4.5 million",
        ),
        ("numbers", Arrangement("source", "dockers", NOBODY), "[no source given 1] 1,200"),
        ("quotes", Arrangement("source", "reach", NOBODY), "[no speaker given 1] out of reach"),
        ("quotes", Arrangement("unsourced", "DOOR My"), "My door is open,"),
        (
            "actors",
            Arrangement("weight", folded=FOLDED),
            "[People 2] Ruth Okafor Anders Holm [Organizations 2] port authority harbour museum [Places 1]",
        ),
        (
            "actors",
            Arrangement("weight", folded=FOLDED | {"People", "Organizations"}),
            "[People 2] Ruth Okafor Anders Holm [Organizations 2] [Places 1]",
        ),
        (
            "actors",
            Arrangement("weight", folded=FOLDED | {"People"}).toggled("Organizations", was_folded=False),
            "[People 2] [Organizations 2] [Places 1]",
        ),
        ("actors", Arrangement("count", "museum", frozenset({"Organizations"})), "[Organizations 1] harbour museum"),
    ],
)
def test_what_is_listed_in_which_order(name: str, arrangement: Arrangement, shown: str) -> None:
    listing = MADE[name](FOUND, arrangement)
    entries = []
    for index in range(len(listing)):
        title, entry = listing.title(index), listing.entry(index)
        entries.append(f"[{title.name} {title.count}]" if title else getattr(entry, "text", "") or entry.name)
    assert " ".join(entries) == shown
