"""Findings in the text by keys on the real desk: arrows, letters in one burst, Enter, and what is seen of it."""

from __future__ import annotations

from pathlib import Path

from .desks import desk
from .made_up import findings, harbour


async def test_findings_are_reached_and_opened_by_keys_in_bursts(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:

        def here() -> str:
            place = at.session.finding_here
            return at.article.text[place.start : place.end] if place else ""

        await at.press("f")
        hints = dict(at.screen.text._around.hints)
        shown = at.shown()
        offset = next(offset for offset in hints if at.article.text[offset:].startswith("52"))
        label = hints[offset]
        assert f"37 of its {label}" in at.words_on_screen() or f"of its {label}" in at.words_on_screen()
        await at.press("escape")
        assert "52 berths" in at.words_on_screen() and at.shown() != shown and here() == ""
        await at.burst("f", label)
        assert here() == "52" and at.marked("finding") == ["52"] and at.marked("hint") == []
        await at.burst("right", "left", "l", "h", "enter")
        assert at.screen.entries.has_focus and here() == "52"
        listing = at.screen.entries.listing
        assert listing is not None and listing.spans(at.screen.entries.cursor)[0] == at.span("52")
        await at.press("escape")
        assert at.screen.text.has_focus and here() == "52"
        await at.burst("f", "escape", "V", "c")
        assert [(a.anchor.exact, a.verdict) for a in at.saved()] == [("52", "confirmed")]
        await at.resize(80, 24)
        await at.press("f", "escape", "g", "right", "enter")
        place = at.session.finding_here
        assert place is not None and place.kind == "actor" and "Esc goes back" in at.status
        assert any(row[26:].lstrip("▏").startswith(">") for row in at.rows()), "its entry is in view"
        await at.resize(120, 40)
        await at.press("escape")
        await at.burst("f", "tab")
        assert at.marked("hint") == [] and at.screen.entries.has_focus
        await at.burst("tab", "v", "right")
        assert at.session.selection is not None, "while selecting, the arrows select"
