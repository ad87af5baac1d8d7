"""What is written can be read: at least 4.5:1 on its ground, also under the cursor, in both themes."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyze, load
from tui.reading.colours import READABLE, contrast

from ..ledger.convoy import EVENING, MORNING
from .desks import Desk, desk

TEXT = "A title\n\nBy Ann Holm | 3 May 2024\n\nAbout 12 people died, police said.\n\nRead more: the storm\n"
DRAWN = frozenset("─│╭╮╰╯▏▎▌▁▂▃▄▅▆▇█▔━·")
"""What draws lines, bars and marks rather than words."""


def faint(at: Desk) -> list[str]:
    """The words on the screen that cannot be read well, with their contrast."""
    found = []
    for strip in at.app.screen._compositor.render_strips():
        for text, style, _ in strip:
            if not set(text.strip()) - DRAWN or style is None or style.color is None or style.bgcolor is None:
                continue
            ink, ground = style.color.get_truecolor(), style.bgcolor.get_truecolor()
            ratio = contrast((ink.red, ink.green, ink.blue), (ground.red, ground.green, ground.blue))
            if ratio < READABLE or style.dim:
                found.append(f"{text.strip()}: {'dim' if style.dim else f'{ratio:.2f}'}")
    return found


@pytest.mark.parametrize("light", [False, True], ids=["dark", "light"])
async def test_all_that_is_written_can_be_read(tmp_path: Path, light: bool) -> None:
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]
    for name, text in zip(names, (MORNING, EVENING, TEXT), strict=True):
        Path(name).write_text(text, encoding="utf-8")
    async with desk(load(names[2]), tmp_path, (120, 36), analyze, names) as at:
        if light:
            await at.press("f2")
        assert faint(at) == []
        await at.press("tab", ".", "j", "space")
        assert "confirmed" in at.status and faint(at) == []
        await at.press("W")
        await at.until(lambda: "3 articles." in at.shown())
        assert faint(at) == []
        await at.press("j", "j", "q", "L")
        await at.until(lambda: "3 of 3 articles" in at.shown())
        assert faint(at) == []
