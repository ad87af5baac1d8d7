"""Asking for a piece of evidence, and taking it in: an address, a file, a note in words, an annotation."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..ledger.claim_words import claim_words
from ..listings.listing import fit
from ..notebook.claim import Evidence
from .questions import Answer

if TYPE_CHECKING:
    from ..ledger.ledger_entry import LedgerEntry
    from ..notebook import Notebook
    from ..notebook.claim import EvidenceKind
    from .questions import Questions

KINDS: dict[str, EvidenceKind] = {"a": "address", "f": "file", "n": "note", "m": "annotation"}
MOST_OFFERED = 500
"""So many annotations are offered, those changed last."""


class Asked(NamedTuple):
    """What the reader named: the kind, the address, path or id, and a note on it."""

    kind: EvidenceKind
    ref: str
    note: str


async def ask_evidence(questions: Questions, notebook: Notebook, entry: LedgerEntry) -> Asked | None:
    """What the reader names as evidence; None when they leave."""
    letter = await questions.letter(
        "Evidence",
        [
            Answer("a", "Address", "the page is fetched and kept beside the notebook"),
            Answer("f", "File", "kept by its name and SHA-256"),
            Answer("n", "Note", "in your words"),
            Answer("m", "Annotation", "one of your notes"),
        ],
        details=fit(claim_words(entry), 60),
    )
    if letter is None:
        return None
    if letter == "n":
        words = await questions.line("What speaks for or against it?", refuse=_missing)
        return Asked("note", "", words) if words else None
    ref = await (_annotation(questions, notebook, entry) if letter == "m" else _ref(questions, KINDS[letter]))
    if not ref:
        return None
    note = "" if letter == "m" else await questions.line("A note on it", hint="may stay empty")
    return None if note is None else Asked(KINDS[letter], ref, note)


async def evidence_asked(asked: Asked, entry: LedgerEntry, notebook: Path) -> tuple[Evidence | None, str]:
    """The evidence, and what the reader should be told of it; None when it cannot be taken. Slow parts in a thread."""
    from ..ledger.evidence_taking import EvidenceError, from_address, from_file

    kind, said = entry.kind, entry.statement
    try:
        if asked.kind == "address":
            return await asyncio.to_thread(from_address, asked.ref, kind, said, notebook, asked.note)
        if asked.kind == "file":
            return await asyncio.to_thread(from_file, asked.ref, kind, said, asked.note), ""
    except EvidenceError as error:
        return None, str(error)
    return Evidence(asked.kind, asked.ref, note=asked.note), ""


async def _ref(questions: Questions, kind: EvidenceKind) -> str | None:
    if kind == "address":
        return await questions.line("Address of the page", refuse=_no_address, hint="https://…")
    return await questions.line("Path of the file", refuse=_no_file, is_path=True)


async def _annotation(questions: Questions, notebook: Notebook, entry: LedgerEntry) -> str | None:
    """The id of the annotation that the reader chooses; none of those that carry the claim itself."""
    own = {annotation.id for annotation in entry.annotations}
    others = (annotation for annotation in notebook.annotations() if annotation.id not in own)
    newest = sorted(others, key=lambda a: a.modified, reverse=True)[:MOST_OFFERED]
    names = {f"{at} {fit(f'“{a.anchor.exact}” {a.note}', 70)}": a.id for at, a in enumerate(newest, 1)}
    chosen = await questions.one_of("Which annotation?", list(names))
    return names[chosen] if chosen else None


def _missing(typed: str) -> str:
    return "" if typed.strip() else "Type some words, or press Esc."


def _no_address(typed: str) -> str:
    from analysis.loading import is_address

    return "" if is_address(typed) else "An address begins with http:// or https://."


def _no_file(typed: str) -> str:
    from ..system.paths import expanded

    return "" if typed and expanded(typed).is_file() else "There is no such file."
