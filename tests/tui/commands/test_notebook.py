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
    assert "1 annotations" in well.out and well.out.endswith("all is well\n")
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
