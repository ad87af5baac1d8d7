"""The ledger as a reader of plain text wants it: a claim a line, in an aligned table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..ledger.ledger_rows import figure_words, places_of
from ..notebook.verdicts import SIGNS
from ..system.plain_output import counted, one_line
from ..system.text_table import cut, table

if TYPE_CHECKING:
    from ..ledger.ledger_entry import LedgerEntry

UNSOURCED = "!"
HEADINGS = ("", "claim", "claimant", "evidence", "places")


def ledger_lines(entries: Sequence[LedgerEntry], names: Mapping[str, str], width: int | None) -> Iterator[str]:
    """The lines of the table, cut to ``width`` cells unless that is None; how many there are comes first."""
    judged = sum(entry.verdict is not None for entry in entries)
    unsourced = sum(entry.unsourced for entry in entries)
    heading = f"{counted(len(entries), 'claim')}, {judged} with a verdict, {unsourced} unsourced"
    yield cut(heading, width) if width else heading
    if entries:
        yield from table(HEADINGS, [_row(entry, names) for entry in entries], width)


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


def _row(entry: LedgerEntry, names: Mapping[str, str]) -> list[str]:
    places = ", ".join(one_line(place) for place in places_of(entry, names))
    return [sign_of_claim(entry), claim_words(entry), claimant_words(entry), evidence_words(entry), places]
