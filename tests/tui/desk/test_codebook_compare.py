"""Counts of tags, and comparing one's tags with another coder's, on the desk and from the shell."""

from __future__ import annotations

from pathlib import Path

from tui.screens.agreement_screen import AgreementScreen

from ..conftest import Dateline
from .desks import desk
from .test_codebook_tags import TEXT, annotate

OURS: tuple[tuple[str, dict[str, object]], ...] = (
    ("Fire", {"tags": ("cause",)}),
    ("seven people", {"tags": ("harm", "figures")}),
    ("nine people", {"tags": ("harm",)}),
    ("Seven were treated", {"tags": ("harm",)}),
)
THEIRS: tuple[tuple[str, dict[str, object]], ...] = (
    ("Fire", {"tags": ("cause",)}),
    ("seven people", {"tags": ("harm",)}),
    ("Nobody", {"tags": ("law [?]",)}),
)


async def test_counts_tags_by_article_and_those_that_meet(tmp_path: Path) -> None:
    annotate(tmp_path, *OURS)
    async with desk(TEXT, tmp_path, size=(80, 24)) as at:
        await at.press("K")
        rows = [row.strip("│ ▏>").split() for row in at.rows()]
        assert any(row[:4] == ["Fire", "at", "the", "depot"] and "5" in row for row in rows)
        assert any(row[:1] == ["harm"] and "3" in row for row in rows)
        await at.press("tab")
        assert "figures with harm" in at.words_on_screen()
        await at.press("tab", "j", "enter")
        assert at.marked("annotation") == ["seven people", "Seven were treated", "nine people"]


async def test_nothing_to_count_says_how_to_begin(tmp_path: Path) -> None:
    async with desk(TEXT, tmp_path, size=(80, 24)) as at:
        await at.press("K")
        assert "No passage has a tag yet." in at.words_on_screen()
        await at.press("tab", "enter")
        assert "No two tags meet" in at.words_on_screen()


async def test_agreement_is_shown_and_its_disagreements_walked_through(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    annotate(tmp_path, *OURS)
    annotate(tmp_path / "other", *THEIRS)
    async with desk(TEXT, tmp_path) as at:
        await at.press("A")
        assert "The tags here are one coder's" in at.words_on_screen()
        await at.enter(str(tmp_path / "nowhere.json"))
        await at.press("enter")
        assert "There is no such file." in at.words_on_screen()
        await at.enter(str(tmp_path / "other" / "notebook.json"))
        await at.press("enter")
        await at.until(lambda: isinstance(at.app.screen, AgreementScreen))
        await at.settle()
        shown = at.words_on_screen()
        assert "kappa 0.333" in shown and "n = 2 paragraphs tagged by both" in shown
        assert "you #figures #harm they #harm" in shown
        assert "you nothing they #law [?]" in shown
        await at.press("j", "enter")
        await at.until(lambda: at.current == 2)
        assert "2 of 3 you #harm they nothing" in " ".join(at.status.split())
        await at.press("n")
        assert at.current == 3
        await at.press("A")
        await at.until(lambda: isinstance(at.app.screen, AgreementScreen))


def test_the_shell_tells_the_agreement(dateline: Dateline, notebook_file: Path, tmp_path: Path) -> None:
    for folder, made in (("ours", OURS), ("theirs", THEIRS)):
        (tmp_path / folder).mkdir()
        annotate(tmp_path / folder, *made)
    here, there = (tmp_path / folder / "notebook.json" for folder in ("ours", "theirs"))
    answer = dateline("--notebook", here, "notebook", "agreement", there)
    assert answer.status == 0
    lines = answer.out.splitlines()
    assert lines[0] == "kappa 0.333, alpha 0.571, n = 2 paragraphs tagged by both"
    assert lines[-1] == "story.txt:¶4: here nothing; there law [?]"
    assert dateline("--notebook", here, "notebook", "agreement", tmp_path / "no.json").status == 2
    assert dateline("notebook", "agreement", there).status == 1, "a notebook without that article shares nothing"
