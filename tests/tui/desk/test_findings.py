"""Findings on the desk, looked at closely and set right: voices, cards, groups, corrections."""

from __future__ import annotations

import re
from pathlib import Path

from tui.dialogs.finding_card import FindingCard
from tui.notebook import Notebook

from .desks import desk
from .made_up import findings, harbour


async def test_voices_are_told_by_letter_and_by_marks(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 60), findings) as at:
        await at.press("w")
        assert "writer's own voice" in at.status
        letters = {found[1] for row in at.rows() if (found := re.match(r"[ ▌]*\d+ +([Aaw]) ", row))}
        assert {"w"} < letters
        assert at.marked("attributed")
        await at.press("w")
        assert at.marked("attributed") == []


async def test_an_actors_card_leads_to_what_they_said(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        await at.press("tab", "i")
        assert isinstance(at.app.screen, FindingCard)
        shown = at.shown()
        assert "Ruth Okafor" in shown and "head of the Dockers’ Union" in shown and "Said by them" in shown
        await at.press("enter")
        quote = next(q for q in findings(at.article).quotes if q.speaker == "a2")
        assert at.marked("current") == [quote.text]


async def test_numbers_are_grouped_by_source_so_that_the_unsourced_stand_together(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        await at.press(".", "s", "s", "s")
        rows = [row[78:].strip(" ▏>▌│▾") for row in at.rows()]
        titles = [row.split("  ")[0] for row in rows if row and row.split()[-1].isdigit()]
        assert "no source given" in titles and "port authority" in titles


async def test_a_correction_is_kept_undone_and_applied_to_a_new_analysis(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        await at.press("tab", "C")
        await at.until(lambda: "Correct Ruth Okafor" in at.shown())
        await at.press(*"xyz")
        assert "Nothing here has that in it." in at.shown()
        await at.press(*["backspace"] * 3, "enter")
        await at.until(lambda: "Rename Ruth Okafor" in at.shown())
        await at.enter("Ruth A. Okafor")
        await at.press("enter")
        await at.until(lambda: "saved" in at.status)
        assert "Ruth A. Okafor" in at.shown()
        at.put(findings(at.article))
        await at.settle()
        assert "Ruth A. Okafor" in at.shown()
        await at.press("u")
        assert "Ruth A. Okafor" not in at.shown()
        await at.press("ctrl+r")
        assert "Ruth A. Okafor" in at.shown()
    notebook = Notebook(tmp_path / "notebook.json")
    assert [c.value for c in notebook.corrections()] == ["Ruth A. Okafor"]
    notebook.close()
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        assert "Ruth A. Okafor" in at.shown()


async def test_a_number_can_be_dropped(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        await at.press(".", "C")
        await at.until(lambda: "Correct 1,200" in at.shown())
        await at.press("d")
        await at.until(lambda: "saved" in at.status)
        assert at.session.findings is not None
        assert "1,200" not in [n.text for n in at.session.findings.numbers]


async def test_a_note_can_be_put_on_a_finding(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        await at.press(".", "j", "a")
        await at.enter("who counted?")
        await at.press("enter")
        assert [(a.anchor.exact, a.note) for a in at.saved()] == [("37", "who counted?")]
