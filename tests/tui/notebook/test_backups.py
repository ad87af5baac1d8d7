"""When the notebook is copied: each day, after so much work, and always the generation before."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tui.notebook import Notebook, NotebookError
from tui.notebook.backups import MINUTES, MOST, ROWS, back_up, backups_of, before_of, folder_of, generation

from .samples import adding, article, note_on, stock_ids


def copies(path: Path, reason: str) -> list[Path]:
    return [copy for copy in backups_of(path) if copy.stem.endswith(f"-{reason}")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A notebook with one note that has had its backup of the day."""
    path = tmp_path / "n.json"
    for words in ("300", "Dockers"):
        Notebook(path).apply(adding(note_on(words)))
    assert len(copies(path, "daily")) == 1
    return path


def put_head(path: Path, **fields: object) -> None:
    """Change what the file says of itself."""
    tables = json.loads(path.read_text())
    tables["meta"]["1"].update(fields)
    path.write_text(json.dumps(tables))


def test_every_write_leaves_the_generation_before(path: Path) -> None:
    for words in ("port", "Monday"):
        before = path.read_bytes()
        Notebook(path).apply(adding(note_on(words)))
        assert before_of(path).read_bytes() == before
    assert generation(path) == generation(before_of(path)) + 1 == 4


def test_a_write_that_fails_leaves_the_file_and_a_generation_before(path: Path) -> None:
    good = path.read_bytes()
    (path.parent / ".n.json.new").mkdir()
    with pytest.raises(NotebookError):
        Notebook(path).apply(adding(note_on("port")))
    assert path.read_bytes() == good
    assert before_of(path).exists()


def test_there_is_a_copy_after_so_many_notes(path: Path) -> None:
    notebook = Notebook(path)
    for _ in range(ROWS - 1):
        notebook.apply(adding(note_on("port")))
    assert copies(path, "work") == []
    before = path.read_bytes()
    notebook.apply(adding(note_on("port")))
    assert [copy.read_bytes() for copy in copies(path, "work")] == [before]
    for _ in range(ROWS - 1):
        Notebook(path).apply(adding(note_on("port")))
    assert len(copies(path, "work")) == 1, "counted anew, in whichever process"
    Notebook(path).apply(adding(note_on("port")))
    assert len(copies(path, "work")) == 2


@pytest.mark.parametrize(
    ("age", "made"),
    [
        (timedelta(minutes=MINUTES) + timedelta(seconds=1), True),
        (timedelta(minutes=MINUTES) - timedelta(seconds=30), False),
        (timedelta(days=-3), True),
    ],
    ids=["long ago", "a moment ago", "by a clock that was wrong"],
)
def test_there_is_a_copy_after_so_many_minutes_of_work(path: Path, age: timedelta, made: bool) -> None:
    put_head(path, copied=(datetime.now(UTC) - age).isoformat(), rows=1)
    Notebook(path).apply(adding(note_on("port")))
    assert bool(copies(path, "work")) == made


def test_moving_about_in_an_article_is_no_work(path: Path) -> None:
    Notebook(path).add_article(article())
    put_head(path, copied="2020-01-01T00:00:00Z", rows=0)
    for position in range(ROWS + 5):
        Notebook(path).set_position(article().sha256, position)
    assert copies(path, "work") == []


def test_the_newest_copies_stay_whatever_their_names_say(path: Path) -> None:
    first = back_up(path, "work")
    first = first.rename(first.with_name("20990101T000000000000-work.json"))
    made = []
    for _ in range(MOST):
        Notebook(path).apply(adding(note_on("port")))
        made.append(back_up(path, "work"))
    assert set(copies(path, "work")) == set(made)
    assert len(copies(path, "daily")) == 1


def test_a_new_notebook_in_the_place_of_an_old_one_is_the_newer_generation(path: Path) -> None:
    for words in ("port", "Monday"):
        Notebook(path).apply(adding(note_on(words)))
    newest = generation(path)
    path.rename(path.with_name("moved.json"))
    Notebook(path).apply(adding(note := note_on("week")))
    assert generation(path) > newest - 1
    assert stock_ids(path) == {note.id}
    assert folder_of(path).exists()
