"""The dialogs: exporting, opening another article, the reading list."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from analysis import read
from tui.widgets.arranged_entries import ArrangedEntries
from tui.widgets.entry_list import EntryList

from .desks import desk
from .made_up import findings, harbour

OTHER = "Ferry sails to the islands\n\nThe ferry sails as planned, with [no] brackets lost.\n"


@pytest.fixture
def at_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, into which exports go."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def test_x_exports_to_a_new_file(tmp_path: Path, at_work: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "a", *"Who counted?", "enter", "x")
        assert "Export 1 annotation of 1 article" in at.shown()
        assert "dockers-in-harbourtown" in at.shown() and ".md" in at.shown()
        await at.press("enter")
        [written] = at_work.iterdir()
        assert written.suffix == ".md" and "Who counted?" in written.read_text(encoding="utf-8")
        assert "Written to" in at.status and written.name in at.status


async def test_the_arrows_choose_a_format_and_its_ending(tmp_path: Path, at_work: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("space", "x", "down", "down")
        assert "-notes.json" in at.shown()
        await at.enter("mine.json")
        await at.press("enter")
        rows = json.loads((at_work / "mine.json").read_text(encoding="utf-8"))
        assert "Dockers in Harbourtown" in json.dumps(rows)


async def test_findings_are_written_as_they_were_corrected_and_checked(tmp_path: Path, at_work: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.press(".", "space", "C", "d", "x", "down", "down", "down")
        assert "dockers-in-harbourtown-walk-out-over-findings.csv" in at.shown(), "all of the dialog is seen"
        assert "Esc leaves" in at.shown()
        await at.press("enter")
        [written] = at_work.iterdir()
        rows = list(csv.DictReader(written.open(encoding="utf-8", newline="")))
        numbers = {row["text"]: row["verdict"] for row in rows if row["finding"] == "number"}
        assert len(numbers) == 7 and "37" not in numbers and numbers["1,200"] == "confirmed"
        await at.press("x", "down", "down", "down", "down")
        assert "-findings.json" in at.shown()
        await at.press("enter")
        found = json.loads(next(at_work.glob("*.json")).read_text(encoding="utf-8"))
        assert found["article"]["corrections"] == 1 and len(found["numbers"]) == 7
        await at.press("x", "down", "down", "down", "shift+tab", "space", "tab", "enter")
        assert "of this article only" in at.shown() and len(list(at_work.iterdir())) == 2


async def test_a_format_offers_what_can_be_chosen_for_it(tmp_path: Path, at_work: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 30)) as at:
        await at.press("j", "t", *"harm", "enter", "x")
        assert "in Obsidian's flavour" in at.shown() and "byte order mark" not in at.shown()
        await at.press("down")
        assert "a byte order mark, for Excel" in at.shown() and "flavour" not in at.shown()
        await at.press("up", "shift+tab", "space", "tab")
        await at.enter("mine.md")
        await at.press("enter")
        assert "#harm" in (at_work / "mine.md").read_text(encoding="utf-8")


async def test_enter_writes_from_a_box_too_and_space_ticks_it(tmp_path: Path, at_work: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "a", *"here", "enter", "x")
        await at.burst("shift+tab", "space")
        assert "✓" in next(row for row in at.rows() if "Obsidian's" in row)
        await at.burst("enter")
        (written,) = at_work.iterdir()
        assert written.suffix == ".md" and "\n^" in written.read_text(encoding="utf-8")


async def test_nothing_is_written_over_unasked(tmp_path: Path, at_work: Path) -> None:
    (at_work / "mine.md").write_text("precious", encoding="utf-8")
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("space", "x")
        await at.enter("mine.md")
        await at.press("enter")
        assert "exists" in at.shown() and (at_work / "mine.md").read_text(encoding="utf-8") == "precious"
        await at.press("escape")
        assert (at_work / "mine.md").read_text(encoding="utf-8") == "precious"
        await at.press("x")
        await at.enter("mine.md")
        await at.press("enter", "enter")
        assert "Dockers" in (at_work / "mine.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["", "   ", "/no/such/folder/of/that/name/x.md", "\0.md"])
async def test_a_bad_file_name_is_told_in_the_dialog(tmp_path: Path, at_work: Path, name: str) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("space", "x")
        await at.enter(name)
        await at.press("enter")
        problem = str(at.app.screen.query_one(".problem").render()).strip()
        assert problem and list(at_work.iterdir()) == []
        box = " ".join("".join(row[4:76].strip("│ ") + " " for row in at.rows()).split())
        assert problem in box, at.shown()
        await at.press("escape")
        assert len(at.saved()) == 1


async def test_exporting_without_annotations_says_so(tmp_path: Path, at_work: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("x")
        assert "0 annotations" in at.shown() or "nothing to export" in at.status.lower()
        await at.press("escape")
        assert list(at_work.iterdir()) == []


async def test_o_opens_another_article_and_keeps_the_notes_of_both(tmp_path: Path, at_work: Path) -> None:
    (at_work / "ferry.txt").write_text(OTHER, encoding="utf-8")
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        await at.press("j", "a", *"here", "enter", "o")
        await at.enter("ferry.txt")
        await at.press("enter")
        await at.until(lambda: "Ferry sails to the islands" in at.shown())
        assert "[no] brackets" in at.shown() and "✎" not in at.shown()
        assert "Ruth Okafor" not in at.shown(), "findings of the other article are gone"
        await at.press("j", "a", *"there", "enter", "o")
        await at.enter("Dockers")
        await at.press("enter")
        await at.until(lambda: "About 1,200" in at.shown())
        assert at.current == 1, "where the reader left"
        assert "2 ✎" in at.shown()
        assert sorted(a.note for a in at.saved()) == ["here", "there"]


@pytest.mark.parametrize(
    "name, content, said",
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
        ("folder", "folder", "folder"),
    ],
)
async def test_what_cannot_be_opened_is_said_and_the_desk_stays(
    tmp_path: Path, at_work: Path, name: str, content: bytes | str | None, said: str
) -> None:
    if content == "folder":
        (at_work / name).mkdir()
    elif isinstance(content, bytes):
        (at_work / name).write_bytes(content)
    async with desk(harbour(), tmp_path, (120, 24)) as at:
        await at.press("j", "o")
        await at.enter(f"./{name}")
        await at.press("enter")
        await at.until(lambda: at.screen.status.urgent)
        assert said in at.status and "\n" not in at.status
        assert at.article.text == harbour().text and at.current == 1


async def test_a_path_is_offered_while_it_is_typed(tmp_path: Path, at_work: Path) -> None:
    (at_work / "reports").mkdir()
    (at_work / "reports" / "ferry.txt").write_text(OTHER, encoding="utf-8")
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.burst("o", *"repo")
        assert "reports/" in at.shown()
        # What is only begun is no file: the one that it begins is taken. Here in one read.
        await at.burst(*"rts/fer", "enter")
        await at.until(lambda: "Ferry sails to the islands" in at.shown())
        # Where a path is asked for, it stands behind the cursor.
        await at.burst("A", *"./repor")
        await at.until(lambda: "./reports/" in at.shown())
        await at.burst("right", *"fer")
        await at.until(lambda: "./reports/ferry.txt" in at.shown())
        await at.burst("right", "enter")
        await at.until(lambda: "no notebook" in at.shown().lower() or at.screen.status.urgent)


async def test_the_answer_that_holds_now_is_not_marked_by_the_sign_of_a_verdict(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "V")
        assert [row.strip("│ ▌").split()[2:3] for row in at.rows() if " none " in row] == [["●"]]
        assert [row for row in at.rows() if "✓" in row] == [row for row in at.rows() if "✓ confirmed" in row]
        await at.press("c", "V")
        assert sum(row.count("✓") for row in at.rows() if "confirmed ●" in row) == 1


async def test_opening_nothing_changes_nothing(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24)) as at:
        await at.press("j", "o", "escape")
        assert at.current == 1 and at.screen.text.has_focus


async def test_the_reading_list_goes_forth_and_back(tmp_path: Path, at_work: Path) -> None:
    names = []
    for name, text in [("a.txt", OTHER), ("b.txt", "Second one\n\nText."), ("c.txt", "Third one\n\nText.")]:
        (at_work / name).write_text(text, encoding="utf-8")
        names.append(name)
    first = read(OTHER, source="a.txt")
    async with desk(first, tmp_path, (80, 24), reading_list=names) as at:
        for key, title in [(">", "Second one"), (">", "Third one"), ("<", "Second one"), ("<", "Ferry sails")]:
            await at.press(key)
            await at.until(lambda title=title: at.article.title.startswith(title))  # type: ignore[misc]  # mypy knows no default here
        await at.press("<")
        assert "first of the 3" in at.status
        await at.press("o")
        rows = [row for row in at.rows() if " of 3 · " in row]
        assert ["●" in row for row in rows] == [True, False, False], "the one that is open is marked"
        assert "Third one  3 of 3 · c.txt" in rows[2]
        await at.press("down", "enter")
        await at.until(lambda: at.article.title == "Second one")
        await at.press("o")
        await at.enter("thrid one")
        await at.press("enter")
        await at.until(lambda: at.article.title == "Third one")


@pytest.mark.parametrize("key", ["?", "o", "x", "t", "C", "V", "T", "K", "i"])
async def test_a_dialog_is_as_tall_as_what_it_holds(tmp_path: Path, key: str) -> None:
    async with desk(harbour(), tmp_path, (160, 50), findings) as at:
        await at.press("t", *"port", "enter", "t", *"crime", "enter")
        await at.press(*((".", "j", key) if key in "CVi" else (key,)))
        dialog = at.app.screen.query_one(".dialog")
        last = max(child.region.bottom for child in dialog.children)
        assert last == dialog.content_region.bottom, "no empty rows below"
        for entries in dialog.query(EntryList):
            assert entries.size.height <= max(4, entries.virtual_size.height), "nor in its list"
        for arranged in dialog.query(ArrangedEntries):
            assert arranged.size.height == arranged.list.size.height, "nor around it"
