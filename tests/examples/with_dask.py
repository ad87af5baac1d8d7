"""Analyse any number of articles with Dask, one Parquet file of findings an article.

    pip install 'dateline[dask]'
    python tests/examples/with_dask.py ARTICLES/ FINDINGS/

ARTICLES is a folder of texts. Each file of findings is named by the SHA-256 of its text and renamed into place when it
is whole, so that a run can be repeated after a failure: what is there is passed over.
"""

from __future__ import annotations

import sys
from pathlib import Path

import dask.bag
import pyarrow.parquet as parquet

from analysis import load
from analysis.pipeline import analyze
from analysis.rows import rows_of, table_of


def keep_findings(path: str, target: str) -> int:
    """Write the findings of one article, unless they are there; returns how many there are."""
    article = load(path)
    place = Path(target) / f"{article.sha256}.parquet"
    if not place.exists():
        beside = place.with_suffix(".part")
        parquet.write_table(table_of(rows_of(analyze(article))), beside)
        beside.replace(place)
    return int(parquet.read_metadata(place).num_rows)


def run(articles: str, target: str) -> int:
    """Write the findings of a folder of texts into the folder ``target``; returns how many rows there are."""
    Path(target).mkdir(parents=True, exist_ok=True)
    paths = dask.bag.from_sequence(sorted(map(str, Path(articles).glob("*.txt"))), partition_size=50)
    counts: list[int] = paths.map(keep_findings, target).compute(scheduler="processes")
    return sum(counts)


if __name__ == "__main__":
    print(run(*sys.argv[1:3]))
