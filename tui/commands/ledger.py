"""``dateline ledger``: what articles claim, who says so, and what the reader found out about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..system.plain_output import complain
from .options import (
    Reading,
    articles_argument,
    format_option,
    loading_options,
    notebook_option,
    open_notebook,
    output_options,
)

if TYPE_CHECKING:
    from analysis.article import Article

    from ..ledger.ledger_entry import LedgerEntry
    from ..notebook import Notebook


@click.command(short_help="List claims with claimant, verdict and evidence.")
@articles_argument(required=False)
@format_option("table", "json", "csv", "claimreview")
@output_options
@loading_options
@notebook_option
def ledger(articles: tuple[str, ...], form: str, output: Path | None, force: bool) -> int:
    """List the claims of articles, or of all in the notebook: figures, quotes, and what you judged.

    Each has whom the text credits, the places that carry it, the verdict and the notes of its annotations there, and
    the evidence given for it. A claim that was judged once has its verdict in every article that carries it. ARTICLE
    may also be the source or the sha256 (or its beginning) under which the notebook keeps an article. Dates, ages,
    durations and quotes of fewer than four words are claims once you judge them.

    In the table, ! stands before a claim that no report credits to anyone, ✓ ~ ✗ ? before one with a verdict, and
    "not in it" behind evidence in which the figure or the quoted words do not stand. claimreview prints schema.org
    ClaimReviews of what was judged confirmed, disputed or false; it wants your name and address in the settings.

    \b
    dateline ledger story.txt
    dateline ledger --format csv > claims.csv
    dateline ledger reports/ --format json | jq '.[] | select(.claimant == null)'
    """
    from analysis.loading import LoadingError

    from ..ledger.assembling import ledger as assembled
    from ..ledger.ledger_reports import kept_in, reports_of
    from ..library.cache import FindingsCache
    from ..system.output_file import output as open_output
    from ..system.paths import cache_folder

    with open_notebook() as notebook, FindingsCache(cache_folder() / "findings.sqlite") as cache:
        chosen = _Chosen(notebook, articles)
        made = list(reports_of(chosen, notebook, cache))
        reports = [report for report in made if not isinstance(report, LoadingError)]
        for failure in made:
            if isinstance(failure, LoadingError):
                chosen.reading.failed += 1
                complain(str(failure))
        wanted = {report.findings.article.sha256 for report in reports}
        found = assembled(reports, kept_in(notebook, wanted))
    if articles:
        found = [entry for entry in found if any(place.sha256 in wanted for place in entry.places)]
    printed = _printed(found, form, output is None)
    with open_output(output, force) as stream:
        stream.write(printed.encode("utf-8", "replace"))
    return chosen.reading.status(bool(found))


class _Chosen:
    """The articles meant: those named, loaded or as the notebook keeps them; none named: all that it keeps."""

    def __init__(self, notebook: Notebook, names: Sequence[str]) -> None:
        self._records = notebook.articles()
        kept = {name: found for name in names if not _exists(name) and (found := self._kept(name))}
        self._wanted = {sha256 for found in kept.values() for sha256 in found} if names else None
        self.reading = Reading([name for name in names if name not in kept])

    def _kept(self, name: str) -> list[str]:
        from .kept import SHORTEST_HASH

        return [
            record.sha256
            for record in self._records
            if name == record.source or (len(name) >= SHORTEST_HASH and record.sha256.startswith(name))
        ]

    def __iter__(self) -> Iterator[Article]:
        from ..ledger.ledger_reports import article_of

        for record in sorted(self._records, key=lambda record: (record.added, record.sha256)):
            if self._wanted is None or record.sha256 in self._wanted:
                self.reading.read += 1
                yield article_of(record)
        yield from self.reading


def _exists(name: str) -> bool:
    from ..library.reading_list import STDIN, is_address

    if name == STDIN or is_address(name):
        return name == STDIN
    with suppress(OSError, ValueError):
        return Path(name).exists()
    return False


def _printed(entries: Sequence[LedgerEntry], form: str, to_terminal: bool) -> str:
    from ..exports.public_names import public_sources
    from ..ledger.ledger_rows import entry_dict
    from ..system.plain_output import json_text

    names = public_sources(place.source for entry in entries for place in entry.places)
    if form == "json":
        return json_text([entry_dict(entry, names) for entry in entries], 2) + "\n"
    if form == "csv":
        from ..exports.ledger_csv import ledger_csv

        return ledger_csv(entries, names)
    if form == "claimreview":
        from ..exports.claim_review import Reviewer, claim_reviews
        from ..system.settings import Settings

        return json_text(claim_reviews(entries, Reviewer.of(Settings())), 2) + "\n"
    from ..system.text_table import terminal_width
    from .ledger_table import ledger_lines

    return "".join(f"{line}\n" for line in ledger_lines(entries, names, terminal_width() if to_terminal else None))
