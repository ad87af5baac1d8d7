"""Writing the ledger to a file from the desk: as a table, as JSON, as ClaimReview, or the whole pack of evidence."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..system.paths import expanded
from .questions import Answer

if TYPE_CHECKING:
    from ..exports import Selection
    from ..ledger.ledger_entry import LedgerEntry
    from ..notebook import Notebook
    from .questions import Questions

FORMS = {
    "c": (".csv", "CSV", "the claims that are shown, for spreadsheets"),
    "j": (".json", "JSON", "the same, for programs"),
    "r": (".json", "ClaimReview", "those that you judged, by schema.org"),
    "p": (".zip", "Pack of evidence", "all claims, notes, texts and pages of the notebook, with their hashes"),
}
"""By letter: extension, name, what it is for."""


class Asked(NamedTuple):
    """The letter of a form, and where to write it."""

    form: str
    target: Path


async def ask_export(questions: Questions) -> Asked | None:
    """What the reader wants to have written; None when they leave."""
    answers = [Answer(letter, name, about) for letter, (_, name, about) in FORMS.items()]
    form = await questions.letter("Export the ledger as", answers)
    if form is None:
        return None
    name = _free_name("evidence" if form == "p" else "ledger", FORMS[form][0])
    typed = await questions.line("File to write", name, refuse=_problem)
    return Asked(form, expanded(typed)) if typed else None


async def write_export(
    asked: Asked, entries: Sequence[LedgerEntry], notebook: Notebook, say: Callable[[str, bool], None]
) -> None:
    """Write it in a thread, and say how that went."""
    from ..exports import ExportError, Selection
    from ..system.output_file import OutputError

    selection = Selection.of(notebook)
    try:
        await asyncio.to_thread(_write, asked, entries, selection)
    except (ExportError, OutputError) as error:
        say(str(error), True)
    else:
        say(f"Written to {asked.target}", False)


def _write(asked: Asked, entries: Sequence[LedgerEntry], selection: Selection) -> None:
    from ..system.output_file import output

    with output(asked.target) as stream:
        for piece in _pieces(asked.form, entries, selection):
            stream.write(piece)


def _pieces(form: str, entries: Sequence[LedgerEntry], selection: Selection) -> Iterator[bytes]:
    from ..exports.export_formats import pieces
    from ..exports.public_names import public_sources
    from ..ledger.ledger_rows import entry_dict
    from ..system.plain_output import json_text

    if form == "p":
        yield from pieces("evidence", selection)
        return
    names = public_sources(place.source for entry in entries for place in entry.places)
    if form == "c":
        from ..exports.ledger_csv import ledger_csv

        yield ledger_csv(entries, names).encode("utf-8", "replace")
        return
    if form == "r":
        from ..exports.claim_review import claim_reviews
        from ..system.settings import Settings

        rows = claim_reviews(entries, Settings())
    else:
        rows = [entry_dict(entry, names) for entry in entries]
    yield (json_text(rows, 2) + "\n").encode("utf-8", "replace")


def _free_name(stem: str, extension: str) -> str:
    names = (f"{stem}{extension}", *(f"{stem}-{n}{extension}" for n in range(2, 10_000)))
    return next(name for name in names if not Path(name).exists())


def _problem(typed: str) -> str:
    from ..system.output_file import OutputError, check

    try:
        check(expanded(typed), False)
    except (OutputError, ValueError) as error:
        return str(error)
    return "" if typed else "Type the name of a file."
