"""What lies beside a notebook: who may read it, other hard links to it, copies that a sync tool left."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from tui.notebook import Notebook
from tui.notebook.backups import folder_of, next_before_of
from tui.notebook.sibling_files import conflict_copies, is_linked_elsewhere
from tui.notebook.upkeep import backup, check
from tui.system.paths import notebook_path

from .samples import adding, article, note_on

UNIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")


def modes(folder: Path) -> dict[str, int]:
    """The mode of a folder and of all that lies in it, by name."""
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))}


@pytest.fixture
def open_umask() -> object:
    """As lenient a umask as there is, so that what is private was made so on purpose."""
    old = os.umask(0)
    yield
    os.umask(old)


@UNIX
@pytest.mark.usefixtures("open_umask")
def test_datelines_own_folder_and_all_in_it_are_private_also_what_stood_there(tmp_path: Path) -> None:
    path = notebook_path()
    path.parent.mkdir(parents=True, mode=0o755)
    (path.parent / "notebook.json.backups").mkdir(mode=0o755)
    for name in ("left.json", "notebook.json.backups/old-daily.json"):
        (path.parent / name).write_text("{}")
    for words in ("300", "port", "Monday"):
        Notebook(path).apply(adding(note_on(words)))
    backup(path)
    found = modes(path.parent)
    assert {mode for name, mode in found.items() if (path.parent / name).is_file()} == {0o600}
    assert found[path.parent.name] == found["notebook.json.backups"] == 0o700
    path.chmod(0o644)
    Notebook(path)
    assert modes(path.parent)["notebook.json"] == 0o600


@UNIX
@pytest.mark.usefixtures("open_umask")
def test_a_file_and_a_folder_of_the_readers_own_keep_their_modes(tmp_path: Path) -> None:
    folder = tmp_path / "dateline"
    folder.mkdir(mode=0o755)
    path = folder / "mine.json"
    Notebook(path).apply(adding(note_on("300")))
    assert modes(folder) == {"dateline": 0o755, "mine.json": 0o600, "mine.json.lock": 0o600}
    path.chmod(0o644)
    for words in ("port", "Monday"):
        Notebook(path).apply(adding(note_on(words)))
    found = modes(folder)
    assert (found["dateline"], found["mine.json"]) == (0o755, 0o644)
    assert found["mine.json.backups"] == 0o700
    assert {modes(folder_of(path))[copy.name] for copy in folder_of(path).iterdir()} == {0o600}
    assert found["mine.json.before"] == 0o600


@UNIX
@pytest.mark.usefixtures("open_umask")
def test_what_lies_beside_a_notebook_that_is_shared_is_shared_with_the_same(tmp_path: Path) -> None:
    path = tmp_path / "ours.json"
    Notebook(path).apply(adding(note_on("300")))
    path.chmod(0o660)
    Path(f"{path}.lock").unlink()
    Notebook(path).apply(adding(note_on("port")))
    found = modes(tmp_path)
    assert {found[f"ours.json{end}"] for end in ("", ".lock", ".before")} == {0o660}
    assert found["ours.json.backups"] == 0o770


@UNIX
def test_a_write_is_on_disk_before_it_is_in_place_and_its_folders_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is synced and moved, in order; the real calls are made."""
    path = tmp_path / "a" / "b" / "n.json"
    done: list[str] = []
    sync, move = os.fsync, os.replace

    def noted_sync(descriptor: int) -> None:
        there = [p for p in (path.parent, *path.parent.iterdir(), *path.parents) if p.exists()]
        names = [p.name for p in there if os.path.samestat(p.stat(), os.fstat(descriptor))]
        done.append(f"sync {names[0] if names else 'something else'}")
        sync(descriptor)

    def noted_move(old: Path, new: Path) -> None:
        done.append(f"{Path(old).name} becomes {Path(new).name}")
        move(old, new)

    path.parent.mkdir(parents=True)
    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_move)
    Notebook(path).apply(adding(note_on("300")))
    assert done == ["sync .n.json.new", ".n.json.new becomes n.json", "sync b"]
    done.clear()
    Notebook(path).apply(adding(note_on("port")))
    assert done[-4:] == [
        "sync .n.json.new",
        ".n.json.new becomes n.json",
        "sync b",
        ".n.json.before.new becomes n.json.before",
    ]


@UNIX
def test_folders_made_anew_are_private_and_on_disk_with_their_parents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[int, int]] = []
    sync = os.fsync

    def noted(descriptor: int) -> None:
        status = os.fstat(descriptor)
        synced.append((status.st_dev, status.st_ino))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    path = tmp_path / "a" / "b" / "n.json"
    Notebook(path).apply(adding(note_on("300")))
    folders = [(folder.stat().st_dev, folder.stat().st_ino) for folder in (tmp_path, tmp_path / "a", path.parent)]
    assert [one for one in synced if one in folders] == folders
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@UNIX
def test_a_notebook_with_another_name_elsewhere_says_so(tmp_path: Path) -> None:
    path = tmp_path / "n.json"
    Notebook(path).apply(adding(note_on("300")))
    Notebook(path).apply(adding(note_on("port")))
    assert not is_linked_elsewhere(path)
    os.link(path, next_before_of(path))  # as a kill while the next file is written leaves it
    assert (is_linked_elsewhere(path), Notebook(path).notice) == (False, None)
    os.link(path, tmp_path / "elsewhere.json")
    assert "n.json has another name elsewhere (a hard link)" in str(Notebook(path).notice)
    assert [problem for problem in check(path).problems if "hard link" in problem]
    next_before_of(path).unlink()
    assert is_linked_elsewhere(path)


CONFLICTS = [
    "notebook (conflicted copy).json",
    "notebook (Jane's conflicted copy 2024-01-01).json",
    "notebook.sync-conflict-20240101-120000-ABCDEFG.json",
    "notebook (Kopie in Konflikt von Ines 2024-01-01).json",
    "notebook (1).json",
    "notebook 2.json",
]


@pytest.mark.parametrize("name", CONFLICTS)
def test_a_copy_that_a_sync_tool_left_is_noticed(tmp_path: Path, name: str) -> None:
    path = tmp_path / "notebook.json"
    Notebook(path).add_article(article())
    copy = tmp_path / name
    copy.write_bytes(path.read_bytes())
    assert conflict_copies(path) == [copy]
    assert f"“{name}” lies beside the notebook" in str(Notebook(path).notice)
    assert [f"dateline import takes it in: {copy}" in problem for problem in check(path).problems] == [True]


@pytest.mark.parametrize(
    "name",
    ["notebook-old.json", "notebook.json.before", "notebook2.json", "notebook (conflict).txt", "my notebook (1).json"],
)
def test_other_files_are_not(tmp_path: Path, name: str) -> None:
    path = tmp_path / "notebook.json"
    Notebook(path).apply(adding(note_on("300")))
    (tmp_path / name).write_bytes(path.read_bytes())
    assert conflict_copies(path) == []


def test_a_conflict_copy_of_something_else_is_not(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    Notebook(path).apply(adding(note_on("300")))
    (tmp_path / "notebook (1).json").write_text('{"meta": "of another program"}')
    assert conflict_copies(path) == []
