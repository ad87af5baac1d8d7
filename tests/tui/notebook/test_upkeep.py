"""Checking, backing up and restoring a notebook's file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tui.notebook import Change, Notebook, NotebookError, Tag
from tui.notebook.backups import before_of, folder_of
from tui.notebook.restoring import restore
from tui.notebook.upkeep import backup, check

from .samples import adding, article, note_on, stock_ids


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "notebook.json"
    notebook = Notebook(path)
    notebook.add_article(article())
    notebook.apply(adding(note_on("300")))
    return path


def test_a_good_notebook_has_no_problems(path: Path) -> None:
    report = check(path)
    assert report.problems == ()
    assert {table: count for table, count in report.counts.items() if count} == {"annotations": 1, "articles": 1}


def test_what_points_at_nothing_is_told(path: Path) -> None:
    notebook = Notebook(path)
    stray = note_on("300", text="300 and nothing else")
    (note,) = notebook.annotations()
    beside = note.edited(anchor=note.anchor.__class__(3, 6, "300"))
    notebook.apply(Change("break", ((None, stray), (note, beside)), ((None, Tag("a", parent="b")),)))
    problems = check(path).problems
    assert len(problems) == 3
    assert f"annotation {stray.id}: its article is not in the notebook" in problems
    assert f"annotation {note.id}: its words do not stand at its place" in problems
    assert "tag a: its parent b is missing" in problems


@pytest.mark.parametrize(("content", "says"), [(None, "no such file"), (b"", "is empty"), (b'{"meta": {', "damaged")])
def test_a_bad_file_is_told_and_left_alone(tmp_path: Path, content: bytes | None, says: str) -> None:
    path = tmp_path / "bad.json"
    if content is not None:
        path.write_bytes(content)
    assert [says in problem for problem in check(path).problems] == [True]
    with pytest.raises(NotebookError, match=says):
        backup(path)
    with pytest.raises(NotebookError, match="no good backup"):
        restore(path)
    assert (path.read_bytes() if path.exists() else None) == content


def test_the_newest_good_backup_comes_back_and_the_damaged_file_is_kept(path: Path) -> None:
    backup(path)
    Notebook(path).apply(adding(note_on("Dockers")))
    newest = backup(path)
    whole = stock_ids(path)
    bad = backup(path)
    bad.write_bytes(b"torn")
    torn = path.read_bytes()[:40]
    path.write_bytes(torn)
    done = restore(path)
    assert (done.backup, done.salvaged) == (newest, 0)
    assert stock_ids(path) == whole
    assert done.aside is not None
    assert done.aside.read_bytes() == torn


def test_a_named_backup_comes_back(path: Path) -> None:
    old = backup(path)
    before = stock_ids(path)
    Notebook(path).apply(adding(note_on("Dockers")))
    backup(path)
    assert restore(path, old.name).backup == old
    assert stock_ids(path) == before
    with pytest.raises(NotebookError, match="no such file"):
        restore(path, "yesterday")
    assert stock_ids(path) == before


def test_an_open_window_sees_what_was_restored(path: Path) -> None:
    window = Notebook(path)
    backup(path)
    Notebook(path).apply(adding(note_on("Dockers")))
    window.refresh()
    assert len(window.annotations()) == 2
    restore(path)
    assert window.refresh()
    assert len(window.annotations()) == 1


def spoil(data: bytes, how: str) -> bytes:
    """Damage a file in one of the ways in which files get damaged."""
    if how == "stock layout, torn":
        return json.dumps(json.loads(data)).encode()[:-60]
    return {
        "torn": data[:-60],
        "two halves": data[: len(data) // 2] + data,
        "text after the end": data + b'{"more": 1}',
    }[how]


@pytest.mark.parametrize("how", ["torn", "stock layout, torn", "two halves", "text after the end"])
@pytest.mark.parametrize("left", ["the backup", "the generation before", "nothing"])
def test_rows_that_are_still_whole_are_taken_from_a_damaged_file(path: Path, how: str, left: str) -> None:
    (old,) = Notebook(path).annotations()
    backup(path)
    notebook = Notebook(path)
    notebook.apply(Change("edit", ((old, old.edited(note="after the backup")),)))
    notebook.apply(adding(note_on("Dockers", note='a note with "annotations": {"1": {} in it')))
    notebook.apply(adding(note_on("Monday", note="the last one")))
    path.write_bytes(spoil(path.read_bytes(), how))
    if left != "the backup":
        shutil.rmtree(folder_of(path))
    if left != "the generation before":
        before_of(path).unlink()
    done = restore(path)
    kept = {note.note for note in Notebook(path).annotations()}
    assert kept >= {"after the backup", 'a note with "annotations": {"1": {} in it'}
    assert done.salvaged >= (1 if left == "the generation before" else 2)
    if left != "nothing" or "torn" not in how:  # of a torn file the article is what is gone: it stands last
        assert [record.sha256 for record in Notebook(path).articles()] == [article().sha256]
        assert check(path).problems == ()


def test_a_file_in_which_nothing_is_whole_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(b'{"annotations": {"1": {"id": ')
    with pytest.raises(NotebookError, match="no good backup"):
        restore(path)
    assert path.read_bytes() == b'{"annotations": {"1": {"id": '
