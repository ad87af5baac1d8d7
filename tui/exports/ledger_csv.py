"""The ledger as CSV: a row a claim, for spreadsheets, by NLTK's SafeCsvWriter as other tables are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..ledger.ledger_rows import COLUMNS, entry_cells

if TYPE_CHECKING:
    from ..ledger.ledger_entry import LedgerEntry


def ledger_csv(entries: Iterable[LedgerEntry], names: Mapping[str, str]) -> str:
    """The rows, ended by CRLF, every cell quoted. ``names`` says what each source is called outside."""
    from analysis.language.nltk_modules import nltk_module

    sheet = io.StringIO(newline="")
    writer = nltk_module("nltk.csvsec").SafeCsvWriter(sheet, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow(entry_cells(entry, names))
    return sheet.getvalue()
