"""``dateline check``: figures inside an article that do not fit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import click

from .notebook_findings import NotebookFindings, raw_option
from .options import Reading, articles_argument, format_option, loading_options, notebook_option

if TYPE_CHECKING:
    from analysis.checking.consistency import Consistency
    from analysis.checks import Checks
    from analysis.findings import Findings


@click.command(
    short_help="Find figures that do not fit.",
    epilog="Status: 0 nothing is flagged; 1 something is, or some articles failed; 2 nothing could be read.",
)
@articles_argument()
@format_option("table", "json")
@click.option("-j", "--jobs", metavar="N", type=click.IntRange(1), help="Use N processes; else one a core.")
@raw_option
@loading_options
@notebook_option
def check(articles: tuple[str, ...], form: str, jobs: int | None, raw: bool) -> int:
    """Hold the figures of each article against each other.

    Only what arithmetic or the text itself proves is flagged (✗): parts that do not make their total, shares past a
    hundred, "doubled from 10 to 25", a headline that fits no figure of the text, one source with two figures for one
    thing, days that no calendar has, two ages of one person. Sums that hold are shown too (✓). Each line names the
    places. This is no verdict on whether a figure is true.

    \b
    dateline check story.txt
    dateline check articles/ --format json | jq '.[] | select(.holds | not)'
    """
    from ..system.output_file import output
    from ..system.text_table import terminal_width

    reading = Reading(articles)
    found = NotebookFindings(reading, jobs, raw)
    flagged = False
    with output(None) as stream:
        if form == "json":
            from ..system.plain_output import json_text

            made = [one for each in found.made(_objects) for one in each]
            flagged = any(not one["holds"] for one in made)
            stream.write((json_text(made, 2) + "\n").encode("utf-8", "replace"))
        else:
            for lines, wrong in found.made(partial(_table, width=terminal_width())):
                flagged = flagged or wrong
                stream.write(("\n".join(lines) + "\n").encode("utf-8", "replace"))
    found.tell()
    return reading.status(found=not flagged)


def _objects(findings: Findings, checks: Checks) -> list[dict[str, object]]:
    from analysis.checking import check as checked

    return [one.to_dict(findings.article) for one in checked(findings)]


def _table(findings: Findings, checks: Checks, width: int | None) -> tuple[list[str], bool]:
    """The lines of an article, and whether something in it is flagged."""
    from analysis.checking import check as checked

    made = checked(findings)
    return list(_lines(findings, made, width)), any(not one.holds for one in made)


def _lines(findings: Findings, made: tuple[Consistency, ...], width: int | None) -> Iterator[str]:
    from ..listings.spelled_days import with_spelled_days
    from ..system.plain_output import counted, one_line
    from ..system.text_table import cut

    article = findings.article
    wrong = sum(not one.holds for one in made)
    told = f"{counted(wrong, 'flag')}, {counted(len(made) - wrong, 'sum')} that hold{'s' * (len(made) - wrong == 1)}"
    yield f"{one_line(article.source or article.title)}: {told if made else 'nothing to hold against each other'}"
    for one in made:
        paragraphs = (article.paragraph_at(place.start) for place in one.places)
        marks = dict.fromkeys(f"¶{paragraph.index + 1}" for paragraph in paragraphs if paragraph)
        message = one_line(with_spelled_days(one.message))
        line = f"  {'✓' if one.holds else '✗'} {one.rule:<9} {' '.join(marks):<8} {message}"
        yield cut(line, width) if width else line
        if not one.holds:
            for place in one.places:
                text = article.text
                around = f"{text[max(0, place.start - 40) : place.start]}[{text[place.start : place.end]}]"
                shown = f"      … {one_line(around + text[place.end : place.end + 40])} …"
                yield cut(shown, width) if width else shown
