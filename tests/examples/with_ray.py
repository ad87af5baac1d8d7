"""Analyse any number of articles with Ray from a program of your own.

    pip install 'dateline[ray]'
    python tests/examples/with_ray.py ARTICLES FOLDER [ray://HEAD:10001]

ARTICLES is a folder, a Parquet file or a glob; FOLDER gets ``findings``, ``articles``, ``errors`` as Parquet. What is
in FOLDER already is passed over. ``dateline analyze ARTICLES --engine ray -o FOLDER`` does the same.
"""

from __future__ import annotations

import sys

import ray

from tui.library.cluster_ray import run


def analyse(source: str, folder: str) -> int:
    """Analyse on the Ray that runs; returns how many findings were written."""
    found = 0
    for summary in run(source, folder):
        found += summary.findings
        print(f"{summary.worker}: {summary.analysed} articles, {summary.failed} failed")
    return found


if __name__ == "__main__":
    ray.init(*sys.argv[3:4])
    analyse(sys.argv[1], sys.argv[2])
