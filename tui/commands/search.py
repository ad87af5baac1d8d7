"""``dateline search``: where a query matches in articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from .options import Reading, Untouchable, articles_argument, format_option, notebook_option

if TYPE_CHECKING:
    from analysis.article import Article, Span
    from analysis.search import Query


@click.command(short_help="Find words and phrases in articles.")
@click.argument("query")
@articles_argument()
@format_option("table", "json", "jsonl")
@notebook_option
def search(query: str, articles: tuple[str, ...], form: str) -> int:
    """Find words, "phrases" and their inflections, as / does in the desk.

    Each match is a line: source, paragraph, and the words around it. json prints an array of matches, jsonl one
    match a line, each with start and end in code points and the paragraph counted from 1.

    \b
    dateline search protest story.txt              also finds protests, protesters
    dateline search '"security forces"' articles/  a phrase
    dateline search Almaty story.txt --format jsonl | jq .context
    """
    from analysis.search import QueryError, parse

    from ..outfile import output
    from ..passages import Passage
    from ..plain import json_text

    try:
        parsed = parse(query)
    except QueryError as error:
        place = f"{query[: error.position]}^{query[error.position :]}"
        raise Untouchable(f"the query is not clear: {error}, at the ^ in {place}") from None
    reading = Reading(articles)
    passages = (Passage(article, *span) for article in reading for span in _spans(parsed, article))
    coloured = form == "table" and sys.stdout.isatty()
    found = 0
    with output(None) as stream:
        for passage in passages:
            found += 1
            line = passage.line(coloured) if form == "table" else json_text(passage.to_dict())
            before, after = (("[\n" if found == 1 else ",\n"), "") if form == "json" else ("", "\n")
            stream.write(f"{before}{line}{after}".encode("utf-8", "replace"))
            if form != "json":
                stream.flush()
        if form == "json":
            stream.write(b"\n]\n" if found else b"[]\n")
    return reading.status(found=found > 0)


def _spans(query: Query, article: Article) -> Iterator[Span]:
    """The matches in one article; a regular expression may turn out too slow on the way."""
    from analysis.search import QueryError

    try:
        yield from query.everywhere(article)
    except QueryError as error:
        raise Untouchable(f"the query cannot be answered: {error}") from None
