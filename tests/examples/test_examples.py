"""Both engines on two local workers: all share the work, nothing comes twice, bad records end nothing.

They skip where Dask or Ray is not installed.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from analysis import read
from analysis.rows import rows_of_text
from tui.library.cluster_parts import Summary

SEED = (Path(__file__).parents[2] / "seeds" / "kazakhstan-unrest.txt").read_text(encoding="utf-8")
COUNT = 80
Run = Callable[[str, str], Iterator[Summary]]


@dataclass(frozen=True)
class Engine:
    """An engine with two workers: its name, what runs on it, and its example."""

    name: str
    run: Run
    analyse: Callable[[str, str], int]


def story(number: int) -> str:
    """A text of some length, so that one worker cannot do all before the other has begun."""
    return f"Report {number}\n\nPolice said {number + 3} people were hurt on 5 January 2022.\n\n{SEED[:3000]}"


@pytest.fixture(scope="module", params=["dask", "ray"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    pytest.importorskip("pyarrow", reason="PyArrow is not installed")
    if request.param == "dask":
        distributed = pytest.importorskip("distributed", reason="Dask is not installed: pip install 'dateline[dask]'")
        from tui.library.cluster_dask import run as dask_run

        from .with_dask import analyse as dask_example

        cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
        with cluster, distributed.Client(cluster) as client:
            yield Engine("dask", dask_run, lambda source, folder: dask_example(source, folder, client))
    else:
        # Else Ray under "uv run" makes the project anew for each worker, without itself.
        os.environ.setdefault("RAY_ENABLE_UV_RUN_RUNTIME_ENV", "0")
        ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'dateline[ray]'")
        from tui.library.cluster_ray import run as ray_run

        from .with_ray import analyse as ray_example

        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
        yield Engine("ray", ray_run, ray_example)
        ray.shutdown()


def table(folder: Path, kind: str) -> list[dict[str, Any]]:
    from pyarrow import parquet

    rows: list[dict[str, Any]] = parquet.read_table(folder / kind).to_pylist()
    return rows


def test_both_workers_share_a_folder_and_a_second_run_goes_on(engine: Engine, tmp_path: Path) -> None:
    folder, target = tmp_path / "stories", tmp_path / "found"
    folder.mkdir()
    texts = [story(number) for number in range(COUNT)]
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    (folder / "zz-copy.txt").write_text(texts[7], encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(200))
    summaries = list(engine.run(str(folder), str(target)))
    assert sum(s.analysed for s in summaries) == COUNT
    assert (sum(s.passed for s in summaries), sum(s.failed for s in summaries)) == (1, 2)
    by_worker = Counter({s.worker: 0 for s in summaries})
    for s in summaries:
        by_worker[s.worker] += s.analysed
    assert len(by_worker) == 2 and min(by_worker.values()) >= 1, by_worker
    rows = table(target, "findings")
    expected = {row["id"]: row for number, text in enumerate(texts) for row in rows_of_text(text)}
    assert len(rows) == len(expected) == sum(s.findings for s in summaries)
    for row in rows:
        assert row == {**expected[row["id"]], "source": row["source"]}
    assert {row["source"] for row in rows} == {str(folder / f"{number:03}.txt") for number in range(COUNT)}
    assert {(Path(row["source"]).name, row["why"].partition(";")[0]) for row in table(target, "errors")} == {
        ("empty.txt", "is empty"),
        ("binary.txt", "is a binary file, not a text"),
    }
    # As after a crash: one bucket lacks its list of articles. One bad file has been put right, one article is new.
    lost = sorted((target / "articles").iterdir())[0]
    again = len(table(target / "articles", lost.name))
    lost.unlink()
    (folder / "empty.txt").write_text(story(COUNT), encoding="utf-8")
    untouched = {path: path.stat().st_mtime_ns for path in (target / "articles").iterdir()}
    summaries = list(engine.run(str(folder), str(target)))
    assert (sum(s.analysed for s in summaries), sum(s.failed for s in summaries)) == (again + 1, 1)
    assert untouched.items() <= {path: path.stat().st_mtime_ns for path in (target / "articles").iterdir()}.items()
    ids = [row["id"] for row in table(target, "findings")]
    assert len(ids) == len(set(ids)) == len(expected) + len(rows_of_text(story(COUNT)))
    assert [Path(row["source"]).name for row in table(target, "errors")] == ["binary.txt"]


def test_one_parquet_file_is_shared_and_bad_records_are_told(engine: Engine, tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    records: list[dict[str, str | None]] = [
        {"text": story(number), "source": f"wire/{number}", "date": "2022-01-06"} for number in range(60)
    ]
    records[5:5] = [
        {"text": None, "source": "wire/none", "date": None},
        {"text": " \n", "source": None, "date": None},
        {"text": story(9), "source": "wire/9 again", "date": None},
    ]
    file, target = tmp_path / "articles.parquet", tmp_path / "found"
    parquet.write_table(pyarrow.Table.from_pylist(records), file)
    summaries = list(engine.run(str(file), f"file://{target}"))
    assert [sum(getattr(s, name) for s in summaries) for name in ("analysed", "passed", "failed")] == [60, 1, 2]
    assert len({s.worker for s in summaries}) == 2
    ids = [row["id"] for row in table(target, "findings")]
    assert len(ids) == len(set(ids))
    articles = {row["source"]: row for row in table(target, "articles")}
    assert set(articles) == {f"wire/{number}" for number in range(60)}
    assert articles["wire/9"]["sha256"] == read(story(9)).sha256 and articles["wire/9"]["date"] == "2022-01-06"
    assert {(row["source"], row["why"]) for row in table(target, "errors")} == {
        ("wire/none", "has no text"),
        (f"{file}#7", "has no text"),
    }


def test_all_engines_write_the_same_bytes(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> None:
    place = tmp_path_factory.getbasetemp() / "same"
    folder = place / "stories"
    if not folder.exists():
        folder.mkdir(parents=True)
        for number in range(40):
            (folder / f"{number:03}.txt").write_text(story(number)[:900], encoding="utf-8")
    shutil.rmtree(place / engine.name, ignore_errors=True)
    assert engine.analyse(str(folder), str(place / engine.name)) > 40
    written = [
        {path.relative_to(root): path.read_bytes() for path in sorted(root.rglob("*.parquet"))}
        for root in (place / "dask", place / "ray")
        if root.exists()
    ]
    assert len(written[0]) == 8
    assert all(files == written[0] for files in written)
