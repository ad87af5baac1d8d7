"""``dateline analyze``: what the engine finds in articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from .options import Reading, articles_argument, format_option, notebook_option, output_options


@click.command(short_help="List actors, numbers and quotes.")
@articles_argument()
@format_option("table", "json", "jsonl")
@output_options
@notebook_option
def analyze(articles: tuple[str, ...], form: str, output: Path | None, force: bool) -> int:
    """List the actors, numbers and quotes of articles, and who vouches for what.

    json prints one object for one article and an array for several; jsonl one object a line, as each is done.
    Offsets count Unicode code points into "text", the end exclusive.

    \b
    dateline analyze story.txt
    dateline analyze --format jsonl articles/ > findings.jsonl
    curl -s https://example.org/story.txt | dateline analyze - --format json | jq .numbers
    """
    from ..outfile import output as open_output
    from ..tables import terminal_width

    reading = Reading(articles)
    with open_output(output, force) as stream:
        several = len(articles) > 1 or Path(articles[0]).is_dir()
        for piece in _printed(reading, form, several, width=terminal_width() if output is None else None):
            stream.write(piece.encode("utf-8", "replace"))
            if form == "jsonl":
                stream.flush()
    return reading.status()


def _printed(reading: Reading, form: str, several: bool, width: int | None) -> Iterator[str]:
    from analysis import analyze as find

    from ..plain import json_text

    if form == "table":
        from ..overview import overview

        for count, article in enumerate(reading):
            yield ("\n" if count else "") + "\n".join(overview(find(article), width)) + "\n"
    elif form == "jsonl" or not several:
        for article in reading:
            yield json_text(find(article).to_dict(), None if form == "jsonl" else 2) + "\n"
    else:
        for count, article in enumerate(reading):
            yield (",\n" if count else "[\n") + json_text(find(article).to_dict(), 2)
        yield "\n]\n" if reading.read else "[]\n"
