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
    from ..exports.claim_review import Reviewer
    from ..ledger.ledger_entry import LedgerEntry
    from ..notebook import Notebook
    from .questions import Questions
    from .state import DeskState

FORMS = {
    "c": (".csv", "CSV", "the claims that are shown, for spreadsheets"),
    "j": (".json", "JSON", "the same, for programs"),
    "r": (".json", "ClaimReview", "those that you judged, by schema.org"),
    "p": (".zip", "Pack of evidence", "all that the notebook holds, with hashes"),
}
"""By letter: extension, name, what it is for."""


class Asked(NamedTuple):
    """The letter of a form, and where to write it."""

    form: str
    target: Path
    reviewer: Reviewer | None = None
    """Who signs ClaimReviews."""


async def ask_export(questions: Questions, state: DeskState) -> Asked | None:
    """What the reader wants to have written; None when they leave. ClaimReviews want a name and an address."""
    answers = [Answer(letter, name, about) for letter, (_, name, about) in FORMS.items()]
    form = await questions.letter("Export the ledger as", answers)
    if form is None:
        return None
    reviewer = await _ask_reviewer(questions, state) if form == "r" else None
    if form == "r" and reviewer is None:
        return None
    name = _free_name("evidence" if form == "p" else "ledger", FORMS[form][0])
    typed = await questions.line("File to write", name, refuse=_problem)
    return Asked(form, expanded(typed), reviewer) if typed else None


async def _ask_reviewer(questions: Questions, state: DeskState) -> Reviewer | None:
    """Who reviews, and where the reviews appear; both stay in the settings."""
    from ..exports.claim_review import ADDRESS, NAME, Reviewer
    from ..notebook.coder_names import name_problem
    from ..system.settings import Settings

    settings = Settings()
    name = state.reader or await questions.line("Your name, as the reviewer", refuse=_name_problem(name_problem))
    if not name:
        return None
    if not state.reader:
        state.reader = " ".join(name.split())
        state.keep_choice(NAME, state.reader)
    address = await questions.line(
        "Address under which your reviews appear", settings.get(ADDRESS), hint="https://…", refuse=_address_problem
    )
    if not address:
        return None
    state.keep_choice(ADDRESS, address)
    return Reviewer.of(settings, state.reader, address)


def _name_problem(other: Callable[[str], str]) -> Callable[[str], str]:
    return lambda typed: other(typed) if typed.strip() else "Type your name, or press Esc."


def _address_problem(typed: str) -> str:
    from analysis.loading import is_address

    return "" if is_address(typed) else "An address begins with http:// or https://."


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
        for piece in _pieces(asked, entries, selection):
            stream.write(piece)


def _pieces(asked: Asked, entries: Sequence[LedgerEntry], selection: Selection) -> Iterator[bytes]:
    from ..exports.export_formats import pieces
    from ..exports.public_names import public_sources
    from ..ledger.ledger_rows import entry_dict
    from ..system.plain_output import json_text

    if asked.form == "p":
        yield from pieces("evidence", selection)
        return
    names = public_sources(place.source for entry in entries for place in entry.places)
    if asked.form == "c":
        from ..exports.ledger_csv import ledger_csv

        yield ledger_csv(entries, names).encode("utf-8", "replace")
        return
    if asked.reviewer is not None:
        from ..exports.claim_review import claim_reviews

        rows = claim_reviews(entries, asked.reviewer)
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
