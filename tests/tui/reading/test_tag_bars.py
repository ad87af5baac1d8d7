"""The bars of tags beside the rows of a text."""

from __future__ import annotations

import pytest

from tui.reading.tag_bars import BarLook, TagBars

LOOKS = {name: BarLook(f"#{i}{i}{i}{i}{i}{i}", name) for i, name in enumerate("abcd")}
PARAGRAPH = (10, 50)
ROWS = ((10, 30), (30, 50))


@pytest.mark.parametrize(
    ("spans", "first", "second"),
    [
        ([], "", ""),
        ([(10, 50, "a")], "a", "a"),
        ([(10, 50, "b"), (10, 50, "a")], "ab", "ab"),
        ([(10, 30, "a"), (35, 40, "b")], "a ", " b"),
        ([(12, 14, "a"), (20, 22, "a")], "a", " "),
        ([(29, 31, "a")], "a", "a"),
        ([(50, 60, "a"), (0, 10, "b")], "", ""),
        ([(0, 60, "a")], "a", "a"),
        ([(10, 50, name) for name in "dcba"], "abc+", "abc+"),
        ([(10, 50, name) for name in "abc"], "abc", "abc"),
        ([*((10, 50, name) for name in "abc"), (31, 33, "d")], "abc", "abc+"),
    ],
)
def test_bars_stand_beside_the_rows_of_their_tags(spans: list[tuple[int, int, str]], first: str, second: str) -> None:
    bars = TagBars(spans, LOOKS)
    shown = []
    for row in ROWS:
        found = bars.beside(PARAGRAPH, row)
        shown.append("".join(look.sign if look else " " for look in found.looks) + "+" * found.more)
    assert shown == [first, second]
