"""Analyse any number of articles with Ray Data, one Parquet row a finding.

    pip install 'dateline[ray]'
    python tests/examples/with_ray.py ARTICLES.parquet FINDINGS/

ARTICLES has the columns ``text`` and ``source``. Rows carry the SHA-256 of their text; texts whose findings lie in
FINDINGS already are passed over, so that a run can be repeated after a failure and adds nothing twice.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as parquet
import ray

from analysis import analyze, read
from analysis.rows import rows_of, table_of


def run(articles: str, target: str) -> None:
    """Write the findings of ``articles`` (Parquet) into the folder ``target``."""
    done: set[str] = set()
    if any(Path(target).glob("*.parquet")):
        done = set(parquet.read_table(target, columns=["sha256"]).column("sha256").to_pylist())

    def findings(batch: Any) -> Any:
        """A table of articles becomes a table of what is found in those that are new."""
        new = (read(record["text"], source=record["source"] or "") for record in batch.to_pylist())
        return table_of(row for article in new if article.sha256 not in done for row in rows_of(analyze(article)))

    data = ray.data.read_parquet(articles).map_batches(findings, batch_format="pyarrow", batch_size=64)
    data.write_parquet(target)


if __name__ == "__main__":
    run(*sys.argv[1:3])
