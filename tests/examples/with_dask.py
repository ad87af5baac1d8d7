"""Analyse any number of articles with Dask from a program of your own.

    pip install 'dateline[dask]'
    python tests/examples/with_dask.py ARTICLES FOLDER [tcp://SCHEDULER:8786]

ARTICLES is a folder, a Parquet file or a glob; FOLDER gets ``findings``, ``articles``, ``errors`` as Parquet. What is
in FOLDER already is passed over. ``dateline analyze ARTICLES --engine dask -o FOLDER`` does the same.
"""

from __future__ import annotations

import sys

from distributed import Client

from tui.library.cluster_dask import run


def analyse(source: str, folder: str, client: Client) -> int:
    """Analyse on the cluster that ``client`` is connected to; returns how many findings were written."""
    found = 0
    with client.as_current():
        for summary in run(source, folder):
            found += summary.findings
            print(f"{summary.worker}: {summary.analysed} articles, {summary.failed} failed")
    return found


if __name__ == "__main__":
    analyse(sys.argv[1], sys.argv[2], Client(*sys.argv[3:4]))
