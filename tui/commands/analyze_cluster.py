"""``dateline analyze --engine``: the articles of a source analysed on a cluster, into a folder of Parquet files."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..system.plain_output import complain, counted, remark
from .options import Refusal

if TYPE_CHECKING:
    from ..library.cluster_parts import Summary

ENGINES = ("dask", "ray")
_ADDRESS = re.compile(r"^(\w{2,}):/(?!/)")
"""The beginning of an address as a path shows it: s3:/bucket."""
_MOST_NAMED = 100
"""So many failures are named on standard error; the table of errors has them all."""


def analyze_on_cluster(sources: tuple[str, ...], engine: str, address: str | None, output: Path | None) -> int:
    """Do the work and say how it goes; the exit status is that of the command without a cluster."""
    if len(sources) != 1:
        raise click.UsageError("--engine takes one SOURCE: a folder, a Parquet file or a glob in quotation marks")
    if output is None:
        raise click.UsageError("--engine writes into a folder: give -o FOLDER")
    folder = _ADDRESS.sub(r"\1://", str(output))
    analysed = passed = failed = named = 0
    for summary in _summaries(engine, sources[0], folder, address):
        analysed, passed = analysed + summary.analysed, passed + summary.passed
        failed += summary.failed
        for failure in summary.failures[: _MOST_NAMED - named]:
            complain(failure)
        named += len(summary.failures[: _MOST_NAMED - named])
        _progress(f"{analysed:,} analysed, {passed:,} passed over, {failed:,} failed")
    _progress("")
    if failed > named:
        remark(f"{failed - named:,} more could not be read: see {folder}/errors")
    over = f", {passed:,} passed over as they were done or came twice" if passed else ""
    remark(f"{counted(analysed, 'article')} analysed into {folder}{over}{f', {failed:,} failed' if failed else ''}.")
    if failed and not analysed + passed:
        return 2
    return 1 if failed else 0


def _summaries(engine: str, source: str, folder: str, address: str | None) -> Iterator[Summary]:
    try:
        for needed in ("pyarrow", "fsspec", {"dask": "distributed"}.get(engine, engine)):
            if find_spec(needed) is None:  # not imported here: Ray is to be told something before that
                raise ImportError(f"no module {needed}")
        run = import_module(f"..library.cluster_{engine}", __package__).run
    except ImportError as error:
        raise Refusal(f"{engine} is not installed ({error}): pip install 'dateline[{engine}]'") from None
    try:
        yield from run(source, folder, address)
    except (ImportError, OSError, ValueError) as error:
        raise Refusal(f"{address or folder}: {error}") from None


def _progress(message: str) -> None:
    """One line that is written over, for those who watch."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{message}", end="", file=sys.stderr, flush=True)
