"""What stands for colours where none are wanted: on both themes cursor and selection are reversed, quiet words dim."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from tui.widgets.colourless import Colourless
from tui.widgets.themes import DARK, LIGHT


def told(style: Style, theme: Theme, text: str = "words") -> tuple[str, set[str]]:
    """The text, and which attributes it is painted with."""
    [segment] = Colourless().apply([Segment(text, style)], Color.parse(theme.background))
    seen = segment.style
    assert seen is not None
    assert seen.color is None
    assert seen.bgcolor is None
    return segment.text, {name for name in ("bold", "dim", "underline", "reverse") if getattr(seen, name)}


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_colours_are_told_otherwise(theme: Theme) -> None:
    ground, words = theme.background, theme.foreground
    cursor = theme.variables["block-cursor-background"]
    quiet = Color.parse(ground).blend(Color.parse(words), 0.5).hex
    for style, expected in [
        (Style(color=words, bgcolor=ground), set()),
        (Style(color=words, bgcolor=theme.surface), set()),
        (Style(color=words, bgcolor=cursor), {"reverse"}),
        (Style(color=ground, bgcolor=words), {"reverse"}),
        (Style(color=words, bgcolor=ground, reverse=True), {"reverse"}),
        (Style(reverse=True), {"reverse"}),
        (Style(color=quiet, bgcolor=ground), {"dim"}),
        (Style(color=quiet, bgcolor=ground, bold=True), {"bold"}),
        (Style(color=theme.warning, bgcolor=ground, bold=True, underline=True), {"bold", "underline"}),
        (Style(color="yellow", bgcolor="default"), set()),
    ]:
        assert told(style, theme) == ("words", expected), style


def test_what_is_painted_in_the_colour_of_its_ground_stays_unseen() -> None:
    assert told(Style(color="#242a33", bgcolor="#242a33"), DARK, "X日")[0] == "   "


def test_a_control_sequence_passes() -> None:
    control = Segment("\x1b[1;1H", None, [])
    assert Colourless().apply([control], Color.parse(DARK.background)) == [control]
