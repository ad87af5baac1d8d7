"""``dateline import``: annotations come back, or come from someone else."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..system.paths import full_path
from ..system.plain_output import complain, remark
from .options import notebook_option, open_notebook

if TYPE_CHECKING:
    from ..imports.dateline_json import Incoming
    from ..notebook import Notebook


@click.command("import", short_help="Take annotations in.")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--dry-run", is_flag=True, help="Only tell what would be taken in.")
@click.option("--deleted-too", is_flag=True, help="Bring back also what was deleted here.")
@notebook_option
def import_(files: tuple[Path, ...], dry_run: bool, deleted_too: bool) -> int:
    """Take in what Dateline or another program wrote; - is standard input. A file is known by what is in it.

    \b
    Dateline        JSON, evidence, another notebook       W3C             Web Annotations (JSON-LD)
    Hypothesis      the client's export, the API's rows    REFI-QDA        .qdpx and .qdc of QualCoder, NVivo …
    Taguette        codebook CSV, project (SQLite)         doccano         JSONL, or the zip that it gives
    brat            a folder, a zip, an .ann by its .txt   Label Studio    JSON

    What would happen is told first. Annotations are merged by their ids: of two versions the one changed last stays,
    each such case is told, and what lost is kept among the notebook's backups. What was deleted on either side stays
    deleted, unless it was changed later. Articles, tags, corrections, events and claims come along. Importing the same
    file again changes nothing.

    \b
    dateline import notes.json
    dateline import --dry-run project.qdpx
    dateline import --notebook shared.json ann.json ben.json
    """
    failed = 0
    with open_notebook() as notebook:
        for file in files:
            found = _found(file, notebook)
            _take(file, notebook, found, dry_run=dry_run, revive=deleted_too)
            failed += bool(found.trouble)
    return 1 if failed else 0


def _take(file: Path, notebook: Notebook, found: Incoming, *, dry_run: bool, revive: bool) -> None:
    from ..imports.conflict_copy import is_conflict_copy
    from ..imports.import_merge import carry_out, plan
    from ..imports.import_summary import summary
    from ..notebook.raw_pages import put_page
    from ..notebook.sibling_files import set_aside

    planned = plan(notebook, found, revive=revive)
    remark(f"{file}: {found.what}")
    for line in (*summary(notebook, found, planned), *found.remarks):
        remark(f"  {line}")
    for line in found.trouble:
        complain(line)
    if dry_run:
        remark("nothing was written")
        return
    result = carry_out(notebook, planned)
    kept = sum(put_page(full_path(notebook.path), sha256, page) for sha256, page in found.pages.items())
    if kept:
        remark(f"raw pages kept beside the notebook: {kept}")
    for line in result.conflicts:
        complain(line)
    if planned.losers:
        remark("what lost lies among the backups; dateline notebook path names the folder")
    if str(file) != "-" and is_conflict_copy(notebook, file):
        aside = set_aside(full_path(notebook.path), file)
        remark(f"{file} is taken in and lies among the backups now: {aside}")
    remark(
        f"annotations: {result.added} added, {result.updated} updated, {result.same} left as they were; "
        f"articles added: {result.articles}; tags added: {result.tags}"
    )


def _found(file: Path, notebook: Notebook) -> Incoming:
    from ..imports.recognized import incoming, incoming_from, known_to

    if str(file) == "-":
        return incoming(sys.stdin.buffer.read(), "-", notebook.articles(), notebook.annotations())
    return incoming_from(file, known_to(notebook))
