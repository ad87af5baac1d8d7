"""``dateline search``: where a query matches in articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

import click

from .notebook_findings import readable_notebook
from .options import (
    Reading,
    Refusal,
    articles_argument,
    format_option,
    loading_options,
    notebook_option,
    open_notebook,
)

if TYPE_CHECKING:
    from analysis.article import Article
    from analysis.findings import Findings
    from analysis.search import Note, Query

    from ..notebook import Notebook
    from ..reading.passages import Passage


@click.command(short_help="Find words and phrases in articles.")
@click.argument("query")
@articles_argument()
@format_option("table", "json", "jsonl")
@loading_options
@notebook_option
def search(query: str, articles: tuple[str, ...], form: str) -> int:
    """Find what / finds in the desk: words with their inflections, "phrases", AND OR NOT, /expressions/ and fields.

    Words beside each other stand in one paragraph; with in:article anywhere in the article. word~1 finds words one
    letter away. What is no field (foo:bar) is told, and goes in quotes as words.

    Each match is a line: source, paragraph, and the words around it. json prints an array of matches, jsonl one
    match a line, each with start and end in code points and the paragraph counted from 1. Fields that ask for
    notes (tag: verdict: has:note) look into the notebook, those that ask for findings (actor: number: said-by:) take
    its corrections along. A query that begins with - goes after --.

    \b
    dateline search protest story.txt                   also finds protests, protesters
    dateline search '"security forces"' articles/       a phrase
    dateline search 'number:>1000 AND troops' story.txt
    dateline search tag:casualties story.txt --format jsonl | jq .context
    """
    from ..system.output_file import output

    parsed = _understood(query)
    reading = Reading(articles)
    found = 0
    # Only a query for notes makes no sense where the notebook cannot be read.
    corrected = parsed.wants_findings and (parsed.wants_notes or readable_notebook(notices=False) is not None)
    opened = open_notebook() if parsed.wants_notes or corrected else nullcontext()
    with opened as notebook, output(None) as stream:
        for line in _lines(_passages(parsed, reading, notebook), form):
            found += 1
            before = ("[\n" if found == 1 else ",\n") if form == "json" else ""
            stream.write(f"{before}{line}{'' if form == 'json' else chr(10)}".encode("utf-8", "replace"))
            if form != "json":
                stream.flush()
        if form == "json":
            stream.write(b"\n]\n" if found else b"[]\n")
    if not found and parsed.joins and parsed.scope == "paragraph":
        click.echo("no paragraph has all of it; in:article in the query looks in whole articles", err=True)
    return reading.status(found=found > 0)


def _understood(query: str) -> Query:
    from analysis.search import QueryError, parse

    if not query.strip():
        raise click.UsageError("the query is empty; give a word or a phrase to look for")
    try:
        return parse(query)
    except QueryError as error:
        place = f"{query[: error.position]}^{query[error.position :]}"
        raise Refusal(f"the query is not clear: {error}, at the ^ in {place}") from None


def _passages(query: Query, articles: Reading, notebook: Notebook | None) -> Iterator[Passage]:
    """The matches; a regular expression may turn out too slow on the way."""
    from analysis.search import QueryError

    from ..reading.passages import Passage

    corrected = _correcting(notebook) if notebook and query.wants_findings else None
    for article in articles:
        try:
            findings = corrected(article) if corrected is not None else None
            for span in query.everywhere(article, findings, _notes(notebook, article)):
                yield Passage(article, *span)
        except QueryError as error:
            raise Refusal(f"the query cannot be answered: {error}") from None


def _correcting(notebook: Notebook) -> Callable[[Article], Findings]:
    """What makes the findings of an article as the reader corrected them."""
    from analysis.pipeline import analyze

    from ..library.checked_findings import checked
    from ..notebook.text_corrections import TextCorrections

    known = TextCorrections(notebook)
    return lambda article: checked(analyze(article), notebook, known).findings


def _notes(notebook: Notebook | None, article: Article) -> Sequence[Note]:
    from analysis.search import Note

    kept = notebook.annotations(article.sha256) if notebook else []
    return [Note(a.anchor.start, a.anchor.end, a.tags, a.note, a.verdict) for a in kept]


def _lines(passages: Iterator[Passage], form: str) -> Iterator[str]:
    from ..system.plain_output import json_text

    coloured = form == "table" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return (passage.line(coloured) if form == "table" else json_text(passage.to_dict()) for passage in passages)
