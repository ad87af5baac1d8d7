"""``dateline analyze``, ``--version``, help, and how little starting costs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tui.cli import cli

from ..conftest import STORY, Dateline


def test_version_and_help(dateline: Dateline) -> None:
    assert dateline("--version").out.startswith("dateline ")
    top = dateline("--help")
    assert top.status == 0
    context = click.Context(cli)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert name in top.out
        answer = dateline(name, "--help")
        assert answer.status == 0 and "--notebook" in answer.out
        assert command is not None and command.short_help


@pytest.mark.parametrize("module", ["tui.cli", "tui.exports"])
def test_starting_is_cheap(module: str) -> None:
    heavy = "{'textual', 'rich', 'nltk', 'tinydb', 'trafilatura', 'platformdirs', 'rapidfuzz'}"
    code = f"import sys, {module}; print(sorted({heavy} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_no_command_but_the_desk_imports_textual(story: Path, tmp_path: Path) -> None:
    notebook = ["--notebook", str(tmp_path / "n.json")]
    code = (
        "import sys; from tui.cli import main\n"
        f"main(['analyze', {str(story)!r}]); main(['search', 'e', {str(story)!r}])\n"
        f"main([*{notebook}, 'annotate', {str(story)!r}, '--quote', 'Friday'])\n"
        f"main([*{notebook}, 'export', '--format', 'markdown'])\n"
        "print('textual' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "False"


def test_json_is_one_object_for_one_article(dateline: Dateline, story: Path) -> None:
    found = dateline("analyze", story, "--format", "json").json()
    assert found["article"]["text"] == STORY
    assert found["article"]["source"] == str(story)
    assert set(found) >= {"article", "actors", "numbers", "quotes", "attributions"}
    assert all(STORY[q["start"] : q["end"]] == q["text"] for q in found["quotes"])


def test_json_is_an_array_for_several_and_for_a_folder(dateline: Dateline, story: Path) -> None:
    assert len(dateline("analyze", story, story, "--format", "json").json()) == 2
    assert len(dateline("analyze", story.parent, "--format", "json").json()) == 1


def test_jsonl_is_a_line_an_article_and_survives_a_bad_one(dateline: Dateline, story: Path) -> None:
    bad = story.with_name("bad.txt")
    bad.touch()
    answer = dateline("analyze", story, bad, story, "--format", "jsonl")
    assert answer.status == 1
    assert [json.loads(line)["article"]["text"] for line in answer.out.splitlines()] == [STORY, STORY]
    assert answer.err == f"dateline: {bad}: is empty; there is nothing to read in it\n"


def test_standard_input(dateline: Dateline) -> None:
    found = dateline("analyze", "-", "--format", "json", stdin=STORY).json()
    assert (found["article"]["source"], found["article"]["text"]) == ("-", STORY)


def test_a_folder_is_its_articles_in_order_without_hidden_ones(dateline: Dateline, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    for name in ("b.txt", "a/z.md", "a.txt", ".hidden.txt", ".git/x.txt", "picture.png", "C.TXT"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words stand here.\n")
    answer = dateline("analyze", folder, "--format", "jsonl")
    sources = [Path(json.loads(line)["article"]["source"]).relative_to(folder) for line in answer.out.splitlines()]
    assert [str(source) for source in sources] == ["C.TXT", "a.txt", "b.txt", "a/z.md"]


def test_the_table_names_what_was_found(dateline: Dateline, story: Path) -> None:
    lines = dateline("analyze", story).out.splitlines()
    assert lines[0] == "Minister calls talks “useful”"
    for heading in ("ACTORS (", "NUMBERS (", "QUOTES ("):
        assert any(line.startswith(heading) for line in lines)
    assert any("Those who can’t leave will be helped," in line for line in lines)


def test_a_file_named_like_a_command(dateline: Dateline, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story.parent)
    story.rename("search")
    assert "Missing argument" in dateline("search").err
    assert "needs a terminal" in dateline("read", "search").err
    assert "needs a terminal" in dateline("./search").err


def test_output_to_a_file_never_over_another(dateline: Dateline, story: Path) -> None:
    target = story.with_name("found.json")
    assert dateline("analyze", story, "--format", "json", "-o", target).out == ""
    assert json.loads(target.read_text())["article"]["text"] == STORY
    target.write_text("mine")
    refused = dateline("analyze", story, "-o", target)
    assert refused.status == 2 and target.read_text() == "mine"
    assert dateline("analyze", story, "-o", target, "--force").status == 0
    assert target.read_text().startswith("Minister")
    assert sorted(path.name for path in story.parent.glob("*found*")) == ["found.json"]


def test_csv_is_a_row_a_finding_and_no_formula(dateline: Dateline, tmp_path: Path) -> None:
    import csv
    import io

    from analysis import analyze, read
    from analysis.rows import COLUMNS, rows_of

    for name, title in (("a.txt", "=1+1 is told"), ("b.txt", "Second")):
        (tmp_path / name).write_text(f"{title}\n\n{STORY}", encoding="utf-8")
    found = dateline("analyze", tmp_path / "a.txt", tmp_path / "b.txt", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(found.out)))
    assert found.status == 0 and tuple(rows[0]) == COLUMNS
    expected = [row for title in ("=1+1 is told", "Second") for row in rows_of(analyze(read(f"{title}\n\n{STORY}")))]
    assert [(row["id"], row["text"]) for row in rows] == [(row["id"], row["text"]) for row in expected]
    number = next(row for row in rows if row["hedge"])
    assert (number["low"], number["value"], number["hedge"]) == ("700", "", "more than")
    assert rows[0]["title"].startswith("'=1+1") and {row["inferred"] for row in rows} <= {"", "true", "false"}


def test_parquet_holds_the_same_rows(dateline: Dateline, story: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    from analysis import analyze, load
    from analysis.rows import rows_of

    target = tmp_path / "found.parquet"
    assert dateline("analyze", story, story, "--format", "parquet", "-o", target).status == 0
    assert parquet.read_table(target).to_pylist() == rows_of(analyze(load(story))) * 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--engine", "dask", "-o", "found"], "takes one SOURCE"),
        (["--engine", "dask"], "takes one SOURCE"),
        (["--address", "tcp://x:1"], "name its --engine"),
        (["--engine", "spark"], "spark"),
    ],
)
def test_wrong_use_of_clusters_is_told(dateline: Dateline, story: Path, arguments: list[str], message: str) -> None:
    answer = dateline("analyze", story, story, *arguments)
    assert answer.status == 2 and message in answer.err and not answer.out


def test_a_cluster_wants_a_folder_to_write_into(dateline: Dateline, story: Path) -> None:
    answer = dateline("analyze", story, "--engine", "ray")
    assert answer.status == 2 and "give -o FOLDER" in answer.err


def test_a_cluster_has_the_same_status_and_names_what_failed(dateline: Dateline, story: Path, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    bad = story.with_name("zbad.txt")
    bad.write_bytes(bytes(100))
    cluster = distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None)
    with cluster, distributed.Client(cluster):
        common = ["--engine", "dask", "-o", tmp_path / "out"]
        answer = dateline("analyze", f"{story.parent}/*.txt", *common)
        assert answer.status == 1 and f"{bad}: is a binary file" in answer.err and not answer.out
        assert "1 article analysed" in answer.err
        bad.unlink()
        again = dateline("analyze", f"{story.parent}/*.txt", *common)
        assert again.status == 0 and "0 articles analysed" in again.err and "1 passed over" in again.err
        missing = dateline("analyze", tmp_path / "missing", *common)
        assert missing.status == 2 and "no such file" in missing.err
