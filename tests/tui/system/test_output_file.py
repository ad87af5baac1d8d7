"""Output files: whole or not at all, and never in the place of a notebook or of what lies beside one."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.tui.notebook.samples import adding, note_on
from tui.notebook import Notebook
from tui.notebook.upkeep import backup
from tui.system.output_file import OutputError, check, output


def write(target: Path, force: bool = False) -> None:
    with output(target, force) as stream:
        stream.write(b"new")


def test_a_failure_leaves_what_was_there_and_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    with pytest.raises(ValueError), output(target, force=True) as stream:
        stream.write(b"half")
        raise ValueError
    assert (target.read_text(), list(tmp_path.iterdir())) == ("old", [target])


def test_only_force_writes_over_a_file_and_its_mode_stays(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    target.chmod(0o640)
    with pytest.raises(OutputError, match="exists already"):
        write(target)
    assert target.read_text() == "old"
    write(target, force=True)
    assert (target.read_text(), stat.S_IMODE(target.stat().st_mode)) == ("new", 0o640)


def test_a_file_that_appears_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    with pytest.raises(OutputError, match="exists already"), output(target) as stream:
        stream.write(b"new")
        target.write_text("someone else's")
    assert (target.read_text(), list(tmp_path.iterdir())) == ("someone else's", [target])


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    """A notebook with a generation before it, a backup, and what a restore set aside."""
    path = tmp_path / "notes" / "notebook.json"
    for words in ("300", "port"):
        Notebook(path).apply(adding(note_on(words)))
    backup(path)
    path.with_name("notebook.json.aside-20260101T000000000000").write_text("torn")
    return path


def named(notebook: Path, how: str) -> Path:
    """Another way to name the notebook, or something that belongs to it."""
    beside = notebook.parent.parent
    match how:
        case "link":
            (beside / "link.json").symlink_to(notebook)
            return beside / "link.json"
        case "hard link":
            os.link(notebook, beside / "hard.json")
            return beside / "hard.json"
        case "folder linked":
            (beside / "there").symlink_to(notebook.parent)
            return beside / "there" / "notebook.json"
        case "other spelling":
            return notebook.parent / ".." / "notes" / "." / "notebook.json"
        case "copy elsewhere":
            (beside / "mine.json").write_bytes(notebook.read_bytes())
            return beside / "mine.json"
        case "damaged":
            notebook.write_bytes(b"\0" * 4096)
            return notebook
        case "torn":
            notebook.write_bytes(notebook.read_bytes()[:900])
            return notebook
        case "backup":
            return next((notebook.parent / "notebook.json.backups").iterdir())
        case "new among the backups":
            return notebook.parent / "notebook.json.backups" / "x.json"
    return notebook.with_name(f"notebook.json{how}")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
@pytest.mark.parametrize(
    "how",
    [
        "",
        "link",
        "hard link",
        "folder linked",
        "other spelling",
        "copy elsewhere",
        "damaged",
        "torn",
        "backup",
        "new among the backups",
        ".before",
        ".lock",
        ".drafts",
        ".aside-20260101T000000000000",
    ],
)
def test_force_never_writes_over_a_notebook(notebook: Path, how: str) -> None:
    target = named(notebook, how)
    before = {path: path.read_bytes() for path in notebook.parent.rglob("*") if path.is_file()}
    with pytest.raises(OutputError, match="belongs to one, and is never written over"):
        write(target, force=True)
    assert {path: path.read_bytes() for path in notebook.parent.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["notebook.jsonx", "notebook.lock", "before.json", "other.json.before"])
def test_other_files_beside_a_notebook_are_free(notebook: Path, name: str) -> None:
    check(notebook.with_name(name), force=True)
