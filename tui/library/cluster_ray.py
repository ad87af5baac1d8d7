"""Analyse a source with Ray Data, on a running Ray cluster or on all cores of this machine."""

from __future__ import annotations

import json
import logging
import os
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
    if address is None:
        _keep_workers_as_this()
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


def _keep_workers_as_this() -> None:
    """Let workers on this machine have what this program has; to be called before Ray is imported.

    Started by ``uv run``, Ray would have uv make the project anew for each of them, without the extra that brings Ray:
    they would end as soon as they begin, and the work would wait for ever. What the environment says of it stands.
    """
    os.environ.setdefault("RAY_ENABLE_UV_RUN_RUNTIME_ENV", "0")


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
