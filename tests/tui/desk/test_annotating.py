"""Annotating with keys: what is on disk afterwards, and that the reader is never moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from .desks import Desk, desk
from .made_up import findings, harbour

THIRD = "“We will not come back until the roster is fair,” said Ruth Okafor"


def words(at: Desk) -> list[str]:
    """The annotated passages on disk, by their beginnings."""
    return [annotation.anchor.exact[:20] for annotation in at.saved()]


async def test_space_highlights_and_lets_off(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "j", "space")
        [made] = at.saved()
        assert made.anchor.exact.startswith(THIRD) and made.color and not made.note and not made.tags
        assert "".join(at.marked("annotation")).startswith(THIRD)
        assert "saved" in at.rows()[-2] and "saved" in at.status
        await at.press("space")
        assert at.saved() == [] and at.marked("annotation") == []


async def test_a_note_is_typed_and_enter_saves_it(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "a")
        assert "Note on “About 1,200 dockers" in at.shown()
        await at.type("Who counted? [/] q x")
        await at.press("enter")
        [made] = at.saved()
        assert made.note == "Who counted? [/] q x" and made.anchor.exact.startswith("About 1,200")
        assert at.screen.text.has_focus and "Note on" not in at.shown()


async def test_esc_leaves_the_note_and_keeps_its_draft_for_this_passage(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "a", *"half a tho", "escape")
        assert at.saved() == [] and "draft" in at.status
        await at.press("j", "a")
        assert "half a tho" not in at.shown()
        await at.press("escape", "k", "a")
        assert "half a tho" in at.shown()
        await at.press(*"ught", "enter")
        assert [a.note for a in at.saved()] == ["half a thought"]
        await at.press("a")
        assert "half a" not in at.shown().split("Note on")[1], "a saved draft does not come back"


async def test_an_empty_note_is_not_kept(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("a", " ", " ", "enter")
        assert at.saved() == [] and "not kept" in at.status


async def test_editing_a_note_of_several_lines_keeps_its_lines(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("a")
        await at.enter("first line\nsecond line")
        await at.press("enter", "e")
        assert "first line" in at.shown() and "second line" in at.shown()
        await at.press(*" more", "alt+enter", *"third", "enter")
        assert [a.note for a in at.saved()] == ["first line\nsecond line more\nthird"]
        await at.press("e", "escape")
        assert [a.note for a in at.saved()] == ["first line\nsecond line more\nthird"]


async def test_deleting_undoing_redoing(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("a", *"one", "enter")
        await at.press("j", "space")
        first, second = at.saved()
        await at.press("d")
        assert at.saved() == [first]
        await at.press("u")
        assert [a.id for a in at.saved()] == [first.id, second.id] and "undo" in at.status
        await at.press("u", "u")
        assert at.saved() == []
        await at.press("u")
        assert "Nothing to undo" in at.status
        await at.press("ctrl+r", "ctrl+r", "ctrl+r")
        assert [a.id for a in at.saved()] == [first.id]
        await at.press("ctrl+r")
        assert "Nothing to redo" in at.status
        await at.press("k", "d")
        assert at.saved() == []


async def test_keys_that_find_no_annotation_say_what_to_do(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        for key, said in [("e", "No annotation here"), ("d", "No annotation here"), ("]", "No annotations yet")]:
            await at.press(key)
            assert said in at.status and "Press" in at.status
        await at.press("1")
        assert "no tag 1 yet" in at.status and "Press t" in at.status


async def test_the_tag_picker_makes_filters_and_takes_off(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("t")
        assert "No tags yet" in at.shown()
        await at.press(*"money")
        assert "new tag “money”" in at.shown()
        await at.press("enter")
        assert [a.tags for a in at.saved()] == [("money",)]
        await at.press("t", *"motive", "enter", "t")
        assert "money" in at.shown() and "motive" in at.shown() and at.shown().count("✓") == 2
        await at.press(*"mot")
        assert "motive" in at.shown() and "✓ money" not in at.shown()
        await at.press("enter")
        assert [a.tags for a in at.saved()] == [("money",)]
        await at.press("t", "escape")
        assert [a.tags for a in at.saved()] == [("money",)]
        await at.press("t", "down", "enter")
        assert [set(a.tags) for a in at.saved()] == [{"money", "motive"}]


async def test_a_digit_stays_with_the_tag_that_took_it_first(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("t", *"rare", "enter")
        for _ in range(2):
            await at.press("j", "t")
            await at.enter("often")
            await at.press("enter")
        await at.press("j", "2")
        assert at.saved()[-1].tags == ("often",)
        await at.press("1")
        assert at.saved()[-1].tags == ("often", "rare")
        await at.press("2")
        assert at.saved()[-1].tags == ("rare",)
        await at.press("t", "2")
        assert set(at.saved()[-1].tags) == {"often", "rare"}, "in the picker too"
        assert words(at)[-1].startswith("Strikers warm")


async def test_brackets_walk_from_annotation_to_annotation(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "space", "G", "a", *"end", "enter", "g")
        visited = []
        for key in "]]][":
            await at.press(key)
            visited.append((at.current, "wrapped" in at.status))
        assert visited == [(1, False), (14, False), (1, True), (14, True)]
        assert "2 of 2" in at.status and "end" in at.status
        await at.press("d")
        assert words(at) == ["About 1,200 dockers "]


async def test_several_annotations_in_one_paragraph_are_edited_one_by_one(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "j", "v", "a", *"first", "enter", "v", "l", "a", *"second", "enter")
        assert [a.note for a in at.saved()] == ["first", "second"]
        await at.press("g", "]", "]", "e", *"!", "enter")
        assert [a.note for a in at.saved()] == ["first", "second!"]
        await at.press("d")
        assert [a.note for a in at.saved()] == ["first"]


@pytest.mark.parametrize(
    "keys, exact",
    [
        (["v"], "“We will not come back until the roster is fair,” said Ruth Okafor, the head of the Dockers’ Union."),
        (["v", "l"], "Ms Okafor spoke at the east gate, where strikers had lit fires in oil drums."),
        (["v", "right", "left"], "“We will not come back until the roster is fair,” said Ruth Okafor, the head"),
        (["v", "v"], "“"),
        (["v", "v", "l", "L", "shift+right"], "We will not"),
        (["v", "v", "l", "L", "H"], "We"),
        (["v", "v", "l", "l", "s", "H", "L", "shift+left"], "We will"),
    ],
)
async def test_selecting_inside_the_paragraph(tmp_path: Path, keys: list[str], exact: str) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "j", *keys)
        assert "".join(at.marked("visual")).startswith(exact)
        await at.press("space")
        [made] = at.saved()
        assert made.anchor.exact.startswith(exact) and len(made.anchor.exact) <= max(len(exact), 101)
        assert at.marked("visual") == [], "the selection has done its work"


async def test_a_selection_is_left_by_esc_and_by_moving_on(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        for leave in ("escape", "j"):
            await at.press("v")
            assert at.marked("visual")
            await at.press(leave)
            assert at.marked("visual") == []
        assert at.saved() == []


ACTS = [
    ["space"],
    ["a", *"hm", "enter"],
    ["a", *"hm", "escape"],
    ["t", *"tag", "enter"],
    ["v", "l", "space"],
    ["space", "d"],
    ["space", "u", "ctrl+r"],
    ["y"],
]


@pytest.mark.parametrize("keys", ACTS, ids=" ".join)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_annotating_never_moves_the_reader(tmp_path: Path, keys: list[str], size: tuple[int, int]) -> None:
    async with desk(harbour(), tmp_path, size) as at:
        await at.press(*"jjjjjjj")
        at.screen.text.scroll_to(y=at.screen.text.scroll_offset.y + 2, animate=False)
        await at.settle()
        before = (at.current, at.top)
        await at.press(*keys)
        assert (at.current, at.top) == before


async def test_a_mouse_selection_is_annotated(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        y = next(i for i, row in enumerate(at.rows()) if "About 1,200 dockers" in row)
        x = at.rows()[y].index("1,200")
        await at.pilot.mouse_down(offset=(x, y))
        await at.pilot.hover(offset=(x + 12, y))
        await at.pilot.mouse_up(offset=(x + 12, y))
        await at.press("a", *"sure?", "enter")
        assert [(a.anchor.exact, a.note) for a in at.saved()] == [("1,200 dockers", "sure?")]


async def test_y_copies_with_citation(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "v", "v", "l", "y")
        copied = at.app.clipboard
        assert copied.startswith("“1,200” (") and "Dockers in Harbourtown walk out" in copied
        assert "harbour.txt" in copied and "¶2" in copied
        assert "citation" in at.status


async def test_a_finding_under_the_sidebars_cursor_is_annotated(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        await at.press("tab", ".", "j", "space")
        assert [a.anchor.exact for a in at.saved()] == ["37"]


async def test_what_was_annotated_is_there_again_the_next_time(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "a", *"kept", "enter", "q")
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        assert "2 ✎" in at.shown()
        await at.press("e")
        assert "kept" in at.shown()
