"""What the desk does with little room and with much: the sidebar as a drawer, notes beside their passages."""

from __future__ import annotations

from pathlib import Path

import pytest

from .desks import desk
from .made_up import findings, harbour


async def test_in_a_narrow_terminal_the_sidebar_lies_over_a_text_that_keeps_its_lines(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        alone = at.rows()
        await at.press("tab")
        assert at.screen.panes.entries.has_focus and "Ruth Okafor" in at.shown()
        assert at.screen.panes.entries.size.width >= 50
        assert [row[:24] for row in at.rows()[1:20]] == [row[:24] for row in alone[1:20]], "nothing is wrapped anew"
        await at.press("z")
        assert at.screen.panes.entries.size.width >= 76 and "About" not in at.shown()
        await at.press("z", "tab")
        assert at.rows()[1:20] == alone[1:20]
        await at.resize(44, 24)
        await at.press("tab")
        assert at.screen.panes.entries.size.width >= 40


async def test_in_a_wide_terminal_notes_stand_beside_their_passages_in_full(tmp_path: Path) -> None:
    long = "ask the port for the list, and who keeps it; then the union, and compare"
    async with desk(harbour(), tmp_path, (160, 40), findings) as at:
        await at.press("j", "a", *long, "enter", "j", "V", "c")
        shown = at.rows()
        first = next(i for i, row in enumerate(shown) if "About 1,200" in row)
        beside = " ".join(row[at.screen.text.region.width - 39 : at.screen.text.region.width - 2] for row in shown)
        assert "✎ ask the port" in shown[first]
        assert long in " ".join(beside.split()) and "confirmed" in beside
        await at.resize(120, 40)
        assert "then the union, and compare" not in at.shown().split("Notes")[0]


@pytest.mark.parametrize(
    ("opened", "typed", "shown"),
    [
        ("question_mark", "undo", "Take the last change back"),
        ("ctrl+p", "undo", "Undo (u)"),
        ("slash", "port", "port"),
        ("a", "ask the port", "ask the port"),
    ],
)
async def test_what_is_open_outlives_a_terminal_that_shrinks_to_nothing_and_grows_again(
    tmp_path: Path, opened: str, typed: str, shown: str
) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.press(opened, *typed)
        for width, height in ((10, 24), (10, 3), (1, 1), (80, 24)):
            await at.resize(width, height)
            await at.settle()
        assert typed in at.shown()
        await at.until(lambda: shown in at.shown())
        await at.press("enter" if opened == "a" else "escape", "j")
        assert at.app.screen is at.screen and at.screen.text.has_focus
        assert [note.note for note in at.saved()] == ([typed] if opened == "a" else [])


@pytest.mark.parametrize(
    ("byline", "width", "shown"),
    [
        ("Ana Roe", 80, "Ana Roe · no date · 9 words, 1 min"),
        ("Ana Roe", 49, "Ana Roe · no date · 9 words, 1 min"),
        ("Ana Roe", 48, "Ana R… · no date · 9 words, 1 min"),
        ("Ana Roe and Bartholomew Featherstonehaugh", 60, "Ana Roe and Bart… · no date · 12 words, 1 min"),
    ],
)
async def test_a_byline_is_cut_before_day_and_length(tmp_path: Path, byline: str, width: int, shown: str) -> None:
    article = f"Five boats sink\n\nBy {byline}\n\nFive boats sank."
    async with desk(article, tmp_path, (width, 24)) as at:
        [about] = [row for row in at.rows() if "no date" in row]
        assert about.strip() == shown
