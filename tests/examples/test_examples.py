"""The examples do what they say, twice over. They skip where Ray or Dask are not installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyze, load, read
from analysis.rows import rows_of, rows_of_text

STORIES = {
    "a.txt": "Fire in the docks\n\nPolice said 12 people were hurt. “It was loud,” said Ann Moor, a nurse.\n",
    "b.txt": "Bridge closed\n\nThe bridge over the Lenn is closed, the council said. It cost $4 million.\n",
}


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    folder = tmp_path / "stories"
    folder.mkdir()
    for name, text in STORIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_row_has_its_place_its_words_and_a_lasting_id(stories: Path) -> None:
    rows = rows_of(analyze(load(stories / "a.txt")))
    number = next(row for row in rows if row["finding"] == "number")
    assert (number["text"], number["value"], number["kind"]) == ("12", 12, "count")
    for row in rows:
        assert STORIES["a.txt"][row["start"] : row["end"]] == row["text"]
    assert len({row["id"] for row in rows}) == len(rows)
    assert [row["id"] for row in rows_of_text(STORIES["a.txt"])] == [row["id"] for row in rows]


def test_dask_writes_each_article_once(stories: Path, tmp_path: Path) -> None:
    pytest.importorskip("dask.bag", reason="Dask is not installed: pip install 'dateline[dask]'")
    parquet = pytest.importorskip("pyarrow.parquet", reason="PyArrow is not installed")
    from .with_dask import run

    target = tmp_path / "found"
    count = run(str(stories), str(target))
    assert count == sum(len(rows_of_text(text)) for text in STORIES.values()) > 0
    written = {path.name: path.stat().st_mtime_ns for path in target.iterdir()}
    assert set(written) == {f"{read(text).sha256}.parquet" for text in STORIES.values()}
    assert run(str(stories), str(target)) == count
    assert {path.name: path.stat().st_mtime_ns for path in target.iterdir()} == written
    assert "12" in parquet.read_table(target / f"{read(STORIES['a.txt']).sha256}.parquet")["text"].to_pylist()


def test_ray_adds_nothing_twice(tmp_path: Path) -> None:
    ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'dateline[ray]'")
    pyarrow = pytest.importorskip("pyarrow", reason="PyArrow is not installed")
    parquet = pytest.importorskip("pyarrow.parquet", reason="PyArrow is not installed")
    from .with_ray import run

    articles, target = tmp_path / "articles.parquet", tmp_path / "found"
    records = [{"text": text, "source": name} for name, text in STORIES.items()]
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        parquet.write_table(pyarrow.Table.from_pylist(records[:1]), articles)
        run(str(articles), str(target))
        first = parquet.read_table(target)["id"].to_pylist()
        assert sorted(first) == sorted(row["id"] for row in rows_of_text(STORIES["a.txt"]))
        parquet.write_table(pyarrow.Table.from_pylist(records), articles)
        run(str(articles), str(target))
        run(str(articles), str(target))
        everything = parquet.read_table(target)["id"].to_pylist()
    finally:
        ray.shutdown()
    assert sorted(everything) == sorted(row["id"] for text in STORIES.values() for row in rows_of_text(text))
