"""Claims as flat rows: the objects of ``dateline ledger --format json``, and the cells of its CSV and its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from analysis.comparing.comparing_words import listed, phrase_finder

from ..exports.public_names import public_ref
from ..listings.figure_text import SIZES
from .found_claims import words_of
from .likeness import happenings

if TYPE_CHECKING:
    from ..notebook import Evidence
    from ..notebook.claim import Statement
    from .ledger_entry import LedgerEntry, Place

COLUMNS = (
    *("id", "kind", "text", "value", "low", "high", "unit", "of", "fate", "event", "claimant", "claimant_text"),
    *("verdict", "note", "coder", "unsourced", "places", "evidence", "missing_in", "created", "modified"),
    "hedge",
)


def entry_dict(entry: LedgerEntry, names: Mapping[str, str]) -> dict[str, Any]:
    """A claim as JSON has it. ``names`` says what each source is called outside."""
    said, claimant = entry.statement, entry.claimant
    return {
        "id": entry.id,
        "kind": entry.kind,
        "text": said.text,
        "value": _whole(said.value),
        "low": _whole(said.low),
        "high": _whole(said.high),
        "hedge": said.hedge,
        "unit": said.unit,
        "of": said.of,
        "fate": said.fate,
        "event": entry.event,
        "claimant": claimant and {"actor": claimant.actor, "text": claimant.text},
        "places": [
            {
                "source": names.get(p.source, p.source),
                "sha256": p.sha256,
                "start": p.start,
                "end": p.end,
                "text": p.text,
            }
            for p in entry.places
        ],
        "verdict": entry.verdict,
        "note": entry.note,
        "coder": entry.coder,
        "evidence": [evidence_dict(piece) for piece in entry.evidence],
        "created": entry.created,
        "modified": entry.modified,
    }


def evidence_dict(piece: Evidence) -> dict[str, Any]:
    """A piece of evidence as JSON has it."""
    return {**asdict(piece), "ref": public_ref(piece.kind, piece.ref)}


def entry_cells(entry: LedgerEntry, names: Mapping[str, str]) -> tuple[str | float, ...]:
    """A claim as cells, in the order of ``COLUMNS``; several places or pieces of evidence are parted by "; "."""
    said, claimant = entry.statement, entry.claimant
    bounds = (_whole(bound) for bound in (said.value, said.low, said.high))
    return (
        *(entry.id, entry.kind, said.text, *("" if bound is None else bound for bound in bounds)),
        *(said.unit or "", said.of or "", said.fate or "", entry.event or ""),
        *((claimant.actor or "", claimant.text or "") if claimant else ("", "")),
        *(entry.verdict or "", entry.note, entry.coder, "yes" if entry.unsourced else ""),
        "; ".join(places_of(entry, names)),
        "; ".join(map(evidence_line, entry.evidence)),
        "; ".join(public_ref(piece.kind, piece.ref) for piece in entry.missing_in),
        *(entry.created or "", entry.modified or "", said.hedge or ""),
    )


def places_of(entry: LedgerEntry, names: Mapping[str, str]) -> list[str]:
    """Where the claim stands, in words: ``story.txt ¶2``."""
    return [_place_words(place, names) for place in entry.places]


def _place_words(place: Place, names: Mapping[str, str]) -> str:
    name = names.get(place.source, place.source) or place.sha256[:12]
    return f"{name} ¶{place.paragraph}" if place.paragraph else name


def evidence_line(piece: Evidence) -> str:
    """A piece of evidence in a line: what it is, what it is called, the reader's words."""
    return " ".join(
        part
        for part in (piece.kind, public_ref(piece.kind, piece.ref), f"({piece.note})" if piece.note else "")
        if part
    )


def figure_words(said: Statement) -> str:
    """A figure in words: "≥ 112 people killed", "death toll 19", "dozens of boats", "~ 650 homes", "200m KES"."""
    inexact = said.hedge and said.value is not None and said.low is None and said.high is None
    amount = f"~ {_amount(said)}" if inexact else _amount(said)
    of = said.of or ""
    if phrase_finder("tolls (phrases)").fullmatch(of):
        return f"{of} {amount}"
    if of and said.value is None and said.text.endswith("s") and not any(map(str.isdigit, said.text)):
        of = f"of {of}"
    fate = "" if (happenings() | listed("bodies", "the killed", "befallen killed")) & words_of(of) else said.fate
    return " ".join(part for part in (amount, of, fate) if part)


def _amount(said: Statement) -> str:
    low, high = said.low, said.high
    if not any(map(str.isdigit, said.text)):
        return said.text
    if said.value is not None:
        text = _shown(said, said.value)
    elif low is not None and high is not None:
        text = f"{_shown(said, low)}–{_shown(said, high)}"
    elif low is not None:
        text = f"≥ {_shown(said, low)}"
    elif high is not None:
        text = f"≤ {_shown(said, high)}"
    else:
        return said.text
    if said.unit in ("%", "percent"):
        return f"{text}%"
    return f"{text} {said.unit}" if said.unit else text


def _shown(said: Statement, value: float) -> str:
    """A value in digits; one with a unit ("200m KES") with a letter for its size, where no digit is lost by it."""
    for size, letters in SIZES if said.unit else ():
        if abs(value) >= size and float(short := f"{value / size:.4g}") * size == value:
            return f"{short}{letters}"
    return f"{int(value):,}" if value == int(value) and abs(value) < 1e15 else f"{value:,g}"


def _whole(value: float | None) -> float | int | None:
    """Whole values as JSON integers: 28500000, not 28500000.0."""
    return int(value) if value is not None and abs(value) < 1e15 and value == int(value) else value
