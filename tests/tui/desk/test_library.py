"""The library on the desk: a folder of articles, filtered, sorted, searched, and come back to."""

from __future__ import annotations

import asyncio
import gc
import re
import threading
from pathlib import Path

import pytest

from analysis import load
from tui.library.appearances import Someone
from tui.screens.library_screen import LibraryScreen

from .desks import Desk, desk

STORIES = {
    "bridge.txt": "Bridge closed for repairs\n\nThe bridge over the Lenn is closed, said Ada Moor.\n\nTwo lanes are.\n",
    "harbour.txt": "Harbour strike goes on\n\nDockers struck for a second week.\n\nThe closed gates cost 40 jobs.\n",
    "school.txt": "School opens early\n\nPupils came back on Monday, and the canteen was closed.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three articles and one file that is none."""
    stories = tmp_path / "stories"
    stories.mkdir()
    for name, text in STORIES.items():
        (stories / name).write_text(text, encoding="utf-8")
    (stories / "zero.txt").write_bytes(b"\0\1\2")
    return stories


async def in_library(at: Desk, key: str = "L") -> LibraryScreen:
    await at.press(key)
    await at.until(lambda: isinstance(at.app.screen, LibraryScreen))
    screen = at.app.screen
    assert isinstance(screen, LibraryScreen)
    return screen


def listed(at: Desk) -> list[str]:
    """The rows of the list, without the heading and the rows below it."""
    return [row[1:].rstrip() for row in at.rows()[2:-2] if row.strip()]


async def test_a_folder_is_listed_with_what_cannot_be_read(folder: Path, tmp_path: Path) -> None:
    names = sorted(map(str, folder.iterdir()))
    async with desk(load(names[0]), tmp_path, (120, 20), reading_list=names) as at:
        await in_library(at)
        await at.until(lambda: "cannot be read" in at.shown())
        rows = listed(at)
        assert [row.split("  ")[0] for row in rows[:3]] == [text.split("\n")[0] for text in STORIES.values()]
        assert "zero.txt" in rows[3] and "binary" in rows[3]
        assert "3 articles; 1 cannot be read" in at.shown()
        assert gc.isenabled()  # held off only while articles are read


async def test_the_search_of_all_articles_says_that_it_waits_for_enter(folder: Path, tmp_path: Path) -> None:
    names = sorted(map(str, folder.glob("[bhs]*.txt")))
    async with desk(load(names[0]), tmp_path, (80, 24), reading_list=names) as at:
        await in_library(at)
        await at.until(lambda: "School opens" in at.shown())
        await at.burst("/", *"harbour")
        assert "Enter searches all articles" in at.shown()
        await at.press("escape")
        assert "Enter searches" not in at.shown()
        await at.burst("/", *"harbour", "enter")
        await at.until(lambda: "match in 1 article" in at.shown())


async def test_filter_open_and_come_back_to_the_same_place(folder: Path, tmp_path: Path) -> None:
    names = sorted(map(str, folder.glob("[bhs]*.txt")))
    async with desk(load(names[0]), tmp_path, (100, 20), reading_list=names) as at:
        await in_library(at)
        await at.until(lambda: "School opens" in at.shown())
        await at.press("f")
        await at.type("har")
        assert len(listed(at)) == 2 and "Harbour strike" in listed(at)[0]  # and the bar itself
        await at.press("enter", "enter")
        await at.until(lambda: at.article.title == "Harbour strike goes on")
        await at.press("L")
        await at.settle()
        assert len(listed(at)) == 1 and "Harbour strike" in listed(at)[0]
        await at.press("escape")
        assert len(listed(at)) == 3


async def test_a_search_of_all_jumps_into_the_match_and_back(folder: Path, tmp_path: Path) -> None:
    names = sorted(map(str, folder.glob("[bhs]*.txt")))
    async with desk(load(names[0]), tmp_path, (120, 20), reading_list=names) as at:
        await in_library(at)
        await at.until(lambda: "Enter opens" in at.shown())
        await at.press("/")
        await at.type("gates")
        await at.press("enter")
        await at.until(lambda: "1 match in 1 article" in at.shown())
        assert "gates" in listed(at)[0] and "Harbour strike" in listed(at)[0]
        screen = at.app.screen
        assert isinstance(screen, LibraryScreen)
        screen._progress("Analysed 1 of 9; A stops", False)
        await at.settle()
        assert "1 match in 1 article" in at.shown() and "Analysed 1 of 9" in at.shown()
        await at.press("enter")
        await at.until(lambda: at.article.title == "Harbour strike goes on")
        await at.settle()
        assert at.current == 2
        assert at.marked("current") == ["gates"]
        await at.press("L")
        await at.settle()
        assert "gates" in listed(at)[0]
        await at.press("/")
        await at.type("closed")
        await at.press("enter")
        await at.until(lambda: "Matches of closed" in at.shown() and "School opens" in at.shown())
        await at.press("f")
        await at.type("school")
        await at.press("enter")
        assert "School opens" in listed(at)[0] and len(listed(at)) == 1
        await at.press("escape")
        assert len(listed(at)) == 4


async def test_what_is_said_of_matches_is_whole_on_a_narrow_terminal(folder: Path, tmp_path: Path) -> None:
    names = sorted(map(str, folder.glob("[bhs]*.txt")))
    async with desk(load(names[0]), tmp_path, (80, 24), reading_list=names) as at:
        await in_library(at)
        await at.until(lambda: "Enter opens" in at.shown())
        await at.press("/")
        await at.type("was closed")
        await at.press("enter")
        await at.until(lambda: "2 matches in 1 article, " in at.shown())
        assert "…" not in at.rows()[-2] and "articles" not in at.rows()[-2]
        assert at.rows()[1].rstrip().endswith("  s sorts  x exports  Esc goes back")
        await at.press("escape")
        assert "matches" not in at.shown() and "3 of 3 articles" in at.shown()
        await at.press("/")
        await at.type("was closed")
        await at.press("enter")
        await at.until(lambda: "2 matches in 1 article, " in at.shown())
        await at.press("enter")
        await at.until(lambda: at.article.title == "School opens early")
        await at.settle()
        assert "1 of 2 in this article, 1 of 1 with matches" in at.rows()[-2] and "…" not in at.rows()[-2]


async def test_a_search_before_all_are_read_says_so_and_is_made_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = sorted(map(str, folder.glob("[bhs]*.txt")))
    monkeypatch.setattr("tui.screens.library_upkeep.LibraryUpkeep.begin", lambda _: None)
    async with desk(load(names[0]), tmp_path, (100, 24), reading_list=names) as at:
        screen = await in_library(at)
        await at.press("/")
        await at.type("closed")
        await at.press("enter")
        await at.until(lambda: "are not read yet" in at.shown())
        assert "0 matches in 0 articles; 3 of 3" in at.shown()
        screen._upkeep._load()
        await at.until(lambda: "matches in 3 articles" in at.shown())
        assert "not read" not in at.shown() and len(listed(at)) >= 3


async def test_all_articles_are_analysed_over_several_processes(tmp_path: Path) -> None:
    stories = tmp_path / "stories"
    stories.mkdir()
    for number in range(12):
        text = f"Report {number}\n\nAda Moor of Lenn Harbour said that {number + 2} ships had come."
        (stories / f"{number:03}.txt").write_text(text, encoding="utf-8")
    names = sorted(map(str, stories.iterdir()))
    async with desk(load(names[0]), tmp_path, (120, 20), reading_list=names) as at:
        await in_library(at)
        await at.press("A")
        await at.until(lambda: f"Analysed {12} articles." in at.shown())
        figures = [re.findall(r" (\d+)", row)[1:] for row in listed(at)]
        assert len(figures) > 10
        assert all(row[:1] == ["13"] and int(row[1]) > 0 and row[2:4] == ["0", "1"] for row in figures), figures
        await at.press("A")
        assert "analysed already" in at.shown()


async def test_files_that_come_while_all_are_analysed_are_taken_in_and_analysed_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.library_upkeep.LOOK_EVERY", 0.05)
    monkeypatch.setattr("tui.library.upkeep_state.IDLE", 3600.0)
    stories = tmp_path / "stories"
    stories.mkdir()
    for number in range(40):
        text = f"Report {number}\n\nAda Moor of Lenn Harbour said that {number + 2} ships had come."
        (stories / f"{number:03}.txt").write_text(text, encoding="utf-8")
    names = sorted(map(str, stories.iterdir()))
    async with desk(load(names[0]), tmp_path, (120, 50), reading_list=names) as at:
        screen = await in_library(at)
        await at.until(lambda: "40 articles. Enter opens" in at.shown())
        await at.press("A")
        await at.until(lambda: screen._upkeep.state.busy == "analysing")
        (stories / "900.txt").write_text("Late ferry\n\nAda Moor said that 7 ferries came.", encoding="utf-8")
        await at.until(lambda: "41 of 41 articles" in at.shown() and not screen.shelf.waiting)
        await at.press("G")
        await at.until(lambda: "Late ferry" in at.shown() and "1 number," in at.shown())


async def test_a_query_that_makes_no_sense_is_told(folder: Path, tmp_path: Path) -> None:
    names = sorted(map(str, folder.glob("[bhs]*.txt")))
    async with desk(load(names[0]), tmp_path, (120, 20), reading_list=names) as at:
        await in_library(at)
        await at.until(lambda: "Enter opens" in at.shown())
        await at.press("/")
        await at.type("number:>")
        await at.press("enter")
        await at.until(lambda: "number:" in at.rows()[-2])


async def test_matches_are_exported_without_writing_over_anything(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "matches-1.csv").write_text("mine", encoding="utf-8")
    names = sorted(map(str, folder.glob("[bhs]*.txt")))
    async with desk(load(names[0]), tmp_path, (120, 20), reading_list=names) as at:
        await in_library(at)
        await at.until(lambda: "Enter opens" in at.shown())
        await at.press("/")
        await at.type("closed")
        await at.press("enter")
        await at.until(lambda: "matches in 3 articles" in at.shown())
        await at.press("x")
    assert (tmp_path / "matches-1.csv").read_text(encoding="utf-8") == "mine"
    rows = (tmp_path / "matches-2.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 1 + sum(text.count("closed") for text in STORIES.values())


async def test_what_is_not_analysed_is_told_and_new_files_appear_by_themselves(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.library_upkeep.LOOK_EVERY", 0.05)
    monkeypatch.setattr("tui.library.upkeep_state.IDLE", 3600.0)
    names = sorted(map(str, folder.iterdir()))
    async with desk(load(names[0]), tmp_path, (120, 20), reading_list=names) as at:
        await in_library(at)
        await at.until(lambda: "Enter opens" in at.shown())
        await at.press("/")
        await at.type("said-by:police")
        await at.press("enter")
        count = len(names)
        await at.until(
            lambda: f"0 matches in 0 articles; {count - 1} of {count} are not analysed: A analyses" in at.shown()
        )
        await at.press("escape")
        (folder / "zz-late.txt").write_text("Late ferry\n\nIt came in the end.", encoding="utf-8")
        await at.until(lambda: "Late ferry" in at.shown())


async def test_articles_are_analysed_unasked_and_what_the_notebook_keeps_as_well(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.library.upkeep_state.IDLE", 0.0)
    names = sorted(map(str, folder.glob("[bhs]*.txt")))
    async with desk(
        "Kept story\n\nPolice said 40 people came. It cost $3m.", tmp_path, (160, 40), reading_list=names
    ) as at:
        await at.press("a")
        await at.type("seen")
        await at.press("enter", "1")
        await in_library(at)
        await at.until(lambda: "Analysed 4 articles." in at.shown())
        kept = next(row for row in listed(at) if "Kept story" in row)
        assert re.search(r"1 of 2\s+1\s+read", kept), kept
        assert "new" in listed(at)[0]
        await at.press("G")
        await at.until(lambda: "It cost $3m." in at.shown())
        assert "2 numbers, 1 unsourced · 1 note" in at.shown()
        await at.press("w")
        await at.until(lambda: "Ada Moor" in at.shown())
        await at.burst(*"polcie", "enter")
        assert "police is in 1 article" in at.words_on_screen() and "All mentions" in at.shown()
        await at.burst("escape", "f")
        await at.type("is:read")
        assert "Kept story" in listed(at)[0] and "1 of 4 articles" in at.shown()
        await at.burst("escape", "w", *"polcie", "enter", "enter")
        await at.until(lambda: 'actor:"police"' in at.shown() and "in 1 article" in at.shown())
        await at.press("escape", "/")
        await at.type("said-by:police")
        await at.press("enter")
        await at.until(lambda: "1 match in 1 article" in at.shown() and "not analysed" not in at.shown())


async def test_enter_before_the_actors_are_there_takes_the_first_and_keys_behind_it_wait(
    folder: Path, tmp_path: Path
) -> None:
    names = sorted(map(str, folder.glob("[bhs]*.txt")))
    async with desk(load(names[0]), tmp_path, (120, 30), reading_list=names) as at:
        screen = await in_library(at)
        await at.press("A")
        await at.until(lambda: "Analysed 3 articles." in at.shown())
        there, everyone = threading.Event(), screen.shelf.everyone

        def slowly() -> list[Someone]:
            there.wait()
            return everyone()

        screen.shelf.everyone = slowly  # type: ignore[method-assign]
        asyncio.get_running_loop().call_later(0.1, there.set)
        await at.burst("w", *"Ada", "enter", "enter")
        await at.until(lambda: 'actor:"Ada Moor"' in at.shown() and "1 match in 1 article" in at.shown())


async def test_who_is_asked_before_anything_is_analysed_and_fills_once_it_is(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.library.upkeep_state.IDLE", 3600.0)
    names = sorted(map(str, folder.glob("[bhs]*.txt")))
    async with desk(load(names[0]), tmp_path, (120, 30), reading_list=names) as at:
        screen = await in_library(at)
        await at.until(lambda: "3 articles" in at.shown())
        await at.press("w")
        await at.until(lambda: "not analysed yet" in at.shown() and "No article is analysed yet" in at.shown())
        screen.action_analyse()
        await at.until(lambda: "Ada Moor" in at.words_on_screen() and "not analysed yet" not in at.shown())
