"""An article that comes back edited: its notes are carried over, told of, and placed by hand where they are lost."""

from __future__ import annotations

from pathlib import Path

from tui.screens.orphans_screen import OrphansScreen

from .desks import desk
from .test_codebook_tags import TEXT, annotate

EDITED = TEXT.replace(
    "Officials said the fire at the depot hurt seven people. Seven were treated at the scene.",
    "Rain fell on Friday. Officials said the blaze at the depot hurt at least seven people.",
).replace("Nobody was charged [so far].", "The police is looking into it.")


async def test_notes_find_their_words_in_an_edited_article_and_what_is_lost_is_placed_by_hand(tmp_path: Path) -> None:
    annotate(
        tmp_path,
        ("A union said nine people", {"note": "same"}),
        ("Officials said the fire at the depot hurt seven people", {"note": "reworded"}),
        ("Nobody was charged [so far]", {"note": "gone [now]", "tags": ("law",)}),
    )
    async with desk(EDITED, tmp_path) as at:
        assert at.status == "2 notes kept: 1 exact, 1 changed; 1 lost (O shows it)"
        assert {a.note: at.article.text[a.anchor.start : a.anchor.end] for a in at.session.annotations} == {
            "same": "A union said nine people",
            "reworded": "Officials said the blaze at the depot hurt at least seven people",
        }
        await at.press("O")
        assert isinstance(at.app.screen, OrphansScreen)
        assert "gone [now]" in at.shown() and "“Nobody was charged [so far]”" in at.shown()
        assert "−fire" in at.shown() and "+blaze" in at.shown()
        await at.press("enter", "G", "v", "P")
        placed = next(a for a in at.saved() if a.note == "gone [now]")
        assert (placed.anchor.exact, placed.tags) == ("The police is looking into it.", ("law",))
        assert placed.article == at.article.sha256
        await at.press("u", "O")
        assert "gone [now]" in at.shown(), "undo puts it back among the lost ones"


async def test_a_changed_note_is_shown_and_a_lost_one_can_be_let_be_or_deleted(tmp_path: Path) -> None:
    annotate(
        tmp_path,
        ("Officials said the fire at the depot hurt seven people", {"note": "reworded"}),
        ("Nobody was charged [so far]", {"note": "gone"}),
    )
    async with desk(EDITED, tmp_path, size=(80, 24)) as at:
        await at.press("O", "j", "enter")
        assert at.current == 1
        await at.press("O", "enter", "escape", "P")
        assert at.status == "Choose a lost note first: O lists them."
        assert len(at.saved()) == 2
        await at.press("O", "d")
        assert [a.note for a in at.saved()] == ["reworded"]
        await at.press("escape", "u")
        assert len(at.saved()) == 2


async def test_an_article_without_earlier_versions_has_nothing_lost(tmp_path: Path) -> None:
    async with desk(TEXT, tmp_path, size=(80, 24)) as at:
        await at.press("O")
        assert "No note is lost." in at.words_on_screen()
        await at.press("enter", "d", "escape", "P")
        assert at.status == "Choose a lost note first: O lists them."
