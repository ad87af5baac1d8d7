"""Scores the engine against the gold corpora beside the repository, with their own scorer."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from analysis import Findings, analyze, read

CORPORA = Path(__file__).resolve().parents[2].parent / "shared" / "corpora"
Record = dict[str, Any]
needs_corpora = pytest.mark.skipif(not CORPORA.exists(), reason="the gold corpora are not beside the repository")


def gold(name: str) -> list[Record]:
    """The records of a corpus file (``gum-dev.jsonl.gz``), in its order."""
    data = (CORPORA / name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


@cache
def findings_of(text: str) -> Findings:
    """The findings of a text; texts that several tests score are analysed once."""
    return analyze(read(text))


def scores(task: str, golds: list[Record], predict: Callable[[Record], Record]) -> dict[str, float]:
    """The figures of ``score.py`` for a task ("actors", "number_sources"), ``predict`` giving what it asks for."""
    if str(CORPORA) not in sys.path:
        sys.path.insert(0, str(CORPORA))
    from importlib import import_module

    home = "sources" if task in ("attributions", "number_sources") else task
    scorer = getattr(import_module(f"scoring.{home}"), f"score_{task}")
    found: dict[str, float] = scorer(golds, {record["id"]: predict(record) for record in golds})
    return found


def table(title: str, rows: Iterable[tuple[str, dict[str, float]]], columns: Iterable[str]) -> str:
    """Figures in per cent as a table, one row a text collection."""
    columns = list(columns)
    head = f"{title:24}" + "".join(f"{column:>16}" for column in columns)
    lines = [f"{name:24}" + "".join(f"{100 * found.get(c, 0):16.1f}" for c in columns) for name, found in rows]
    return "\n".join(["", head, *lines])
