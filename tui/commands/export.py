"""``dateline export``: annotations leave in a form that other programs open."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from ..exports.export_formats import FORMATS, has_content_for, nothing_for
from ..system.plain_output import complain, remark
from .kept import kept_articles
from .options import Refusal, articles_argument, notebook_option, open_notebook, output_options

_FORMS = "\b\nFormats:\n" + "\n".join(f"  {form.name:14} {form.description}" for form in FORMATS.values())
_QUIET_SECONDS = 0.5


@click.command(short_help="Write annotations out for other programs.", epilog=_FORMS)
@articles_argument(required=False)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), required=True, help="The form; see below.")
@output_options
@click.option("--flavour", type=click.Choice(["plain", "obsidian"]), default="plain", help="The kind of Markdown.")
@click.option("--bom", is_flag=True, help="Begin a CSV with a byte order mark, for Excel.")
@click.option("--coder", "coders", multiple=True, metavar="NAME", help="Only this coder's annotations.")
@click.option("--rows", type=click.Choice(["annotations", "tags"]), default="annotations", help="CSV: what a row is.")
@click.option("--crlf", is_flag=True, help="REFI-QDA with CRLF line ends, for programs that count them as two.")
@click.option("--without-texts", is_flag=True, help="Leave the articles' texts out of a pack of evidence.")
@notebook_option
def export(
    articles: tuple[str, ...],
    form: str,
    output: Path | None,
    force: bool,
    flavour: str,
    bom: bool,
    crlf: bool,
    without_texts: bool,
    coders: tuple[str, ...],
    rows: str,
) -> int:
    """Write out the annotations of these articles, or of the whole notebook.

    ARTICLE is a file, or the source or sha256 (or its beginning) under which the notebook keeps an article whose
    file is gone. Without -o the export goes to standard output. A text that a spreadsheet would run as a formula
    gets an apostrophe before it in a CSV. Only json holds everything.

    \b
    dateline export --format markdown -o notes.md
    dateline export story.txt --format csv | less
    dateline export --format json -o all.json      comes back with dateline import all.json
    dateline export --format evidence -o case.zip  unpack it and check it with sha256sum -c MANIFEST.sha256
    """
    from ..exports import Selection, pieces
    from ..exports.export_remarks import amount, remarks_on
    from ..system.output_file import check
    from ..system.output_file import output as open_output

    if output is not None and str(output) != "-":
        check(output, force)
    elif output is None and FORMATS[form].packed:
        raise Refusal(
            f"{form} is a packed file; name it with -o FILE{FORMATS[form].extension}, or give -o - for a pipe"
        )
    with open_notebook() as notebook:
        shas, failed = kept_articles(notebook, articles)
        if articles and not shas:
            return 2 if failed == len(articles) else 1
        selection = Selection.of(notebook, shas if articles else None)
        if coders:
            selection = selection.by(coders)
    if not has_content_for(selection, FORMATS[form]):
        complain(nothing_for(FORMATS[form]))
        return 1
    options = {"flavour": flavour, "bom": bom, "crlf": crlf, "texts": not without_texts, "rows": rows}
    with open_output(output, force) as stream:
        for piece in _watched(pieces(form, selection, **options), output):
            stream.write(piece)
    for line in remarks_on(FORMATS[form], selection):
        remark(line)
    if output is not None:
        remark(f"{amount(FORMATS[form], selection)} exported to {output}")
    return 1 if failed else 0


def _watched(parts: Iterable[bytes], output: Path | None) -> Iterator[bytes]:
    """The parts; when they take long and go to a file, a terminal is told how far it has come."""
    watching = output is not None and sys.stderr.isatty()
    told = time.monotonic()
    written, shown = 0, False
    for part in parts:
        yield part
        written += len(part)
        if watching and time.monotonic() - told > _QUIET_SECONDS:
            told, shown = time.monotonic(), True
            print(f"\r{written / 1e6:.1f} MB …", end="", file=sys.stderr, flush=True)
    if shown:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
