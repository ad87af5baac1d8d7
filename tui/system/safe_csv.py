"""Rows as CSV for spreadsheets, by NLTK's SafeCsvWriter: what one would run as a formula begins with an apostrophe."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence


def csv_text(rows: Iterable[Sequence[object]], quoted: bool = True) -> str:
    """The rows, each ended by CRLF; every cell in quotes, or only those that need it."""
    from analysis.language.nltk_modules import nltk_module

    sheet = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    nltk_module("nltk.csvsec").SafeCsvWriter(sheet, quoting=quoting, lineterminator="\r\n").writerows(rows)
    return sheet.getvalue()
