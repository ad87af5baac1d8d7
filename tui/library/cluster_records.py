"""Pieces of a source become records: a table of texts, shared out by their SHA-256. The first step of a cluster.

The same text, and the mark that an earlier run has done it, meet in one bucket.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import zlib
from collections.abc import Iterator
from functools import cache
from typing import Any

from analysis.harmless_text import harmless
from analysis.loading import LoadingError, from_bytes, load

from .cluster_source import Piece, rows_of_piece
from .cluster_storage import storage_of

ARTICLES_A_FILE = 1000
_FEW = 32
"""So many files at the least, where there are articles for them: the cores of a small cluster share the work."""


def buckets_for(articles: int) -> int:
    """Into how many files the findings of so many articles go."""
    return max(1, -(-articles // ARTICLES_A_FILE), min(_FEW, articles // 10))


@cache
def record_schema() -> Any:
    """The columns of a record: a text and what is known of it, or ``why`` there is none, or that it is done."""
    import pyarrow

    names = ("sha256", "source", "title", "byline", "date", "remarks", "why")
    columns = [pyarrow.field(name, pyarrow.string()) for name in names]
    numbers = [pyarrow.field("bucket", pyarrow.int64()), pyarrow.field("done", pyarrow.bool_())]
    return pyarrow.schema([*numbers, *columns, pyarrow.field("text", pyarrow.large_string())])


def records_of(piece: Piece, buckets: int) -> Any:
    """A piece as a table of records. What cannot be read is a record with ``why``; nothing here raises for that."""
    import pyarrow

    makers = {"files": _of_files, "rows": _of_rows, "done": _of_done}
    records = [{**record, "bucket": _bucket(record, buckets)} for record in makers[piece.kind](piece)]
    return pyarrow.Table.from_pylist(records, schema=record_schema())


def _bucket(record: dict[str, Any], buckets: int) -> int:
    sha256 = record.get("sha256")
    return (int(sha256[:12], 16) if sha256 else zlib.crc32(record["source"].encode())) % buckets


def _of_done(piece: Piece) -> Iterator[dict[str, Any]]:
    from pyarrow import parquet

    for path in piece.paths:
        with storage_of(path).opened(path) as stream:
            for sha256 in parquet.read_table(stream, columns=["sha256"]).column("sha256").to_pylist():
                yield {"sha256": sha256, "done": True}


def _of_files(piece: Piece) -> Iterator[dict[str, Any]]:
    for path in piece.paths:
        try:
            storage = storage_of(path)
            article = load(path) if storage.is_local else from_bytes(storage.bytes_of(path), path)
        except Exception as error:  # one file must not end the work of a night
            yield failure(path, error)
            continue
        yield {
            **{name: getattr(article, name) for name in ("sha256", "source", "title", "byline", "date", "text")},
            "remarks": "; ".join(article.remarks) or None,
        }


def _of_rows(piece: Piece) -> Iterator[dict[str, Any]]:
    for record in rows_of_piece(piece):
        given, source = record["text"], record["source"]
        if not isinstance(given, str) or not given.strip():
            what = "has no text" if given is None or isinstance(given, str) else f"its text is {type(given).__name__}"
            yield {"source": source, "why": what}
            continue
        text = harmless(given)
        known = {name: _as_text(record.get(name)) for name in ("title", "byline", "date")}
        yield {"sha256": hashlib.sha256(text.encode()).hexdigest(), "source": source, "text": text, **known}


def _as_text(value: Any) -> str | None:
    if isinstance(value, dt.datetime):
        value = value.date()
    return str(value) if value is not None and value != "" else None


def failure(source: str, error: Exception) -> dict[str, Any]:
    """The record of what cannot be read or analysed."""
    known = isinstance(error, LoadingError)
    why = str(error) if known else f"cannot be analysed ({type(error).__name__}: {error})"
    return {"source": source, "why": why.removeprefix(f"{source}: ")}
