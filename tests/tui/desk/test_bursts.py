"""Keys that come without a pause: each belongs to what the one before it opened, and a dialog answers once."""

from __future__ import annotations

from pathlib import Path

import pytest

from .desks import desk
from .made_up import harbour


async def test_a_note_typed_in_one_go_is_whole_and_runs_no_command(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("j", "a", *"deny one", "enter", "j", "a", *"done two", "enter")
        assert [note.note for note in at.saved()] == ["deny one", "done two"]
        assert len({note.anchor.start for note in at.saved()}) == 2
        assert len(at.app.screen_stack) == 1


async def test_a_search_typed_in_one_go_is_whole(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("/", *"dockers")
        assert "/ dockers" in at.shown()
        await at.burst("enter", "a", *"oho", "enter")
        assert [note.note for note in at.saved()] == ["oho"]


@pytest.mark.parametrize("key", ["V", "t", "o", "T", "C", "L", "x", "K", "A", "O", "?", "ctrl+p"])
async def test_a_tripled_enter_answers_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.chdir(tmp_path)
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("j", key, "enter", "enter", "enter")
        await at.burst("escape", "escape", "escape")
        assert at.app.is_running and len(at.app.screen_stack) == 1
