"""``dateline analyze``: what the engine finds in articles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import Reading, articles_argument, format_option, notebook_option, output_options

if TYPE_CHECKING:
    from analysis.findings import Findings


@click.command(short_help="List actors, numbers and quotes.")
@articles_argument()
@format_option("table", "json", "jsonl")
@output_options
@click.option("-j", "--jobs", metavar="N", type=click.IntRange(1), help="Use N processes; else one a core.")
@notebook_option
def analyze(articles: tuple[str, ...], form: str, output: Path | None, force: bool, jobs: int | None) -> int:
    """List the actors, numbers and quotes of articles, and who vouches for what.

    json prints one object for one article and an array for several; jsonl one object a line, as each is done.
    Offsets count Unicode code points into "text", the end exclusive.

    \b
    dateline analyze story.txt
    dateline analyze --format jsonl articles/ > findings.jsonl
    curl -s https://example.org/story.txt | dateline analyze - --format json | jq .numbers
    """
    from ..system.output_file import output as open_output
    from ..system.text_table import terminal_width

    reading = Reading(articles)
    with open_output(output, force) as stream:
        several = len(articles) > 1 or Path(articles[0]).is_dir()
        for piece in _printed(reading, form, several, terminal_width() if output is None else None, jobs):
            stream.write(piece.encode("utf-8", "replace"))
            if form == "jsonl":
                stream.flush()
    return reading.status()


def _printed(reading: Reading, form: str, several: bool, width: int | None, jobs: int | None) -> Iterator[str]:
    if form == "table":
        for count, table in enumerate(reading.made(partial(_table, width=width), jobs)):
            yield ("\n" if count else "") + table
    elif form == "jsonl" or not several:
        yield from reading.made(_line if form == "jsonl" else _object, jobs)
    else:
        for count, text in enumerate(reading.made(_object, jobs)):
            yield (",\n" if count else "[\n") + text.removesuffix("\n")
        yield "\n]\n" if reading.read else "[]\n"


def _table(findings: Findings, width: int | None) -> str:
    from .findings_table import overview

    return "\n".join(overview(findings, width)) + "\n"


def _line(findings: Findings) -> str:
    from ..system.plain_output import json_text

    return json_text(findings.to_dict()) + "\n"


def _object(findings: Findings) -> str:
    from ..system.plain_output import json_text

    return json_text(findings.to_dict(), 2) + "\n"
