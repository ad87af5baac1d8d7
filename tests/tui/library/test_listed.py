"""What of the library is listed while one types and sorts is what a fresh look would list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tui.library.found import Counts
from tui.library.listed import Listed
from tui.library.noted import Noted
from tui.library.volumes import ORDERS, Order, Volume

SHELF = [
    Volume("a/ferry.txt", "Ferry sinks", "1", "2024-02-01", 300, Counts(3, 9, 2), Noted(1, 0, False, True, 0.5)),
    Volume("a/bridge.txt", "bridge opens", "2", "2024-03-01", 500, Counts(7, 1, 1)),
    Volume("b/strike.txt", "Ferry strike", "3", None, 100, None, Noted(2, 2, True, True, 1.0)),
    Volume("b/zero.bin", "zero.bin", problem="binary"),
]


def titles(volumes: Sequence[Volume]) -> list[str]:
    return [volume.title.split()[-1] for volume in volumes]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        *(("", "sinks opens strike zero.bin"), ("ferry", "sinks strike"), ("FERRY s", "sinks strike")),
        *(
            ("ferry st", "strike"),
            ("a/", "sinks opens"),
            ("is:new", "opens zero.bin"),
            ("is:", "sinks opens strike zero.bin"),
        ),
        *(("is:read ferry", "sinks"), ("is:coded", "strike"), ("ferry is:coded", "strike"), ("is", ""), ("xyz", "")),
    ],
)
def test_words_of_the_title_or_name_and_the_status(part: str, expected: str) -> None:
    listed = Listed(SHELF)
    for end in range(len(part) + 1):  # as it is typed
        shown = listed.shown(part[:end], "as named")
    assert titles(shown) == expected.split()
    assert titles(Listed(SHELF).shown(part, "as named")) == expected.split()
    assert titles(listed.shown(part[:-1], "title")) == titles(Listed(SHELF).shown(part[:-1], "title"))


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        *(("title", "opens sinks strike zero.bin"), ("date", "opens sinks strike zero.bin")),
        *(("status", "opens zero.bin sinks strike"), ("words", "opens sinks strike zero.bin")),
        *(("actors", "opens sinks strike zero.bin"), ("unsourced", "sinks opens strike zero.bin")),
        *(("notes", "strike sinks opens zero.bin"), ("progress", "strike sinks opens zero.bin")),
    ],
)
def test_orders(order: Order, expected: str) -> None:
    listed = Listed(SHELF)
    assert titles(listed.shown("", order)) == expected.split()
    assert titles(listed.shown("ferry", order)) == [title for title in expected.split() if title in ("sinks", "strike")]


def test_what_changes_on_the_shelf_is_seen_at_the_next_look() -> None:
    shelf = list(SHELF)
    listed = Listed(shelf)
    for order in ORDERS:
        listed.shown("ferry", order)
    shelf[1] = replace(shelf[1], title="A ferry bridge")
    assert titles(listed.shown("ferry", "title")) == ["bridge", "sinks", "strike"]
    shelf.append(Volume("c.txt", "Third ferry"))
    assert titles(listed.shown("ferry", "as named")) == ["sinks", "bridge", "strike", "ferry"]
    del shelf[0]
    assert titles(listed.shown("ferry", "as named")) == ["bridge", "strike", "ferry"]
