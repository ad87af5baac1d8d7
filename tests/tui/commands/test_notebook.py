"""``dateline notebook``, and what the other commands do when the notebook is not well."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..conftest import Dateline


def test_check_backup_and_restore(dateline: Dateline, story: Path, notebook_file: Path) -> None:
    dateline("annotate", story, "--quote", "Friday")
    well = dateline("notebook", "check")
    assert well.status == 0
    assert "1 annotation, 0 tags," in well.out and "1 article;" in well.out and well.out.endswith("all is well\n")
    copy = Path(dateline("notebook", "backup").out.strip())
    assert copy.is_file()
    notebook_file.write_text("torn")
    torn = dateline("notebook", "check")
    assert torn.status == 2 and torn.out == ""
    assert "dateline notebook restore" in torn.err
    back = dateline("notebook", "restore")
    assert back.status == 0 and back.out.strip() == str(copy)
    assert "is kept as" in back.err
    assert "Friday" in dateline("export", "--format", "csv").out


def test_who_has_no_notebook_yet_is_told_so(dateline: Dateline, notebook_file: Path) -> None:
    answer = dateline("notebook", "check")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err == (
        f"dateline: {notebook_file}: there is no notebook yet; it is made when an article is first opened\n"
    )


def test_check_names_each_problem(dateline: Dateline, story: Path, notebook_file: Path, tmp_path: Path) -> None:
    dateline("annotate", story, "--quote", "Friday")
    exported = json.loads(dateline("export", "--format", "json").out)
    path = tmp_path / "without.json"
    path.write_text(json.dumps({**exported, "articles": []}))
    other = ["--notebook", str(tmp_path / "other.json")]
    dateline(*other, "import", path)
    answer = dateline(*other, "notebook", "check")
    assert answer.status == 1
    assert "its article is not in the notebook" in answer.out


def test_its_path_cannot_steer_the_terminal(dateline: Dateline, tmp_path: Path) -> None:
    assert dateline("--notebook", tmp_path / "a  b.json", "notebook", "path").out == f"{tmp_path}/a  b.json\n"
    out = dateline("--notebook", tmp_path / "a\x07\x9b31m\n\u202e.json", "notebook", "path").out
    assert out.count("\n") == 1 and out.strip().isprintable() and out.endswith(".json\n")


@pytest.mark.parametrize("content", ["", "torn", "[]", '{"name": "other program"}', '{"articles": 3}'])
@pytest.mark.parametrize(
    "command",
    [
        ["annotate", "story.txt", "--quote", "Friday"],
        ["export", "--format", "json"],
        ["import", "empty.json"],
        ["notebook", "check"],
        ["notebook", "backup"],
        ["notebook", "restore"],
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_a_file_that_is_no_notebook_is_told_and_never_written(
    dateline: Dateline,
    story: Path,
    notebook_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
    content: str,
) -> None:
    monkeypatch.chdir(story.parent)
    Path("empty.json").write_text('{"format": "dateline", "version": 1}')
    notebook_file.parent.mkdir(exist_ok=True)
    notebook_file.write_text(content)
    answer = dateline(*command)
    assert answer.status == 2
    assert answer.err.startswith("dateline: ") and answer.err.count("\n") == 1
    assert notebook_file.read_text() == content


def test_a_notebook_by_a_newer_dateline_is_read_but_not_written(
    dateline: Dateline, story: Path, notebook_file: Path
) -> None:
    dateline("annotate", story, "--quote", "Friday")
    tables = json.loads(notebook_file.read_text())
    (row,) = tables["meta"].values()
    newer = json.dumps({**tables, "meta": {"1": {**row, "format": 99}}})
    notebook_file.write_text(newer)
    assert "Friday" in dateline("export", "--format", "csv").out
    answer = dateline("annotate", story, "--quote", "people")
    assert answer.status == 2 and answer.out == ""
    assert notebook_file.read_text() == newer


def test_search_looks_into_the_notebook_for_tags(dateline: Dateline, story: Path) -> None:
    dateline("annotate", story, "--quote", "on Friday", "--tag", "when")
    answer = dateline("search", "tag:when", story, "--format", "jsonl")
    assert [json.loads(line)["text"] for line in answer.out.splitlines()] == ["on Friday"]
    assert dateline("search", "tag:where", story).status == 1


def test_an_export_never_replaces_its_notebook(dateline: Dateline, story: Path, notebook_file: Path) -> None:
    dateline("annotate", story, "--quote", "Friday")
    before = notebook_file.read_bytes()
    answer = dateline("export", "--format", "json", "--force", "-o", notebook_file)
    assert (answer.status, answer.out) == (2, "")
    assert "is never written over" in answer.err
    assert notebook_file.read_bytes() == before


def test_damage_is_named_and_repaired(dateline: Dateline, story: Path, notebook_file: Path) -> None:
    for quote in ("Friday", "minister", "missing"):
        dateline("annotate", story, "--quote", quote, "--note", f"on {quote}")
    notebook_file.write_bytes(notebook_file.read_bytes().replace(b"on minister", b"on ministes"))
    found = dateline("notebook", "check")
    assert (found.status, "annotations 2 is not as it was written" in found.out) == (1, True)
    assert "1 row of the notebook is not as it was written" in dateline("export", "--format", "csv").err
    back = dateline("notebook", "restore")
    assert "annotations 2: as it stands in notebook.json.before" in back.err
    assert '"on minister"' in dateline("export", "--format", "csv").out
    assert dateline("notebook", "check").out.endswith("all is well\n")


def test_a_conflict_copy_is_told_and_taken_in(dateline: Dateline, story: Path, notebook_file: Path) -> None:
    dateline("annotate", story, "--quote", "Friday")
    copy = notebook_file.with_name("notebook (conflicted copy).json")
    copy.write_bytes(notebook_file.read_bytes())
    dateline("--notebook", copy, "annotate", story, "--quote", "minister")
    told = dateline("annotate", story, "--quote", "missing")
    assert told.status == 0 and "dateline import takes it in" in told.err
    taken = dateline("import", copy)
    assert "1 added, 0 updated" in taken.err and "lies among the backups now" in taken.err
    assert dateline("export", "--format", "csv").err == ""


def test_values_that_no_dateline_knows_are_left_out(dateline: Dateline, story: Path, tmp_path: Path) -> None:
    dateline("annotate", story, "--quote", "Friday", "--verdict", "disputed")
    content = json.loads(dateline("export", "--format", "json").out)
    content["annotations"][0]["verdict"] = "maybe"
    path = tmp_path / "odd.json"
    path.write_text(json.dumps(content))
    answer = dateline("--notebook", tmp_path / "other.json", "import", path)
    assert answer.status == 1
    assert "annotations, row 1: has the verdict “maybe”, which is none; left out" in answer.err
