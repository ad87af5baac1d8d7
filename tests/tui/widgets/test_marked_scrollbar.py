"""The scrollbar shows where matches, notes and figures without a source stand; and looks the same in both themes."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme
from textual.widgets import Input

from tests.tui.desk.desks import desk
from tests.tui.desk.made_up import findings, harbour
from tui.reading.colours import READABLE, contrast
from tui.widgets.themes import DARK, LIGHT


def scrollbar(rows: list[str]) -> str:
    return "".join(row[79] for row in rows[1:-2])


async def test_the_scrollbar_shows_what_stands_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_MOTION", "1")
    async with desk(harbour(), tmp_path, (80, 20), findings) as at:
        bar = scrollbar(at.rows())
        assert "○" in bar and "◆" not in bar and "━" not in bar
        await at.press("G", "a", *"note", "enter", "g")
        bar = scrollbar(at.rows())
        assert bar.rstrip().endswith("◆"), bar
        await at.press("/", *"Harbourtown")
        assert at.screen.query_one(Input).cursor_blink is False
        await at.press("enter")
        matches = scrollbar(at.rows())
        assert matches.count("━") >= 2 and "◆" in matches
        await at.press("escape", "m")
        assert "○" not in scrollbar(at.rows()), "where figures are not marked, the scrollbar does not mark them either"
        await at.resize(80, 80)
        assert not set(scrollbar(at.rows())) & set("○◆"), "all is on screen"


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_what_is_read_and_grabbed_stands_out_from_every_ground(theme: Theme) -> None:
    colours = theme.to_color_system().generate() | theme.variables
    for ground in ("background", "surface", "panel"):
        back = Color.parse(colours[ground]).rgb
        for name in ("foreground", "text-warning", "text-success", "text-error", "primary", "secondary"):
            assert contrast(Color.parse(colours[name]).rgb, back) >= READABLE, (name, ground)
    for ground in ("background", "surface"):
        assert contrast(Color.parse(colours["scrollbar"]).rgb, Color.parse(colours[ground]).rgb) >= READABLE
