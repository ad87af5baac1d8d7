"""``dateline export``: annotations leave in a form that other programs open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..exports.formats import FORMATS
from ..plain import complain, remark
from .options import Untouchable, articles_argument, notebook_option, open_notebook, output_options

if TYPE_CHECKING:
    from ..notebook.store import ArticleRecord, Notebook


@click.command(
    short_help="Write annotations out for other programs.",
    epilog="Formats: " + "; ".join(f"{form.name}: {form.description}" for form in FORMATS.values()) + ".",
)
@articles_argument(required=False)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), required=True, help="The form; see below.")
@output_options
@click.option("--flavour", type=click.Choice(["plain", "obsidian"]), default="plain", help="The kind of Markdown.")
@click.option("--bom", is_flag=True, help="Begin a CSV with a byte order mark, for Excel.")
@notebook_option
def export(articles: tuple[str, ...], form: str, output: Path | None, force: bool, flavour: str, bom: bool) -> int:
    """Write out the annotations of these articles, or of the whole notebook.

    ARTICLE is a file, or the source or sha256 (or its beginning) under which the notebook keeps an article whose
    file is gone. Without -o the export goes to standard output.

    \b
    dateline export --format markdown -o notes.md
    dateline export story.txt --format csv | less
    dateline export --format json -o all.json      the way back into Dateline: dateline import all.json
    """
    from ..exports import Selection, pieces
    from ..outfile import check
    from ..outfile import output as open_output

    if output is not None and str(output) != "-":
        check(output, force)
    elif FORMATS[form].packed:
        raise Untouchable(f"{form} is a packed file; name it with -o FILE{FORMATS[form].extension}")
    with open_notebook() as notebook:
        shas, failed = _named(notebook, articles)
        if articles and not shas:
            return 2 if failed == len(articles) else 1
        selection = Selection.of(notebook, shas if articles else None)
    if not selection.annotations and not (FORMATS[form].complete and (selection.entries or selection.tags)):
        complain("there are no annotations to export yet; make some in the desk or with dateline annotate")
        return 1
    with open_output(output, force) as stream:
        for piece in pieces(form, selection, flavour=flavour, bom=bom):
            stream.write(piece)
    if output is not None:
        remark(f"{selection.annotations} annotations written to {output}")
    return 1 if failed else 0


def _named(notebook: Notebook, names: tuple[str, ...]) -> tuple[set[str], int]:
    """The hashes of the kept articles that the names stand for, and how many names stand for none; those are told."""
    from ..reading_list import articles_of

    records = notebook.articles()
    chosen: set[str] = set()
    failed = 0
    for name in names:
        kept = {
            record.sha256
            for record in records
            if name == record.source or (len(name) >= 8 and record.sha256.startswith(name)) or _same_file(name, record)
        }
        for article in () if kept and not Path(name).exists() else articles_of([name]):
            if isinstance(article, Exception):
                failed += 1
                complain(str(article))
            elif any(record.sha256 == article.sha256 for record in records):
                kept.add(article.sha256)
            elif not kept:
                remark(f"{article.source}: has no annotations")
        chosen |= kept
    return chosen, failed


def _same_file(name: str, record: ArticleRecord) -> bool:
    """Whether a kept article was read from the file of this name, perhaps before it was edited."""
    try:
        return Path(name).is_file() and Path(record.source).is_file() and Path(name).samefile(record.source)
    except (OSError, ValueError):
        return False
