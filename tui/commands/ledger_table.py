"""The ledger as a reader of plain text wants it: a claim a line, in an aligned table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..ledger.claim_words import claim_words, claimant_words, evidence_words, sign_of_claim
from ..ledger.ledger_entry import JUDGED
from ..ledger.ledger_rows import places_of
from ..system.plain_output import counted, one_line
from ..system.text_table import cut, table

if TYPE_CHECKING:
    from ..ledger.ledger_entry import LedgerEntry

HEADINGS = ("", "claim", "claimant", "evidence", "places")


def ledger_lines(entries: Sequence[LedgerEntry], names: Mapping[str, str], width: int | None) -> Iterator[str]:
    """The lines of the table, cut to ``width`` cells unless that is None; how many there are comes first."""
    judged = sum(entry.verdict in JUDGED for entry in entries)
    unsourced = sum(entry.unsourced for entry in entries)
    heading = f"{counted(len(entries), 'claim')}, {judged} judged, {unsourced} unsourced"
    yield cut(heading, width) if width else heading
    if entries:
        yield from table(HEADINGS, [_row(entry, names) for entry in entries], width)


def _row(entry: LedgerEntry, names: Mapping[str, str]) -> list[str]:
    places = ", ".join(one_line(place) for place in places_of(entry, names))
    return [sign_of_claim(entry), claim_words(entry), claimant_words(entry), evidence_words(entry), places]
