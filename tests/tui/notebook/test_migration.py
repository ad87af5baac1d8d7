"""A notebook that an earlier Dateline wrote becomes one of today's, and nothing in it is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tinydb import TinyDB

from tui.notebook import Notebook
from tui.notebook.backups import backups_of
from tui.notebook.checksum import seal_of
from tui.notebook.migration import newest
from tui.notebook.schema import TABLES
from tui.notebook.upkeep import check

from .samples import adding, note_on

OLD = Path(__file__).with_name("format-1.json")
"""Written by the program as it was when it wrote format 1."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "notebook.json"))


def test_an_old_file_is_read_as_it_was_and_not_written_for_that(path: Path) -> None:
    before = json.loads(OLD.read_text())
    notebook = Notebook(path)
    assert not notebook.read_only
    assert {a.id: a.note for a in notebook.annotations()} == {
        row["id"]: row["note"] for row in before["annotations"].values()
    }
    assert {a.verdict for a in notebook.annotations()} == {None, "disputed", "false"}
    assert [(r.source, r.position, r.date) for r in notebook.articles()] == [
        ("strike.txt", 33, "2024-03-01"),
        ("https://example.org/ferry", 0, None),
    ]
    assert [(c.act, c.coder) for c in notebook.corrections()] == [("rename", ""), ("split", "")]
    assert (notebook.notice, path.read_bytes()) == (None, OLD.read_bytes())


def test_a_digit_stays_with_the_tag_that_it_put_on(path: Path) -> None:
    """By use and then by name, as the digits went before, and 5 as it was given."""
    digits = {tag.name: tag.digit for tag in Notebook(path).tags()}
    assert digits == {"figures": 1, "dates": 2, "Mood": 3, "ärger": 4, "aboard": 5}


def test_the_first_write_brings_the_whole_file_up_after_a_backup(path: Path) -> None:
    Notebook(path).apply(adding(note := note_on("stopped work", coder="ic")))
    (copy,) = [copy for copy in backups_of(path) if copy.stem.endswith("-migration")]
    assert copy.read_bytes() == OLD.read_bytes()
    tables = json.loads(path.read_text())
    assert list(tables) == list(TABLES)
    assert (tables["meta"]["1"]["format"], tables["meta"]["1"]["generation"]) == (newest(), 1)
    rows = [row for name in TABLES[1:] for row in tables[name].values()]
    assert len(rows) == 5 + 1 + 5 + 2 + 2
    assert {seal_of(row) for row in rows} == {"good"}
    assert not any("pinned" in row for row in rows)
    assert set(tables["articles"]["1"]) >= {"address", "raw_sha256", "retrieved", "byline", "date"}
    with TinyDB(path) as database:
        assert {row["coder"] for row in database.table("annotations").all()} == {"", "ic"}
    assert note in Notebook(path).annotations()
    assert check(path).problems == ()


def test_what_an_old_file_holds_that_no_dateline_knows_stays_and_is_told(path: Path) -> None:
    tables = json.loads(path.read_text())
    tables["annotations"]["1"]["verdict"] = "maybe"
    tables["corrections"]["1"]["act"] = "explode"
    tables["corrections"]["2"]["value"] = 7
    path.write_text(json.dumps(tables))
    notebook = Notebook(path)
    assert (len(notebook.annotations()), notebook.corrections()) == (4, [])
    assert "3 rows of the notebook cannot be read" in str(notebook.notice)
    notebook.apply(adding(note_on("stopped work")))
    kept = json.loads(path.read_text())
    assert kept["annotations"]["1"]["verdict"] == "maybe"
    assert [kept["corrections"][n]["act"] for n in "12"] == ["explode", "split"]
    problems = check(path).problems
    assert "annotations 1 has the verdict “maybe”, which is none" in problems
    assert "corrections 1 has the act “explode”, which is none" in problems
    assert "corrections 2 cannot split with the value 7" in problems
    assert len(problems) == 3
