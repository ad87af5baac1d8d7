"""When the notebook cannot be written: the desk says so, keeps the notes, tries again, and asks before it leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.dialogs.chooser import Chooser

from .desks import Desk, desk
from .test_codebook_tags import TEXT


def block(at: Desk) -> None:
    """Make writing fail as a folder without write access does, also for root: the new file's name is a folder."""
    at.notebook_file.with_name(f".{at.notebook_file.name}.new").mkdir()


def unblock(at: Desk) -> None:
    """Let the notebook be written again."""
    at.notebook_file.with_name(f".{at.notebook_file.name}.new").rmdir()


async def write_note(at: Desk, note: str) -> None:
    """Write a note on the current paragraph."""
    await at.press("a")
    await at.enter(note)
    await at.press("enter")


async def test_what_is_not_on_disk_is_not_called_saved_and_goes_there_with_the_next_change(tmp_path: Path) -> None:
    async with desk(TEXT, tmp_path) as at:
        block(at)
        await write_note(at, "first")
        assert at.screen.status.state == "NOT SAVED (1)"
        assert at.status.startswith(
            f"Only in memory: S tries again, x exports. {at.notebook_file.name}: cannot be written"
        )
        assert [a.note for a in at.session.annotations] == ["first"]
        assert at.saved() == []
        await at.press("S")
        assert at.screen.status.state == "NOT SAVED (1)"
        unblock(at)
        await at.press("j")
        await write_note(at, "second")
        assert at.screen.status.state == "saved"
        assert [a.note for a in at.saved()] == ["first", "second"]


async def test_the_key_tries_again(tmp_path: Path) -> None:
    async with desk(TEXT, tmp_path) as at:
        block(at)
        await write_note(at, "kept")
        unblock(at)
        await at.press("S")
        assert at.status == "Saved: 1 change written."
        assert [a.note for a in at.saved()] == ["kept"]


async def test_undo_works_on_what_is_only_in_memory(tmp_path: Path) -> None:
    async with desk(TEXT, tmp_path) as at:
        block(at)
        await write_note(at, "not kept")
        await at.press("u")
        assert at.session.annotations == []
        unblock(at)
        await at.press("S")
        assert at.saved() == []


@pytest.mark.parametrize("answer", ["x", "S", "l"])
async def test_leaving_asks_about_what_is_not_saved(tmp_path: Path, answer: str) -> None:
    async with desk(TEXT, tmp_path) as at:
        block(at)
        await write_note(at, "mine")
        await at.press("q")
        await at.until(lambda: isinstance(at.app.screen, Chooser))
        assert at.app._exit is False
        if answer == "x":
            await at.press("x")
            await at.enter(str(tmp_path / "rescued.json"))
            await at.press("down", "down", "enter")
            assert '"mine"' in next(tmp_path.glob("rescued*")).read_text()
            assert at.app._exit is False
        elif answer == "S":
            unblock(at)
            await at.press("S")
            assert [a.note for a in at.saved()] == ["mine"]
            assert at.app._exit is True
        else:
            await at.press("l")
            assert at.app._exit is True
            assert at.app.return_code == 0 and at.app.return_value == 1
