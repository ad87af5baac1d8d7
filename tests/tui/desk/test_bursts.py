"""Keys that come without a pause: each belongs to what the one before it opened, and a dialog answers once."""

from __future__ import annotations

import asyncio
import gc
import inspect
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input, TextArea

from .desks import desk
from .made_up import findings, harbour

WORDS = "deny all notes, quit"
"""Letters that are commands of the desk, of its screens and of lists."""
STORY = "A headline\n\nThe first paragraph is here.\n\nThe second paragraph, too.\n"


@pytest.fixture(autouse=True)
def at_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, into which exports go."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def test_a_note_typed_in_one_go_is_whole_and_runs_no_command(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("j", "a", *"deny one", "enter", "j", "a", *"done two", "enter")
        assert [note.note for note in at.saved()] == ["deny one", "done two"]
        assert len({note.anchor.start for note in at.saved()}) == 2
        assert len(at.app.screen_stack) == 1


@pytest.mark.parametrize(
    "keys",
    [
        ["a"],
        ["/"],
        ["F"],
        ["t"],
        ["o"],
        ["T", "a"],
        ["L", "/"],
        ["L", "f"],
        ["ctrl+p"],
        ["A"],
        ["space", "e"],
    ],
    ids=" ".join,
)
async def test_what_is_typed_behind_the_key_of_an_editor_is_in_it(tmp_path: Path, keys: list[str]) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst(*keys, *WORDS)
        field = at.app.focused
        assert isinstance(field, (Input, TextArea))
        assert (field.text if isinstance(field, TextArea) else field.value) == WORDS
        assert len(at.saved()) == ("space" in keys)


@pytest.mark.parametrize("keys", [[".", "f"], ["tab", "f"], [".", ".", "j", "a"]], ids=" ".join)
async def test_what_is_typed_behind_the_key_of_a_list_is_in_its_bar(tmp_path: Path, keys: list[str]) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.burst(*keys, *WORDS)
        field = at.app.focused
        assert isinstance(field, (Input, TextArea))
        assert (field.text if isinstance(field, TextArea) else field.value) == WORDS
        await at.burst("escape", "j", "escape")
        assert at.saved() == [] and at.screen.text.has_focus


