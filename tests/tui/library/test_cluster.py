"""What a cluster maps over its data, without a cluster: sources, records, parts. Skips where PyArrow is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from analysis import LoadingError, analyze, load
from analysis.rows import rows_of

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
fsspec = pytest.importorskip("fsspec")

from tui.library.cluster_parts import analysed, begun  # noqa: E402  # they are of no use without PyArrow
from tui.library.cluster_records import buckets_for, failure, records_of  # noqa: E402
from tui.library.cluster_source import Piece, pieces_of  # noqa: E402

PAGE = "<html><head><title>Dam fails</title></head><body><article><h1>Dam fails</h1><p>{}</p></article></body></html>"
SENTENCES = (
    "Officials said on Monday that 26 people were missing below the dam. “We heard nothing,” said Ann Moor. " * 4
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "a"
    (place / "deep" / ".hidden").mkdir(parents=True)
    (place / "one.txt").write_text("Fire\n\nPolice said 12 people were hurt.", encoding="utf-8")
    (place / "deep" / "page.html").write_text(PAGE.format(SENTENCES), encoding="utf-8")
    (place / "deep" / "old.txt").write_bytes("Caf\xe9 burns\n\nThree people left.".encode("latin-1"))
    for name in (".x.txt", "notes.ods", "deep/.hidden/y.txt"):
        (place / name).write_text("Not an article.")
    return place


def all_records(source: str, buckets: int = 1) -> Any:
    return pyarrow.concat_tables([records_of(piece, buckets) for piece in pieces_of(source)[0]])


def test_a_folder_is_read_as_the_command_reads_it_here_and_in_an_object_store(folder: Path, tmp_path: Path) -> None:
    store = fsspec.filesystem("memory")
    for path in folder.rglob("*"):
        if path.is_file():
            store.pipe_file(f"/store/{path.relative_to(folder)}", path.read_bytes())
    here, there = all_records(str(folder)).to_pylist(), all_records("memory://store").to_pylist()
    names = ["deep/old.txt", "deep/page.html", "one.txt"]
    assert sorted(row["source"] for row in here) == [str(folder / name) for name in names]
    assert sorted(row["source"] for row in there) == [f"memory:///store/{name}" for name in names]
    assert {row["sha256"] for row in here} == {row["sha256"] for row in there}
    assert {Path(row["source"]).name: row["remarks"] for row in here}["old.txt"]
    analysed(all_records(str(folder)), str(tmp_path / "out"))
    [found] = (tmp_path / "out" / "findings").iterdir()
    expected = [row for name in names for row in rows_of(analyze(load(folder / name)))]
    assert sorted(parquet.read_table(found).to_pylist(), key=lambda row: row["id"]) == sorted(
        expected, key=lambda row: row["id"]
    )
    analysed(all_records("memory://store"), "memory://out")
    assert len(store.find("/out/findings")) == 1 and len(begun("memory://out")) == 1


def test_a_glob_and_row_groups(tmp_path: Path) -> None:
    texts = [{"text": f"Report {n}\n\nPolice said {n} people left."} for n in range(5)]
    for name, rows in (("x.parquet", texts[:3]), ("y.parquet", texts[3:])):
        parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / name, row_group_size=2)
    pieces, count = pieces_of(str(tmp_path / "*.parquet"))
    assert count == 5 and [(Path(p.paths[0]).name, p.group, p.first) for p in pieces] == [
        ("x.parquet", 0, 0),
        ("x.parquet", 1, 2),
        ("y.parquet", 0, 0),
    ]
    assert [Piece.from_json(piece.to_json()) for piece in pieces] == pieces
    rows = [row for piece in pieces for row in records_of(piece, 3).to_pylist()]
    assert [row["source"].rpartition("/")[2] for row in rows] == [
        *(f"x.parquet#{n}" for n in (1, 2, 3)),
        *(f"y.parquet#{n}" for n in (1, 2)),
    ]
    assert {row["bucket"] for row in rows} <= {0, 1, 2}
    assert pieces_of(str(tmp_path)) == pieces_of(f"file://{tmp_path}") == (pieces, 5)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing", "no such file"),
        ("empty", "holds no articles"),
        ("*.nothing", "holds no articles"),
        ("bodies.parquet", "has no column “text”, only body"),
        ("broken.parquet", "cannot be read as Parquet"),
    ],
)
def test_what_cannot_be_a_source_is_said_in_one_line(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and no more")
    parquet.write_table(pyarrow.table({"body": ["x"]}), tmp_path / "bodies.parquet")
    with pytest.raises(LoadingError, match=message):
        pieces_of(str(tmp_path / name))


def test_texts_of_no_text_type_are_told(tmp_path: Path) -> None:
    parquet.write_table(pyarrow.table({"text": [7]}), tmp_path / "n.parquet")
    [row] = all_records(str(tmp_path / "n.parquet")).to_pylist()
    assert (row["why"], row["text"]) == ("its text is int", None)


def test_a_run_that_was_ended_leaves_nothing_twice_and_deletes_only_its_own(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    analysed(all_records(str(folder)), str(target))
    for kind in ("findings", "articles", "errors"):
        (target / kind).mkdir(exist_ok=True)
        (target / kind / "mine.parquet").write_bytes(b"")
    name = "0123456789abcdef01234567.parquet"
    (target / "findings" / name).write_bytes(b"half")
    (target / "errors" / name).write_bytes(b"old")
    [done] = begun(str(target))
    assert not (target / "findings" / name).exists() and not (target / "errors" / name).exists()
    assert all((target / kind / "mine.parquet").exists() for kind in ("findings", "articles", "errors"))
    assert len(list((target / "findings").iterdir())) == 2
    both = pyarrow.concat_tables([all_records(str(folder)), records_of(done, 1)])
    summary = analysed(both, str(target))
    assert (summary.analysed, summary.passed, summary.failed) == (0, 3, 0)


@pytest.mark.parametrize(
    ("articles", "buckets"), [(1, 1), (19, 1), (20, 2), (320, 32), (32_000, 32), (32_001, 33), (10_000_000, 10_000)]
)
def test_files_have_a_sensible_size(articles: int, buckets: int) -> None:
    assert buckets_for(articles) == buckets


def test_what_cannot_be_read_says_why_without_its_name_and_what_breaks_says_how() -> None:
    assert failure("a.txt", LoadingError("a.txt: is empty"))["why"] == "is empty"
    assert failure("a.txt", ValueError("no sense"))["why"] == "cannot be analysed (ValueError: no sense)"


@pytest.mark.parametrize(("already", "then"), [({}, "0"), ({"RAY_ENABLE_UV_RUN_RUNTIME_ENV": "1"}, "1")])
def test_workers_of_this_machine_are_as_the_program_that_starts_them(
    already: dict[str, str], then: str, tmp_path: Path
) -> None:
    # Ray reads it as it is imported. Here stands in its place what tells how it is then.
    (tmp_path / "ray.py").write_text('import os\nraise SystemExit(os.environ.get("RAY_ENABLE_UV_RUN_RUNTIME_ENV"))\n')
    run = f"from tui.library.cluster_ray import run\nlist(run({str(tmp_path)!r}, {str(tmp_path / 'out')!r}))"
    where = os.pathsep.join((str(tmp_path), *filter(None, sys.path)))
    env = {**{k: v for k, v in os.environ.items() if not k.startswith("RAY_")}, **already, "PYTHONPATH": where}
    done = subprocess.run([sys.executable, "-c", run], env=env, capture_output=True, text=True, check=False)
    assert done.stderr == f"{then}\n"
