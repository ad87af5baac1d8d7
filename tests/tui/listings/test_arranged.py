"""Lists that are filtered and sorted: what is listed, and which entry of the list itself that is."""

from __future__ import annotations

from collections import Counter

import pytest

from tui.listings.arranged import Arrangeable, Arranged
from tui.listings.count_listing import CountListing
from tui.listings.tag_listing import TagListing
from tui.notebook import Tag

TREE = [
    (0, Tag("violence", description="force of any kind")),
    (1, Tag("shots", parent="violence")),
    (0, Tag("Aid")),
    (0, Tag("casualties", description="dead and [hurt]")),
]
TAGS = TagListing(TREE, {"shots": 2}, {"shots": 3, "Aid": 9, "casualties": 3})
COUNTS = CountListing.by_article(
    {"b": Counter(shots=5, aid=1), "a": Counter(casualties=2)}, {"b": "Bridge closed", "a": "Aid comes"}, []
)
MET = CountListing.together(Counter({("shots", "aid"): 5, ("aid", "casualties"): 2}), [])


@pytest.mark.parametrize(
    ("listing", "typed", "order", "places"),
    [
        (TAGS, "", "", [0, 1, 2, 3]),
        (TAGS, "FORCE", "", [0]),
        (TAGS, "[hurt] dead", "", [3]),
        (TAGS, "s", "by name", [3, 1]),
        (TAGS, "", "by name", [2, 3, 1, 0]),
        (TAGS, "", "most used first", [2, 1, 3, 0]),
        (TAGS, "", "most used here first", [1, 0, 2, 3]),
        (TAGS, "", "no such order", [0, 1, 2, 3]),
        (TAGS, "xyzzy", "", []),
        (COUNTS, "", "", [0, 1, 2, 3, 4]),
        (COUNTS, "", "by name", [3, 4, 0, 2, 1]),
        (COUNTS, "shots", "", [0, 1]),
        (COUNTS, "aid", "", [0, 2, 3, 4]),
        (COUNTS, "bridge", "", [0, 1, 2]),
        (MET, "", "by name", [1, 0]),
        (MET, "casual", "", [1]),
    ],
)
def test_what_is_listed(listing: Arrangeable, typed: str, order: str, places: list[int]) -> None:
    arranged = Arranged(listing, typed, order)
    assert [arranged.place(index) for index in range(len(arranged))] == places
    assert [arranged.index(place) for place in places] == list(range(len(places)))
    assert arranged.index(99) is None


def test_what_is_sorted_does_not_stand_under_another() -> None:
    def shown(order: str, index: int) -> str:
        return "".join(text for text, _ in Arranged(TAGS, "", order).rows(index, 60)[0])

    assert shown("", 1).index("shots") > shown("by name", 2).index("shots") == shown("", 0).index("violence")
