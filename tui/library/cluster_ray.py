"""Analyse a source with Ray Data, on a running Ray cluster or on all cores of this machine."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from typing import Any

from .cluster_parts import Summary, analysed, begun
from .cluster_records import buckets_for, records_of
from .cluster_source import Piece, pieces_of


def run(source: str, folder: str, address: str | None = None) -> Iterator[Summary]:
    """Write the findings of ``source`` below ``folder``; what came of each bucket, as it is done.

    ``address`` is that of a cluster ("auto", ray://…); without one the Ray that runs already in this program does the
    work, else one is started on this machine's cores and ended afterwards. Raises LoadingError when there is nothing to
    read.
    """
    import ray

    pieces, articles = pieces_of(source)
    buckets = buckets_for(articles)
    started = not ray.is_initialized()
    if started:
        _start(address)
        logging.getLogger("ray.data").setLevel(logging.ERROR)
    try:
        ray.data.DataContext.get_current().enable_progress_bars = False
        inputs = [{"piece": piece.to_json()} for piece in (*pieces, *begun(folder))]
        data = (
            ray.data.from_items(inputs, override_num_blocks=len(inputs))
            .map_batches(partial(_records, buckets=buckets), batch_size=1)
            .groupby("bucket", num_partitions=buckets)
            .map_groups(partial(_summary, folder=folder), batch_format="pyarrow")
        )
        for row in data.iter_rows():
            fields = json.loads(row["summary"])
            yield Summary(**{**fields, "failures": tuple(fields["failures"])})
    finally:
        if started:
            ray.shutdown()


def _start(address: str | None) -> None:
    import ray

    dashboard = None if address else False
    try:
        ray.init(address, include_dashboard=dashboard, log_to_driver=False, logging_level=logging.ERROR)
    except (ImportError, OSError, ValueError):
        raise
    except Exception as error:  # Ray raises no class of its own where its processes do not come up in time
        raise OSError(f"Ray did not start ({error})") from error


def _records(batch: Any, buckets: int) -> Any:
    import pyarrow

    return pyarrow.concat_tables([records_of(Piece.from_json(str(piece)), buckets) for piece in batch["piece"]])


def _summary(records: Any, folder: str) -> Any:
    import pyarrow

    return pyarrow.table({"summary": [json.dumps(asdict(analysed(records, folder)))]})
