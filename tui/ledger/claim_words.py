"""A claim in words for a row of a table or a list."""

from __future__ import annotations

from ..notebook.verdicts import SIGNS
from ..system.plain_output import one_line
from .ledger_entry import LedgerEntry
from .ledger_rows import figure_words

UNSOURCED = "!"


def claim_words(entry: LedgerEntry) -> str:
    """A claim in one line: a figure with what it counts, other words between quotation marks."""
    said = entry.statement
    return one_line(figure_words(said)) if entry.kind == "figure" else f"“{one_line(said.text)}”"


def claimant_words(entry: LedgerEntry) -> str:
    """Who says so, or that nobody does."""
    claimant = entry.claimant
    return one_line(claimant.actor or claimant.text or "?") if claimant else "nobody"


def sign_of_claim(entry: LedgerEntry) -> str:
    """One sign for its verdict, else for its having no claimant."""
    return SIGNS[entry.verdict] if entry.verdict else UNSOURCED if entry.unsourced else " "


def evidence_words(entry: LedgerEntry) -> str:
    """How much evidence there is, and whether what is claimed is missing in any of it."""
    count = len(entry.evidence)
    missing = len(entry.missing_in)
    return f"{count}, not in it" if missing == count > 0 else f"{count}, not in {missing}" if missing else str(count)
