"""The rows of findings as CSV and as Parquet, an article at a time, so that any number of them fit into memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from analysis.checks import Checks
from analysis.findings import Findings
from analysis.rows import COLUMNS, Row, rows_of, table_of

from ..system.safe_csv import csv_text

_ROWS_AT_ONCE = 50_000


def csv_heading() -> str:
    """The names of the columns, as the first line of a CSV file."""
    return csv_text([COLUMNS])


def csv_of(findings: Findings, checks: Checks | None = None) -> str:
    """An article's rows with the reader's ``checks``.

    Every cell is quoted, none is a formula; whole numbers have no point.
    """
    return csv_text([tuple(map(_cell, row.values())) for row in rows_of(findings, checks)])


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value


def write_parquet(stream: BinaryIO, articles: Iterable[list[Row]]) -> None:
    """Write the rows of many articles as one Parquet file. Wants PyArrow."""
    from pyarrow import parquet

    waiting: list[Row] = []
    with parquet.ParquetWriter(stream, table_of([]).schema, compression="zstd") as writer:
        for rows in articles:
            waiting += rows
            if len(waiting) >= _ROWS_AT_ONCE:
                writer.write_table(table_of(waiting))
                waiting = []
        writer.write_table(table_of(waiting))
