"""Analyse a source with Dask, on the workers of a connected cluster or on all cores of this machine."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from .cluster_parts import Summary, analysed, begun
from .cluster_records import buckets_for, record_schema, records_of
from .cluster_source import Piece, pieces_of


def run(source: str, folder: str, address: str | None = None) -> Iterator[Summary]:
    """Write the findings of ``source`` below ``folder``; what came of each bucket, as it is done.

    ``address`` is that of a scheduler (tcp://…); without one the client that is connected already does the work, else
    a cluster of this machine's cores. Raises LoadingError when there is nothing to read.
    """
    import dask.dataframe as frames
    from distributed import as_completed, futures_of

    pieces, articles = pieces_of(source)
    buckets = buckets_for(articles)
    with _client(address):
        inputs = [piece.to_json() for piece in (*pieces, *begun(folder))]
        records = frames.from_map(_records, inputs, buckets=buckets, meta=_records(None, 1))
        shared = records.shuffle("bucket", npartitions=buckets)
        summaries = shared.map_partitions(_summaries, folder, meta=_frame([])).persist()
        for _, result in as_completed(futures_of(summaries), with_results=True):
            for line in result["summary"]:
                fields = json.loads(line)
                yield Summary(**{**fields, "failures": tuple(fields["failures"])})


@contextmanager
def _client(address: str | None) -> Iterator[Any]:
    from distributed import Client, LocalCluster, get_client

    if address is not None:
        with Client(address) as client:
            yield client
        return
    try:
        connected = get_client()
    except ValueError:
        from .batch import cores

        logging.getLogger("distributed").setLevel(logging.ERROR)
        own = LocalCluster(n_workers=cores(), threads_per_worker=1, dashboard_address=None)
        with own as cluster, Client(cluster) as client:
            yield client
    else:
        yield connected


def _records(piece: str | None, buckets: int) -> Any:
    """The records of a piece as a Pandas frame; of None an empty one, which has the columns."""
    import pandas

    table = records_of(Piece.from_json(piece), buckets) if piece else record_schema().empty_table()
    return table.to_pandas(types_mapper=pandas.ArrowDtype)


def _summaries(partition: Any, folder: str) -> Any:
    import pyarrow

    lines = []
    for _, bucket in partition.groupby("bucket"):
        records = pyarrow.Table.from_pandas(bucket, record_schema(), preserve_index=False)
        lines.append(json.dumps(asdict(analysed(records, folder))))
    return _frame(lines)


def _frame(lines: list[str]) -> Any:
    import pandas

    return pandas.DataFrame({"summary": pandas.Series(lines, dtype="string[pyarrow]")})
