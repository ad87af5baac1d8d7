"""``dateline analyze``: what the engine finds in articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .analyze_cluster import ENGINES, analyze_on_cluster
from .notebook_findings import NotebookFindings, raw_option
from .options import (
    Reading,
    Refusal,
    articles_argument,
    format_option,
    loading_options,
    notebook_option,
    output_options,
)

if TYPE_CHECKING:
    from analysis.checks import Checks
    from analysis.findings import Findings


@click.command(short_help="List actors, numbers and quotes.")
@articles_argument()
@format_option("table", "json", "jsonl", "csv", "parquet")
@output_options
@click.option("-j", "--jobs", metavar="N", type=click.IntRange(1), help="Use N processes; else one a core.")
@click.option("--engine", type=click.Choice(ENGINES), help="Work on a cluster; -o FOLDER takes Parquet files.")
@click.option("--address", metavar="CLUSTER", help="Where the cluster's scheduler is; else all cores of this machine.")
@raw_option
@loading_options
@notebook_option
def analyze(
    articles: tuple[str, ...],
    form: str,
    output: Path | None,
    force: bool,
    jobs: int | None,
    engine: str | None,
    address: str | None,
    raw: bool,
) -> int:
    """List the actors, numbers and quotes of articles, and who says what.

    json prints one object for one article and an array for several; jsonl one object a line, as each is done; csv and
    parquet one row a finding. Offsets count Unicode code points into "text", the end exclusive.

    What you corrected in the desk is corrected here too, and csv, parquet and json have your verdicts and notes; --raw
    leaves the notebook out, as --engine does.

    With --engine, ARTICLE is a folder, a Parquet file with a column "text", or a glob, also at an address (s3://…).
    What is in FOLDER already is passed over.

    \b
    dateline analyze story.txt
    dateline analyze --format jsonl articles/ > findings.jsonl
    curl -s https://example.org/story.txt | dateline analyze - --format json | jq .numbers
    dateline analyze archive.parquet --engine dask --address tcp://10.0.0.1:8786 -o findings/
    """
    from ..system.output_file import output as open_output
    from ..system.text_table import terminal_width

    if engine is not None:
        return analyze_on_cluster(articles, engine, address, output)
    if address is not None:
        raise click.UsageError("--address is that of a cluster: name its --engine, dask or ray")
    if form == "parquet":
        _check_parquet(output)
    reading = Reading(articles)
    found = NotebookFindings(reading, jobs, raw)
    with open_output(output, force) as stream:
        if form == "parquet":
            from analysis.rows import rows_of

            from ..library.findings_files import write_parquet

            write_parquet(stream, found.made(rows_of))
        else:
            several = len(articles) > 1 or Path(articles[0]).is_dir()
            for piece in _printed(found, form, several, terminal_width() if output is None else None):
                stream.write(piece.encode("utf-8", "replace"))
                if form == "jsonl":
                    stream.flush()
    found.tell()
    return reading.status()


def _check_parquet(output: Path | None) -> None:
    if output is None and sys.stdout.isatty():
        raise click.UsageError("parquet is binary and not for a terminal: give -o FILE")
    if find_spec("pyarrow") is None:
        raise Refusal("parquet wants PyArrow: pip install 'dateline[parquet]'")


def _printed(found: NotebookFindings, form: str, several: bool, width: int | None) -> Iterator[str]:
    if form == "table":
        for count, table in enumerate(found.made(partial(_table, width=width))):
            yield ("\n" if count else "") + table
    elif form == "csv":
        from ..library.findings_files import csv_heading, csv_of

        yield csv_heading()
        yield from found.made(csv_of)
    elif form == "jsonl" or not several:
        yield from found.made(_line if form == "jsonl" else _object)
    else:
        count = 0
        for count, text in enumerate(found.made(_object), 1):
            yield (",\n" if count > 1 else "[\n") + text.removesuffix("\n")
        yield "\n]\n" if count else "[]\n"


def _table(findings: Findings, checks: Checks, width: int | None) -> str:
    from .findings_table import summary_lines

    return "\n".join(summary_lines(findings, width)) + "\n"


def _line(findings: Findings, checks: Checks) -> str:
    from ..library.checked_findings import object_of
    from ..system.plain_output import json_text

    return json_text(object_of(findings, checks)) + "\n"


def _object(findings: Findings, checks: Checks) -> str:
    from ..library.checked_findings import object_of
    from ..system.plain_output import json_text

    return json_text(object_of(findings, checks), 2) + "\n"
