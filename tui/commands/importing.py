"""``dateline import``: annotations come back, or come from someone else."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..system.paths import full_path
from ..system.plain_output import complain, remark
from .options import Refusal, notebook_option, open_notebook


@click.command("import", short_help="Take annotations in.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@notebook_option
def import_(file: Path) -> int:
    """Take a Dateline JSON or W3C JSON-LD export, or another notebook, into the notebook; - is standard input.

    Annotations are merged by their ids: of two that differ, the one changed last stays, and each such case is told.
    What was deleted here stays deleted, unless it was changed there later. Articles, tags, corrections, events and
    claims come along. Importing the same file again changes nothing.

    \b
    dateline import notes.json
    dateline import --notebook shared.json colleague.jsonld
    """
    from ..imports.conflict_copy import is_conflict_copy
    from ..imports.import_merge import merge
    from ..imports.recognized import incoming
    from ..notebook.sibling_files import set_aside

    data = _read(file)
    with open_notebook() as notebook:
        found = incoming(data, str(file), notebook.articles())
        result = merge(notebook, found)
        if str(file) != "-" and is_conflict_copy(notebook, file):
            aside = set_aside(full_path(notebook.path), file)
            remark(f"{file} is taken in and lies among the backups now: {aside}")
    for line in (*found.trouble, *result.conflicts):
        complain(line)
    for line in found.remarks:
        remark(line)
    remark(
        f"annotations: {result.added} added, {result.updated} updated, {result.same} left as they were; "
        f"articles added: {result.articles}; tags added: {result.tags}"
    )
    others = {"corrections": result.corrections, "events": result.events, "claims": result.claims}
    if any(others.values()):
        remark("; ".join(f"{name} added: {count}" for name, count in others.items() if count))
    if result.deleted:
        remark(f"deleted here before, and left out: {result.deleted}")
    return 1 if found.trouble else 0


def _read(file: Path) -> bytes:
    if str(file) == "-":
        return sys.stdin.buffer.read()
    if file.is_dir():
        raise Refusal(f"{file}: is a folder; name a file in it")
    if not file.exists():
        raise Refusal(f"{file}: no such file; check the name or give - for standard input")
    return file.read_bytes()
