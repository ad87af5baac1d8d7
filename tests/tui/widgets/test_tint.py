"""How a tag's colour lies under the words: the ink stays readable, and a quiet ground leaves it as it is."""

from __future__ import annotations

import pytest
from rich.style import Style

from tui.widgets.tint import tinted

BASE = Style.parse("#d0d0d0 on #101010")


@pytest.mark.parametrize(
    ("kind", "has_ink", "has_ground", "underlined"),
    [
        ("annotation", True, True, False),
        ("overlap", True, True, True),
        ("quiet", False, True, False),
        ("bar", True, False, False),
    ],
)
def test_each_kind_of_mark_has_its_ink_and_ground(kind: str, has_ink: bool, has_ground: bool, underlined: bool) -> None:
    style = tinted(BASE, f"reading--{kind} #c04040")
    assert (style.color is not None, style.bgcolor is not None, bool(style.underline)) == (
        has_ink,
        has_ground,
        underlined,
    )


def test_a_quiet_ground_is_nearer_to_the_page_than_a_full_one() -> None:
    quiet, full = (tinted(BASE, f"reading--{kind} #c04040").bgcolor for kind in ("quiet", "annotation"))
    assert quiet is not None and full is not None
    assert 0x10 < quiet.get_truecolor().red < full.get_truecolor().red
