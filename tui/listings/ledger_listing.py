"""The claims of the ledger, a row each: sign, claim, claimant, places, evidence. What a row lacks stands below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.article import Span

from ..ledger.claim_words import claim_words, claimant_words, evidence_words, sign_of_claim
from ..ledger.ledger_entry import LedgerEntry, Place
from ..ledger.ledger_rows import evidence_line
from ..ledger.likeness import as_words
from ..notebook.claim import Claimant
from ..notebook.verdicts import SIGNS
from .listing import Part, Row, fit

WIDE = 96
"""Cells from which on places and evidence have columns; below, the claim and who says so have the row."""
_CLAIMANT, _PLACES, _EVIDENCE = 0.22, 0.24, 16
"""What the columns take of the width; evidence takes cells."""


class LedgerListing:
    """Claims in an order of the reader's."""

    height = 1

    def __init__(self, entries: Sequence[LedgerEntry], here: str = "") -> None:
        """``here`` is the sha256 of the article on the desk."""
        self.entries, self._here = entries, here

    def __len__(self) -> int:
        return len(self.entries)

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The claim in one row."""
        entry = self.entries[index]
        sign = sign_of_claim(entry)
        style = entry.verdict or ("doubt" if entry.unsourced else "plain")
        first: list[Part] = [(f"{sign} ", style)]
        claimant = (claimant_words(entry), "doubt" if entry.unsourced else "plain")
        if width < WIDE:
            room = max(10, int((width - 2) * 0.62))
            return ((*first, *_cells([((claim_words(entry), "name"), room), (claimant, width - room - 3)])),)
        who, where = int(width * _CLAIMANT), int(width * _PLACES)
        claim = width - 2 - who - where - _EVIDENCE - 3
        name, missing = ("ev.", "false") if entry.missing_in else ("evidence", "quiet")
        columns = [((claim_words(entry), "name"), claim), (claimant, who), ((_places(entry), "quiet"), where)]
        return ((*first, *_cells([*columns, ((f"{name} {evidence_words(entry)}", missing), _EVIDENCE)])),)

    def spans(self, index: int) -> Sequence[Span]:
        """Where it stands in the article on the desk."""
        places = self.entries[index].places
        return [Span(place.start, place.end) for place in places if place.sha256 == self._here]


def _cells(columns: Sequence[tuple[Part, int]]) -> Iterator[Part]:
    """Parts, each in so many cells, with a blank between."""
    from rich.cells import cell_len

    for (text, style), room in columns:
        shown = fit(text, room)
        yield shown, style
        yield " " * (max(0, room - cell_len(shown)) + 1), "plain"


def place_words(place: Place) -> str:
    """A place in a few words: the file and the paragraph."""
    name = Path(place.source).name or place.sha256[:8]
    return f"{name} ¶{place.paragraph}" if place.paragraph else name


def _places(entry: LedgerEntry) -> str:
    return ", ".join(map(place_words, entry.places))


def _is_same(claimant: Claimant) -> bool:
    """Whether the words of the text name the claimant as the list does."""
    return claimant.actor is None or as_words(claimant.text or "") == as_words(claimant.actor)


def details(entry: LedgerEntry) -> list[Row]:
    """A claim in full: what the row had no room for, a row a fact."""
    rows: list[Row] = [
        (
            (f"{SIGNS[entry.verdict]} {entry.verdict}" if entry.verdict else "not judged", entry.verdict or "quiet"),
            ("  ", "plain"),
            (claim_words(entry), "name"),
        )
    ]
    claimant = entry.claimant
    said_by = "nobody: no report says who says so" if claimant is None else claimant_words(entry)
    as_named = f" (“{claimant.text}”)" if claimant and claimant.text and not _is_same(claimant) else ""
    facts = [("says so ", f"{said_by}{as_named}"), ("stands in ", _places(entry))]
    facts += [("event ", entry.event)] if entry.event else []
    facts += [("note ", " / ".join(entry.note.splitlines()))] if entry.note else []
    rows += [((name, "quiet"), (value, "plain")) for name, value in facts]
    for piece in entry.evidence:
        missing: tuple[Part, ...] = (("  does not stand in it", "false"),) if piece.stands is False else ()
        found: tuple[Part, ...] = (("  stands in it", "confirmed"),) if piece.stands else ()
        rows.append((("evidence ", "quiet"), (evidence_line(piece), "plain"), *missing, *found))
    return rows