async def test_an_export_is_named_in_one_go(tmp_path: Path, at_work: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("space", "x", "ctrl+u", *"deny.md", "enter")
        assert [path.name for path in at_work.iterdir()] == ["deny.md"]


async def test_keys_behind_the_last_key_of_an_editor_are_for_what_comes_next(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("/", *"dockers", "enter", "a", *"deny", "escape", "t", *"doubt", "enter", "V", "d", "j", "space")
        assert [(note.note, note.tags, note.verdict) for note in at.saved()] == [
            ("", ("doubt",), "disputed"),
            ("", (), None),
        ]


async def test_the_palette_runs_what_was_typed_and_what_that_opens_gets_the_rest(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("ctrl+p", *"note (a)", "enter", *WORDS, "enter")
        assert [note.note for note in at.saved()] == [WORDS]


async def test_what_was_typed_into_what_does_not_open_runs_no_commands_and_esc_ends_it(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("a", *"old", "enter")
        await at.burst("C", *"deny", "enter", "d", "escape", "j", "a", *"new", "enter")
        assert [note.note for note in at.saved()] == ["old", "new"], at.shown()
        await at.burst("C", *"deny", "enter", "d")
        assert len(at.saved()) == 2, "without Esc nothing of it is a command"


async def test_a_rename_and_what_follows_in_the_codebook(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("T", "a", *"rumour", "enter", "a", *"demand", "enter", "r", "end", "x", "enter", "escape", "t")
        await at.burst(*"rum", "enter")
        assert [note.tags for note in at.saved()] == [("rumour",)]


async def test_pasted_text_keeps_its_place_among_keys(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        for event in (events.Key("a", "a"), events.Key("d", "d"), events.Paste("eny\nme"), events.Key("n", "n")):
            at.app.post_message(event)
        await at.burst("enter")
        assert [note.note for note in at.saved()] == ["deny\nmen"]


async def test_a_click_keeps_its_place_among_keys(tmp_path: Path) -> None:
    async with desk(STORY, tmp_path, (80, 24)) as at:
        row = next(y for y, text in enumerate(at.rows()) if "second paragraph" in text)
        for event in (events.Key("a", "a"), events.Key("d", "d"), events.Key("enter", None)):
            at.app.post_message(event)
        for kind in (events.MouseDown, events.MouseUp):
            at.app.post_message(kind(None, 20, row, 0, 0, 1, False, False, False))
        await at.burst("a", "n", "enter")
        assert [(note.note, note.anchor.exact[:9]) for note in at.saved()] == [("d", "A headlin"), ("n", "The secon")]


async def test_keys_behind_the_choice_of_an_article_are_for_that_article(tmp_path: Path, at_work: Path) -> None:
    (at_work / "ferry.txt").write_text("The ferry\n\nIt sails.\n", encoding="utf-8")
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("o", *"ferry.txt", "enter", "a", *"deny", "enter")
        assert [(note.note, note.anchor.exact) for note in at.saved()] == [("deny", "The ferry")]


async def test_keys_behind_the_choice_of_an_entry_are_for_its_passage(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.burst("tab", "enter", "a", *"deny", "enter")
        listing = at.screen.entries.listing
        assert listing is not None
        [note] = at.saved()
        start = listing.spans(1)[0].start
        assert note.note == "deny" and note.anchor.start <= start < note.anchor.end


@pytest.mark.parametrize("keys", [["e"], ["M"], ["tab", "C"], ["tab", "i"]], ids=" ".join)
async def test_what_is_typed_into_an_editor_that_does_not_open_runs_no_command(tmp_path: Path, keys: list[str]) -> None:
    async with desk(STORY, tmp_path, (80, 24)) as at:
        await at.burst(*keys, *WORDS, "a", "enter")
        assert not at.saved() and len(at.app.screen_stack) == 1
        assert at.app.focused is (at.screen.entries if "tab" in keys else at.screen.text)


async def test_keys_wait_for_the_notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(STORY, tmp_path, (80, 24), at_once=True) as at:
        await at.burst("a", *"deny", "enter")
        assert [note.note for note in at.saved()] == ["deny"]


@pytest.mark.parametrize("key", ["V", "t", "o", "T", "C", "L", "x", "K", "A", "O", "?", "ctrl+p", "i"])
async def test_a_tripled_enter_answers_once(tmp_path: Path, key: str) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.burst("j", "t", "x", "enter", "tab" if key in "Ci" else "j", key, "enter", "enter", "enter")
        await at.burst("escape", "escape", "escape")
        assert at.app.is_running and len(at.app.screen_stack) == 1
        assert all(note.tags == ("x",) or note.tags == () for note in at.saved())


async def test_a_dialog_answers_once_whoever_asks_it(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("V")
        dialog = at.app.screen
        dialog.dismiss("d")
        dialog.dismiss("f")
        await at.settle()
        assert len(at.app.screen_stack) == 1
        assert [note.verdict for note in at.saved()] == ["disputed"]


async def test_a_hanging_handler_holds_keys_back_for_a_while_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.widgets.key_queue.TIME_OUT", 0.05)
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        hangs = asyncio.Event()

        async def hang() -> None:
            await hangs.wait()

        at.screen.view.start(hang(), "dialog")
        await at.burst("j", "j")
        assert at.current == 2
        hangs.set()


async def test_work_that_newer_work_ends_before_its_first_step_is_closed(tmp_path: Path) -> None:
    begun: list[str] = []

    async def work(name: str) -> None:
        begun.append(name)

    async with desk(harbour(), tmp_path, (80, 24)) as at:
        first, second = work("first"), work("second")
        at.screen.view.start(first, "search")
        at.screen.view.start(second, "search")
        await at.press("j")
        assert begun == ["second"]
        gc.collect()  # it is closed with the last that holds it
        await at.until(lambda: inspect.getcoroutinestate(first) == inspect.CORO_CLOSED)
