"""What stands around some words: cut between words, inside its edges, and it says where it is cut."""

from __future__ import annotations

import pytest

from tui.reading.surroundings import surroundings

TEXT = "A title Some boats sank in the harbour on Monday morning The end"


@pytest.mark.parametrize(
    ("before", "behind", "shown"),
    [
        (99, 99, "Some boats sank in the harbour on Monday morning"),
        (11, 99, "Some boats sank in the harbour on Monday morning"),
        (10, 99, "… boats sank in the harbour on Monday morning"),
        (99, 16, "Some boats sank in the harbour on …"),
        (99, 15, "Some boats sank in the harbour …"),
        (0, 0, "… sank in …"),
    ],
)
def test_words_are_shown_whole_between_the_edges(before: int, behind: int, shown: str) -> None:
    left, right = TEXT.index("Some"), TEXT.index(" The end")
    start = TEXT.index("sank")
    found, first, last = surroundings(TEXT, start, start + len("sank in"), left, right, before, behind)
    assert found == shown and found[first:last] == "sank in"
