"""Records become files of findings: the second step of a cluster, and what it leaves for the next run.

Each bucket is written as one file of findings and one of its articles, named by what is in it: written twice, it is the
same file. Articles are written last; findings without articles are those of a run that was ended between the two, and
are deleted by the next.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from analysis.article import Article
from analysis.pipeline import analyze
from analysis.reading import read
from analysis.rows import Row, rows_of, table_of

from .cluster_records import failure
from .cluster_source import Piece, lists_of_done
from .cluster_storage import storage_of

_NAMED_FAILURES = 20
"""A bucket names no more of its failures than that; the table has them all."""


_OURS = re.compile(r"/[0-9a-f]{24}\.parquet$")
"""A file that this wrote; nothing else is ever deleted."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of one bucket: how many articles were analysed, passed over, failed; by which process."""

    analysed: int
    passed: int
    failed: int
    findings: int
    worker: str
    failures: tuple[str, ...]


def analysed(records: Any, folder: str) -> Summary:
    """Analyse one bucket of records (a PyArrow table) and write what is found below ``folder``.

    An article that is done is passed over, and of records with the same text the one whose source comes first is taken.
    """
    rows = records.to_pylist()
    done = {row["sha256"] for row in rows if row["done"]}
    failures = [row for row in rows if row["why"] is not None]
    passed, fresh = 0, {}
    for row in sorted((row for row in rows if row["text"] is not None), key=lambda row: (row["sha256"], row["source"])):
        if row["sha256"] in done or row["sha256"] in fresh:
            passed += 1
        else:
            fresh[row["sha256"]] = row
    findings: list[Row] = []
    articles: list[dict[str, Any]] = []
    for row in fresh.values():
        try:
            article, found = _rows_of_record(row)
        except Exception as error:  # the engine stumbles over one article; the others go on
            failures.append(failure(row["source"], error))
            continue
        findings += found
        more = {"language": article.language, "characters": len(article.text), "findings": len(found)}
        articles.append({**row, "title": article.title, "byline": article.byline, "date": article.date, **more})
    _write(folder, findings, articles, failures)
    named = tuple(f"{row['source']}: {row['why']}" for row in failures[:_NAMED_FAILURES])
    return Summary(len(articles), passed, len(failures), len(findings), _worker(), named)


def _rows_of_record(row: dict[str, Any]) -> tuple[Article, list[Row]]:
    known = {name: row[name] for name in ("title", "byline", "date")}
    article = read(row["text"], source=row["source"], **known)
    return article, rows_of(analyze(article))


def _worker() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


def _write(folder: str, findings: list[Row], articles: list[dict[str, Any]], failures: list[dict[str, Any]]) -> None:
    import pyarrow

    if articles:
        name = _name(row["sha256"] for row in articles)
        columns = {
            name: pyarrow.string() for name in ("sha256", "source", "title", "byline", "date", "language", "remarks")
        }
        columns |= dict.fromkeys(("characters", "findings"), pyarrow.int64())
        _put(f"{folder}/findings/{name}.parquet", table_of(findings))
        _put(f"{folder}/articles/{name}.parquet", pyarrow.Table.from_pylist(articles, pyarrow.schema(columns)))
    if failures:
        failures = sorted(failures, key=lambda row: (row["source"], row["why"]))
        columns = dict.fromkeys(("source", "why"), pyarrow.string())
        name = _name(f"{row['source']}\n{row['why']}" for row in failures)
        _put(f"{folder}/errors/{name}.parquet", pyarrow.Table.from_pylist(failures, pyarrow.schema(columns)))


def _name(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:24]


def _put(path: str, table: Any) -> None:
    from pyarrow import parquet

    stream = io.BytesIO()
    parquet.write_table(table, stream, compression="zstd")
    storage_of(path).write_whole(path, stream.getvalue())


def begun(folder: str) -> list[Piece]:
    """Make ready what an earlier run left in ``folder``; the pieces that read which articles it has done.

    The table of errors is made anew by every run, as each looks again at what could not be read.
    """
    storage = storage_of(folder)
    findings, articles, errors = (
        [path for path in storage.files_in(f"{folder}/{kind}") if _OURS.search(path)]
        for kind in ("findings", "articles", "errors")
    )
    whole = {path.rpartition("/")[2] for path in articles}
    halves = [path for path in findings if path.rpartition("/")[2] not in whole]
    for path in (*halves, *errors):
        storage.delete(path)
    return lists_of_done(articles)
