"""The file on disk: bad ones are told and left alone, good ones are backed up, trouble keeps the notes in memory."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock
from tinydb import TinyDB

from tui.notebook import History, Notebook, NotebookError, Tag
from tui.notebook.backups import MOST, back_up, backups_of
from tui.notebook.checksum import sealed
from tui.notebook.migration import STEPS, newest
from tui.notebook.schema import Tables
from tui.notebook.storage import NotebookStorage

from .samples import TEXT, adding, article, deleting, editing, note_on, stock_ids

GOOD = json.dumps({"meta": {"1": {"format": newest()}}, "annotations": {"1": note_on("300").to_dict()}})


BAD = {
    "empty": ("", "is empty"),
    "blank": ("   \n", "is empty"),
    "torn": (GOOD[:-9], "damaged"),
    "prose": ("Dear diary", "damaged or no notebook"),
    "other program's": ('{"_default": {"1": {"name": "someone"}}}', "no notebook"),
    "odd format": ('{"meta": {"1": {"format": "two"}}}', "no notebook"),
    "meta is no table": ('{"meta": 3}', "no notebook"),
    "list": ("[1, 2]", "no notebook"),
    "too deep": ("[" * 100_000, "damaged"),
}


@pytest.mark.parametrize(("content", "says"), BAD.values(), ids=BAD)
def test_a_file_that_is_no_good_notebook_is_told_in_one_line_and_left_alone(
    tmp_path: Path, content: str, says: str
) -> None:
    path = tmp_path / "notebook.json"
    path.write_text(content)
    with pytest.raises(NotebookError, match=says) as told:
        Notebook(path)
    assert "\n" not in str(told.value)
    assert str(path) in str(told.value)
    assert path.read_text() == content


def test_a_file_that_breaks_while_it_is_open_is_left_alone_and_the_note_kept(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    notebook = Notebook(path)
    notebook.apply(adding(first := note_on("300")))
    good = path.read_bytes()
    path.write_bytes(good[:-20])
    with pytest.raises(NotebookError, match="damaged"):
        notebook.apply(adding(second := note_on("Dockers")))
    assert path.read_bytes() == good[:-20]
    assert {a.id for a in notebook.annotations()} == {first.id, second.id}
    path.write_bytes(good)
    notebook.save()
    assert not notebook.unsaved
    assert stock_ids(path) == {first.id, second.id}


def test_a_newer_file_is_opened_for_reading_only(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    content = GOOD.replace(f'"format": {newest()}', f'"format": {newest() + 1}')
    path.write_text(content)
    notebook = Notebook(path)
    assert notebook.read_only
    assert notebook.notice is not None
    assert "newer" in notebook.notice
    assert len(notebook.annotations()) == 1
    with pytest.raises(NotebookError, match="newer"):
        notebook.apply(adding(note_on("Dockers")))
    assert path.read_text() == content


def test_a_notebook_that_nobody_wrote_in_leaves_no_file(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "new" / "notebook.json")
    assert notebook.annotations() == []
    assert list(tmp_path.iterdir()) == []


def test_what_is_written_is_read_again_by_us_and_by_tinydb_as_it_comes(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    notebook = Notebook(path)
    notebook.add_article(article())
    hard = '=cmd() "quotes"\n\t</script> [b] \ud800 مرحبا 😀 \u2028'
    notebook.apply(adding(note := note_on("300", note=hard, tags=("figures", "a/b"))))
    notebook.set_position(article().sha256, 12)
    assert Notebook(path).annotations() == [note] == notebook.annotations(article().sha256)
    kept = Notebook(path).articles()[0]
    assert (kept.text, kept.position, kept.source) == (TEXT, 12, "strike.txt")
    with TinyDB(path) as database:
        assert database.table("annotations").all() == [sealed(note.to_dict())]
    with TinyDB(path, storage=NotebookStorage) as database:
        assert database.table("annotations").all() == [sealed(note.to_dict())]


def test_fields_and_tables_of_others_are_carried_along(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    notebook = Notebook(path)
    notebook.apply(adding(note := note_on("300")))
    with TinyDB(path) as database:
        database.table("annotations").update({"mood": "doubtful"})
        database.table("plugins").insert({"a": 1})
    notebook.apply(editing(note, note="checked")[0])
    with TinyDB(path) as database:
        row = database.table("annotations").all()[0]
        assert (row["note"], row["mood"]) == ("checked", "doubtful")
        assert database.table("plugins").all() == [{"a": 1}]


def test_a_row_that_cannot_be_read_is_told_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    offsets = {"start": "1", "end": "4", "exact": "ort"}
    rows = {
        "5": {"id": "x", "anchor": 3},
        "6": {"id": "y", "article": "a", "anchor": offsets, "created": "", "modified": ""},
    }
    path.write_text(json.dumps({"meta": {"1": {"format": 1}}, "annotations": rows}))
    notebook = Notebook(path)
    assert notebook.annotations() == []
    assert "2 rows" in str(notebook.notice)
    notebook.apply(adding(note := note_on("300")))
    assert stock_ids(path) == {"x", "y", note.id}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "synced").mkdir()
    link = tmp_path / "notebook.json"
    link.symlink_to(tmp_path / "synced" / "real.json")
    Notebook(link).apply(adding(note := note_on("300")))
    assert link.is_symlink()
    assert stock_ids(tmp_path / "synced" / "real.json") == {note.id}


def test_a_lock_held_by_another_is_waited_for_and_then_told(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    notebook = Notebook(path, lock_timeout=0.05)
    with FileLock(f"{path}.lock"), pytest.raises(NotebookError, match="another program"):
        notebook.apply(adding(note := note_on("300")))
    assert notebook.annotations() == [note]
    assert not path.exists()
    notebook.save()
    assert stock_ids(path) == {note.id}


def test_a_file_that_cannot_be_made_is_told_and_the_history_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    notebook = Notebook(path)
    history = History(notebook)
    (tmp_path / ".notebook.json.new").mkdir()
    with pytest.raises(NotebookError, match="cannot be written"):
        history.do(adding(note_on("300")))
    with pytest.raises(NotebookError, match="cannot be written"):
        history.undo()
    assert notebook.annotations() == []
    with pytest.raises(NotebookError, match="cannot be written"):
        history.redo()
    (tmp_path / ".notebook.json.new").rmdir()
    notebook.save()
    assert stock_ids(path) == {a.id for a in notebook.annotations()}
    assert len(notebook.annotations()) == 1


FULL_DISK = """
import resource, sys
from pathlib import Path
from tests.tui.notebook.samples import adding, note_on
from tui.notebook import Notebook, NotebookError
notebook = Notebook(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
try:
    notebook.apply(adding(note_on("300", note="x" * 9000)))
except NotebookError as error:
    print(error)
print(len(notebook.annotations()), len(notebook.unsaved))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
Notebook(Path(sys.argv[2])).apply(notebook.unsaved[0])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit to run into on Windows")
def test_a_full_disk_leaves_the_old_file_and_the_note_can_be_saved_elsewhere(tmp_path: Path) -> None:
    path, elsewhere = tmp_path / "notebook.json", tmp_path / "elsewhere.json"
    Notebook(path).apply(adding(first := note_on("300")))
    run = subprocess.run([sys.executable, "-c", FULL_DISK, path, elsewhere], capture_output=True, text=True, check=True)
    assert "cannot be written (File too large)" in run.stdout
    assert run.stdout.splitlines()[-1] == "2 1"
    assert stock_ids(path) == {first.id}
    assert len(stock_ids(elsewhere)) == 1
    assert not list(tmp_path.glob(".*.new"))


def test_two_windows_see_each_other(tmp_path: Path) -> None:
    one, two = Notebook(tmp_path / "n.json"), Notebook(tmp_path / "n.json")
    one.apply(adding(first := note_on("300")))
    assert two.annotations() == []
    assert two.refresh()
    assert not two.refresh()
    assert two.annotations() == [first]
    two.apply(adding(note_on("Dockers")))
    one.apply(deleting(first))
    assert [a.anchor.exact for a in one.annotations()] == ["Dockers"]
    assert two.refresh()
    assert two.annotations() == one.annotations()


def test_the_first_write_of_a_day_leaves_yesterdays_file_as_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    Notebook(path).apply(adding(first := note_on("300")))
    assert backups_of(path) == []
    for words in ("Dockers", "port", "Monday"):
        Notebook(path).apply(adding(note_on(words)))
    (copy,) = backups_of(path)
    assert stock_ids(copy) == {first.id}


def test_old_backups_go_and_each_kind_keeps_its_own(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    Notebook(path).apply(adding(note_on("300")))
    daily = back_up(path, "daily")
    by_hand = [back_up(path, "hand") for _ in range(MOST + 3)]
    assert set(backups_of(path)) == {daily, *by_hand[3:]}


def test_a_backup_that_cannot_be_made_does_not_keep_the_note_from_being_saved(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    notebook = Notebook(path)
    notebook.apply(adding(note_on("300")))
    (tmp_path / "notebook.json.backups").write_text("in the way")
    notebook.apply(adding(note_on("Dockers")))
    assert len(stock_ids(path)) == 2
    assert "backup could not be made" in str(notebook.notice)


def test_tags_are_kept(tmp_path: Path) -> None:
    from tui.notebook import Change

    notebook = Notebook(tmp_path / "n.json")
    notebook.apply(Change("tag", tags=((None, Tag("b", "#aa0000")), (None, Tag("A", parent="b")))))
    assert Notebook(tmp_path / "n.json").tags() == [Tag("A", parent="b"), Tag("b", "#aa0000")]


def test_a_file_of_an_older_format_is_backed_up_before_it_is_written_in_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    path.write_text(GOOD)

    def step(tables: Tables) -> Tables:
        return {**tables, "moods": {"1": {"mood": "sunny"}}}

    with TinyDB(path, storage=NotebookStorage, steps=(*STEPS, step)) as database:
        assert database.table("moods").all() == [{"mood": "sunny"}]
        assert path.read_text() == GOOD
        database.table("annotations").insert({"id": "2"})
    (copy,) = [copy for copy in backups_of(path) if copy.stem.endswith("-migration")]
    assert copy.read_text() == GOOD
    assert json.loads(path.read_text())["meta"]["1"]["format"] == newest() + 1
    assert Notebook(path).read_only


def test_looking_at_a_file_that_broke_keeps_what_is_shown_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    notebook = Notebook(path)
    notebook.apply(adding(note := note_on("300")))
    good = path.read_bytes()
    path.write_bytes(b"torn")
    assert [notebook.refresh(), notebook.refresh()] == [False, False]
    assert notebook.annotations() == [note]
    assert "damaged" in str(notebook.notice)
    path.write_bytes(good)
    notebook.refresh()
    assert notebook.notice is None


NOBODY = """
import os, sys
from pathlib import Path
import filelock
from tests.tui.notebook.samples import adding, note_on
from tui.notebook import Notebook, NotebookError
import tui.notebook.backups
change = adding(note_on("Dockers"))
if os.geteuid() == 0:
    os.setuid(65534)
notebook = Notebook(Path(sys.argv[1]))
try:
    notebook.apply(change)
except NotebookError as error:
    print(error)
print(len(notebook.annotations()), len(notebook.unsaved))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not marked read-only on Windows")
@pytest.mark.parametrize("lock_left", [False, True])
def test_a_notebook_in_a_read_only_folder_is_read_and_the_note_kept_in_memory(lock_left: bool) -> None:
    folder = Path(tempfile.mkdtemp())
    path = folder / "notebook.json"
    Notebook(path).apply(adding(note_on("300")))
    if not lock_left:
        Path(f"{path}.lock").unlink()
    before = path.read_bytes()
    path.chmod(0o644)
    folder.chmod(0o555)
    try:
        run = subprocess.run([sys.executable, "-c", NOBODY, path], capture_output=True, text=True, check=True)
    finally:
        folder.chmod(0o755)
    assert "cannot be written (its folder may not be written in)" in run.stdout
    assert run.stdout.splitlines()[-1] == "2 1"
    assert path.read_bytes() == before
    shutil.rmtree(folder)


def test_a_change_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    notebook = Notebook(path)
    notebook.apply(adding(note := note_on("300")))
    before = path.read_bytes()
    notebook.apply(adding(note))
    assert path.read_bytes() == before
