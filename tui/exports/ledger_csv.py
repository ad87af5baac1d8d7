"""The ledger as CSV: a row a claim, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..ledger.ledger_rows import COLUMNS, entry_cells
from ..system.safe_csv import csv_text

if TYPE_CHECKING:
    from ..ledger.ledger_entry import LedgerEntry


def ledger_csv(entries: Iterable[LedgerEntry], names: Mapping[str, str]) -> str:
    """The rows, ended by CRLF, every cell quoted. ``names`` says what each source is called outside."""
    return csv_text([COLUMNS, *(entry_cells(entry, names) for entry in entries)])
