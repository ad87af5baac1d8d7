"""The codebook on the desk: every act on a tag, each taken back by one undo, there or on the desk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.tui.notebook.samples import undated
from tui.notebook import Notebook, Tag
from tui.screens.codebook_screen import CodebookScreen

from .desks import Desk, desk
from .test_codebook_tags import TEXT, annotate

TAGS = (Tag("figures", "#4f97e0", "numbers"), Tag("harm", parent="figures"), Tag("voice", digit=2))
NOTES: tuple[tuple[str, dict[str, object]], ...] = (
    ("Fire", {"tags": ("figures", "voice")}),
    ("seven people", {"tags": ("harm",), "note": "check"}),
    ("union", {"tags": ("harm",)}),
)


def book(at: Desk) -> tuple[list[Tag], dict[str, tuple[str, ...]]]:
    """The tags, whenever they were described, and the tags of each annotation, as they are on disk."""
    notebook = Notebook(at.notebook_file)
    found = undated(*notebook.tags()), {a.anchor.exact: a.tags for a in notebook.annotations()}
    notebook.close()
    return found


async def press(at: Desk, keys: Sequence[str]) -> None:
    """Press keys; what begins with = is put into the field that has the cursor."""
    for key in keys:
        await (at.enter(key[1:]) if key.startswith("=") else at.press(key))


@pytest.mark.parametrize(
    ("keys", "tags", "notes"),
    [
        (["a", "=new [one]", "enter"], ["figures", "harm<figures", "new [one]@1", "voice@2"], {}),
        (
            ["r", "=numbers", "enter"],
            ["harm<numbers", "numbers", "voice@2"],
            {"Fire": ("numbers", "voice")},
        ),
        (["c", "8"], ["figures", "harm<figures", "voice@2"], {}),
        (["j", "p", "enter"], ["figures", "harm", "voice@2"], {}),
        (["j", "2"], ["figures", "harm<figures@2", "voice"], {}),
        (["G", "2"], ["figures", "harm<figures", "voice"], {}),
        (
            ["j", "m", "=voi", "enter"],
            ["figures", "voice@2"],
            {"seven people": ("voice",), "union": ("voice",)},
        ),
        (
            ["j", "S", "f", "=check", "enter", "=injured", "enter"],
            ["figures", "harm<figures", "injured<figures@1", "voice@2"],
            {"seven people": ("injured",)},
        ),
        (["d"], ["harm", "voice@2"], {"Fire": ("voice",)}),
    ],
    ids=["new", "rename", "recolour", "place on top", "pin", "unpin", "merge", "split", "delete"],
)
async def test_an_act_and_its_undo(
    tmp_path: Path, keys: list[str], tags: list[str], notes: dict[str, tuple[str, ...]]
) -> None:
    annotate(tmp_path, *NOTES, tags=TAGS)
    async with desk(TEXT, tmp_path) as at:
        before = book(at)
        await at.press("T")
        await press(at, keys)
        after = book(at)
        shown = [t.name + (f"<{t.parent}" if t.parent else "") + (f"@{t.digit}" if t.digit else "") for t in after[0]]
        assert shown == tags
        assert after[1] == before[1] | notes
        assert after != before
        await at.press("u")
        undone = book(at)
        assert undone == before
        await at.press("escape", "ctrl+r")
        assert book(at)[0] == after[0], "the desk and the codebook have one history"


async def test_shows_the_tree_with_counts_and_enter_shows_a_tags_notes(tmp_path: Path) -> None:
    annotate(tmp_path, *NOTES, tags=TAGS)
    async with desk(TEXT, tmp_path, size=(80, 24)) as at:
        await at.press("T")
        rows = [" ".join(row.strip("│ >").split()) for row in at.rows()]
        shown = [next(row for row in rows if name in row) for name in ("figures", "harm", "voice")]
        assert [row.strip(" │▏▌>s") for row in shown] == ["figures numbers 1 1", "harm 2 2", "2 voice 1 1"]
        await at.press("j", "enter")
        assert at.marked("annotation") == ["seven people", "union"]


async def test_a_name_that_is_taken_is_refused_and_the_reader_told_what_to_do(tmp_path: Path) -> None:
    annotate(tmp_path, *NOTES, tags=TAGS)
    async with desk(TEXT, tmp_path) as at:
        before = book(at)
        await press(at, ["T", "r", "=voice", "enter"])
        assert "There is a tag voice already; m merges two." in at.words_on_screen()
        await at.press("escape")
        assert book(at) == before


async def test_f_filters_and_s_sorts_and_keys_are_for_the_tag_that_is_listed(tmp_path: Path) -> None:
    annotate(tmp_path, *NOTES, tags=TAGS)
    async with desk(TEXT, tmp_path) as at:
        await at.burst("T", "f", *"voi", "enter")
        assert "with “voi”: 1 of 3" in at.shown() and "harm" not in at.shown()
        await press(at, ["r", "=voices", "enter"])
        assert [tag.name for tag in book(at)[0]] == ["figures", "harm", "voices"]
        await at.press("f", "escape", "s")
        assert "by name" in at.shown() and "harm" in at.shown()
        await at.press("s", "s", "s")
        assert "by name" not in at.shown()


async def test_an_empty_codebook_says_how_to_begin(tmp_path: Path) -> None:
    async with desk(TEXT, tmp_path, size=(80, 24)) as at:
        await at.press("T", "m", "r", "3")
        assert isinstance(at.app.screen, CodebookScreen)
        assert "Press a to make one here" in at.words_on_screen()
        assert "There is no tag yet: press a to make one." in at.words_on_screen()


async def test_what_is_typed_for_a_question_that_is_not_asked_runs_no_commands(tmp_path: Path) -> None:
    annotate(tmp_path, tags=(Tag("only"),))
    async with desk(TEXT, tmp_path) as at:
        await at.press("T")
        # There is nothing to merge it with and no note to split off: d would delete the tag.
        await at.burst("m", "d", "enter", "escape", "S", "d", "escape")
        assert [tag.name for tag in book(at)[0]] == ["only"] and "nothing to split" in at.shown()
        # Behind an answer the keys are for the codebook again.
        await at.burst("e", "x", "enter", "d")
        assert book(at)[0] == []
