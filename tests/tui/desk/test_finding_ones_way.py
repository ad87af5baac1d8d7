"""Finding one's way: footer, help, palette, themes; keys that say what to do; and keys mashed at random."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from textual.actions import parse
from textual.binding import Binding

from tui.app import DeskApp
from tui.desk import bindings
from tui.desk.controllers import Controllers
from tui.desk.key_actions import key_actions
from tui.desk.key_groups import GROUPS
from tui.desk.screen import DeskScreen
from tui.desk.state import DeskState
from tui.widgets.entry_list import EntryList
from tui.widgets.status_line import StatusLine

from .desks import Desk, desk
from .headless import Answers
from .made_up import findings, harbour
from .plain_view import PlainView

CONTRACT = {
    "j k": ["j", "k"],
    "half a page": ["ctrl+d", "ctrl+u"],
    "ends": ["g", "G"],
    "search": ["/", "n", "N"],
    "annotations": ["]", "["],
    "marking": ["space", "v", "a", "t"],
    "changing": ["e", "d", "u", "ctrl+r", "y"],
    "panes": ["tab", "z"],
    "files": ["x", "o"],
    "program": ["?", "q", "ctrl+p"],
}


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_footer_shows_what_matters_most_first(tmp_path: Path, size: tuple[int, int]) -> None:
    async with desk(harbour(), tmp_path, size) as at:
        footer = at.rows()[-1]
        shown = ["Search", "Note", "Highlight", "Tag", "Sidebar", "Export", "Help", "Quit"]
        places = [footer.find(word) for word in shown]
        assert -1 not in places and places == sorted(places)


@pytest.mark.parametrize("lists", ["", "."])
async def test_the_footer_of_a_list_says_how_an_entry_is_shown_and_where_all_keys_are(
    tmp_path: Path, lists: str
) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.press("tab", *lists)
        footer = at.rows()[-1].strip()
        assert footer.startswith("enter Show ") and footer.endswith(" ? Help")
        await at.press("enter")
        assert at.screen.text.has_focus


async def help_text(at: Desk) -> str:
    """All of the help screen, scrolled through."""
    await at.press("?")
    seen = [at.shown()]
    for _ in range(60):
        await at.press("down")
        if at.shown() == seen[-1]:
            break
        seen.append(at.shown())
    return "\n".join(seen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_help_lists_every_key_of_the_contract(tmp_path: Path, size: tuple[int, int]) -> None:
    async with desk(harbour(), tmp_path, size) as at:
        lines = (await help_text(at)).splitlines()
        keys = {key for line in lines for key in re.split(r",? +", line.strip(" │╭╰╮╯▁▂▃▄▅▆▇█")[:24])}
        for group, wanted in CONTRACT.items():
            assert set(wanted) <= keys, (group, set(wanted) - keys)
        assert any("1 - 9" in line for line in lines)
        for name in ("next-paragraph", "letters", "voices", "card"):
            assert any(line.strip(" │╭╰╮╯▁▂▃▄▅▆▇█").endswith(name) for line in lines), "what keys.toml calls it"
        await at.press(*"verdict")
        groups = [line.strip(" │") for line in at.rows() if line.strip(" │") in GROUPS]
        assert "Check" in groups and "Code" not in groups
        assert "Unchecked, confirmed, disputed, false" in at.shown() and "Go to the next paragraph" not in at.shown()
        await at.press(*["backspace"] * 7, "W")
        assert "The claims of all articles" in at.words_on_screen()
        assert "Highlight on or off" not in at.shown()
        await at.press("x", "y")
        assert "No key has that." in at.shown() and "Keys of the desk" in at.shown()
        await at.press("escape")
        assert "Keys of the desk" not in at.shown()


async def test_help_opens_in_a_window_of_a_few_columns(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.resize(4, 4)
        await at.press("?")
        await at.resize(80, 24)
        assert "Keys of the desk" in at.shown()


async def test_every_key_of_the_desk_says_what_it_does() -> None:
    for binding in [*bindings.TEXT, *bindings.LIST, *bindings.CHECKLIST, *bindings.DESK]:
        assert not isinstance(binding, tuple)
        assert binding.id and binding.tooltip and binding.description
        assert not set(binding.key.split(",")) & {f"ctrl+{key}" for key in "hijmba"}


async def test_the_palette_offers_what_applies_and_does_it(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        offered = {command.title for command in at.app.get_system_commands(at.app.screen)}
        for name in ("Search", "Note", "Highlight", "Tag", "Export", "Help", "Quit", "Open", "Undo", "Copy", "Theme"):
            assert any(title.startswith(name) for title in offered), name
        assert not any("Select next" in title for title in offered), "nothing is selected"
        await at.press("v")
        offered = {command.title for command in at.app.get_system_commands(at.app.screen)}
        assert any("Select next" in title for title in offered)
        await at.press("escape", "ctrl+p")
        await at.type("highlight")
        await at.until(lambda: "Highlight" in at.shown())
        await at.press("enter")
        await at.until(lambda: at.saved())
        assert at.saved()[0].anchor.exact.startswith("Dockers in Harbourtown")


async def test_keys_belong_to_what_has_the_focus(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:

        def offered() -> set[str]:
            return {command.title.rpartition(" (")[0] for command in at.app.get_system_commands(at.app.screen)}

        everywhere = {"Search", "Note", "Tag 1", "Next match", "Undo", "Library", "Quit"}
        text, sidebar = {"Select", "Whose voice", "Next paragraph"}, {"Sort", "Filter", "Next entry"}
        assert everywhere | text <= offered() and not sidebar & offered()
        await at.press("tab")
        assert everywhere | sidebar <= offered() and not text & offered()
        assert "Note" in at.rows()[-1] and "Search" in at.rows()[-1]
        await at.press("v")
        assert at.marked("visual") == []
        await at.press("escape", "v")
        assert at.marked("visual")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["i"], "i (card) works in the lists beside it: tab goes there."),
        (["s"], "s (sort) works in the lists beside it: tab goes there."),
        (["tab", "v"], "v (select) works in the text: tab goes there."),
        (["tab", "m"], "m (marks) works in the text: tab goes there."),
        (["p"], "p does nothing here.  ? shows all keys"),
        (["f5"], ""),
        (["tab", "."], ""),
        (["j", "k", "g"], ""),
        # What is typed, and a letter that a question does not offer, is no such key.
        (["/", "p", "enter"], ""),
        (["V", "p", "escape"], ""),
    ],
    ids=" ".join,
)
async def test_a_key_that_does_nothing_here_says_where_it_does(tmp_path: Path, keys: list[str], said: str) -> None:
    async with desk(harbour(), tmp_path, findings=findings) as at:
        await at.burst(*keys)
        (status,) = at.app.screen.query(StatusLine)
        is_told = any(words in status.message for words in ("does nothing", "works in"))
        assert status.message == said if said else not is_told


async def test_a_key_that_the_reader_changed_says_what_it_does_now(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, findings=findings) as at:
        at.app.changed_keys = {"card": "B"}
        await at.burst("B")
        assert at.status == "B (card) works in the lists beside it: tab goes there."
        await at.burst("i")
        assert at.status == "i does nothing here.  ? shows all keys"


async def test_a_key_that_does_nothing_in_the_library_says_so(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, findings=findings) as at:
        await at.press("L")
        # What the library finds meanwhile is told in the same line.
        for _ in range(50):
            await at.burst("m")
            if "m does nothing here.  ? shows all keys" in at.shown():
                break
        else:
            raise AssertionError(at.shown())


async def test_something_is_behind_every_key() -> None:
    view = PlainView()
    done = key_actions(Controllers(DeskState(), view, Answers()))
    used = set()
    for binding in [*bindings.TEXT, *bindings.LIST, *bindings.CHECKLIST, *bindings.DESK]:
        assert isinstance(binding, Binding)
        _, name, arguments = parse(binding.action)
        if name == "do":
            used.add(arguments[0])
        else:
            owners = [DeskApp] if binding.action.startswith("app.") else [DeskScreen, EntryList]
            assert any(hasattr(owner, f"action_{name}") for owner in owners), binding.id
    assert used == set(done), "no key without an action, no action without a key"
    ids = [binding.id for binding in [*bindings.TEXT, *bindings.DESK] if isinstance(binding, Binding)]
    assert len(ids) == len(set(ids)), "a key is changed by its id"


async def test_the_choice_of_theme_is_kept(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        assert at.app.current_theme.dark
        await at.press("f2")
        assert not at.app.current_theme.dark
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        assert not at.app.current_theme.dark
        await at.press("f2")
        assert at.app.current_theme.dark
    (tmp_path / "desk.json").write_text('{"theme": "no such theme"}', encoding="utf-8")
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        assert at.app.current_theme.name == "dateline-dark"


async def test_keys_are_changed_in_a_file_and_a_wrong_entry_is_told(tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text(
        'highlight = "Z"\nnext-finding = "ctrl+n"\nhilight = "x"\nundo = 7\n', encoding="utf-8"
    )
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        assert at.status.startswith("1 of 2 wrong in keys.toml: there is no key “hilight”; did you mean “")
        assert " Z Highlight" in at.rows()[-1]
        await at.press("j", "space")
        assert at.saved() == []
        await at.press("Z")
        assert [a.color for a in at.saved()] == ["yellow"]
        await at.press("ctrl+n")
        assert at.marked("finding")
        await at.press("escape", "v", "right")
        assert at.session.selection is not None and at.session.selection.first == 0
        await at.press("escape", "?", *"highlight")
        assert any(row.strip("│ ").startswith("Z ") for row in at.rows())
        await at.press("escape", "tab", ".", "space")
        assert len(at.saved()) == 2, "in the lists space confirms as before"


@pytest.mark.parametrize("size", [(200, 50), (20, 6), (1, 1)])
async def test_every_size_works(tmp_path: Path, size: tuple[int, int]) -> None:
    async with desk(harbour(), tmp_path, size, findings) as at:
        for keys in ["j", "tab", "tab", "z", "z", "?", "escape", "t", "escape", "x", "escape", "/", "escape", "a"]:
            await at.press(keys)
        await at.press("escape")
        await at.resize(100, 30)
        assert "Dockers in Harbourtown" in at.shown()


async def test_the_status_line_says_what_is_saved_and_where(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        assert at.rows()[-2].rstrip().endswith("¶1 of 15  saved")
        await at.press("j", "space")
        assert at.rows()[-2].rstrip().endswith("¶2 of 15  saved")
    async with desk("\n\n".join(["A line."] * 1_200), tmp_path, (80, 24)) as at:
        await at.press("G")
        assert at.rows()[-2].rstrip().endswith("¶1,200 of 1,200  saved")


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (120, 40)])
@pytest.mark.parametrize(
    ("key", "end"),
    [
        ("E", "then press E again."),
        ("M", "M tags all of its places at once."),
        ("I", "stands in this article."),
        (">", "fill it."),
    ],
)
async def test_a_message_is_shown_to_its_end_until_the_reader_moves_on(
    tmp_path: Path, size: tuple[int, int], key: str, end: str
) -> None:
    async with desk(harbour(), tmp_path, size, findings) as at:
        page = slice(0, at.screen.text.size.width - 3)
        before = [row[page] for row in at.rows()[1:10]]
        await at.press(key)
        said = at.status
        assert said.endswith(end) and " ".join(said.split("  ")[0].split()) in at.words_on_screen(), at.shown()
        assert [row[page] for row in at.rows()[1:10]] == before, "the text stays where it is"
        await at.burst("j", "k", "j")
        assert at.screen.status.size.height == 1 and "¶2 of 15  saved" in at.rows()[-2]


KEYBOARD = [
    *"jkgGnN][ vatedu123yzxo?cbslhLHw.,/iCrVFMS<>",
    *("ctrl+d", "ctrl+u", "ctrl+r", "tab", "shift+tab", "enter", "escape", "escape", "escape", "up", "down"),
    *("left", "right", "shift+left", "shift+right", "backspace", "f2", "ctrl+p", "home", "end", "pagedown"),
]


@pytest.mark.parametrize("mood", [1, 2])
async def test_mashing_keys_never_crashes_and_never_loses_a_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mood: int
) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    chance = random.Random(mood)
    async with desk(harbour(), tmp_path, (80, 24) if mood == 1 else (120, 40), findings) as at:
        await at.press("G", "a", *"precious", "enter", "g")
        for turn in range(100):
            key = chance.choice(KEYBOARD)
            on_desk = at.app.screen is at.screen
            if on_desk and key in ("e", "d", "u", "t", "C") and at.screen.text.current == 14:
                key = "k"  # these may rightly change the one that is watched
            await at.press(key)
            assert at.app.is_running
            if turn % 10:
                continue
            saved = {a.id: a for a in at.saved()}
            shown = (
                {a.id: a for a in at.screen.controllers.state.notebook.annotations()}
                if at.screen.controllers.state.notebook
                else {}
            )
            assert saved == shown, "what the desk has is on disk"
        for _ in range(4):
            await at.press("escape")
        assert at.app.is_running
