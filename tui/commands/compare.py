"""``dateline compare``: what several reports say of one event."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .notebook_findings import NotebookFindings, raw_option
from .options import (
    Reading,
    Refusal,
    articles_argument,
    format_option,
    loading_options,
    notebook_option,
    output_options,
)

if TYPE_CHECKING:
    from analysis.checks import Checks
    from analysis.comparing.comparison import Comparison
    from analysis.findings import Findings


@click.command(short_help="Put the figures of several reports beside each other.")
@articles_argument()
@format_option("table", "json", "csv", "markdown")
@output_options
@click.option("--name", metavar="TEXT", help="What the event is called; else the first headline.")
@click.option("-j", "--jobs", metavar="N", type=click.IntRange(1), help="Use N processes; else one a core.")
@raw_option
@loading_options
@notebook_option
def compare(
    articles: tuple[str, ...],
    form: str,
    output: Path | None,
    force: bool,
    name: str | None,
    jobs: int | None,
    raw: bool,
) -> int:
    """Say what several reports tell of one event: each figure, who is credited with it, and how they fit.

    ARTICLE is two or more files, addresses or a folder of them. Each thing that several reports give a figure for is a
    ladder of lines: ▲ ▼ a figure above or below the one before it, = the same, ≠ one that no update, bound or part
    explains. What belongs to another event or to a longer time is set aside, with why. Which report is right is for you
    to find out: the range and the highest figure that has a source are shown, no verdict.

    \b
    dateline compare reports/
    dateline compare agency.txt daily.txt https://example.org/story --format markdown -o event.md
    dateline compare reports/ --format json | jq '.rows[].relations[] | select(.relation == "differs")'
    """
    from analysis.comparing import compare as compared

    from ..system.output_file import output as open_output

    reading = Reading(articles)
    found = NotebookFindings(reading, jobs, raw)
    reports = list(found.made(_findings))
    if len(reports) < 2:
        left = "one article was read" if reports else "no article was read"
        raise Refusal(f"compare wants two or more articles, and {left}; name another report of the event")
    comparison = compared(reports, name)
    with open_output(output, force) as stream:
        stream.write(_rendered(comparison, form, output is None).encode("utf-8", "replace"))
    found.tell()
    return reading.status(found=bool(comparison.rows))


def _findings(findings: Findings, checks: Checks) -> Findings:
    return findings


def _rendered(comparison: Comparison, form: str, to_terminal: bool) -> str:
    if form == "table":
        from ..system.text_table import terminal_width
        from .ladder_table import ladder_lines

        return "\n".join(ladder_lines(comparison, terminal_width() if to_terminal else None)) + "\n"
    from ..exports import comparison_forms

    forms = {"json": comparison_forms.as_json, "csv": comparison_forms.as_csv, "markdown": comparison_forms.as_markdown}
    # JSON names reports as they were named, for the scripts that named them; only what lets one in is cut.
    return forms[form](comparison_forms.keyless(comparison) if form == "json" else comparison_forms.public(comparison))
