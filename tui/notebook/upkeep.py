"""Looking after the notebook's file: check it, copy it. What ``dateline notebook`` calls; see ``restoring`` too."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from ..system.paths import full_path
from . import disk
from .annotation import Annotation, Tag
from .article_record import ArticleRecord
from .backups import back_up, backups_of
from .change import NotebookError
from .migration import newest
from .notebook_file import read_notebook
from .records import Records
from .schema import SCHEMAS, Tables
from .sibling_files import notices


@dataclass(frozen=True, slots=True)
class Report:
    """What ``check`` found: problems in plain lines, the most serious first, and how many rows each table has."""

    path: Path
    problems: tuple[str, ...]
    counts: dict[str, int]
    backups: tuple[Path, ...]
    """The copies that there are, the newest first."""


def check(path: Path) -> Report:
    """Look at a notebook without changing it. A file that is not there, damaged or foreign is a problem."""
    path = full_path(path)
    backups = tuple(backups_of(path))
    try:
        file = read_notebook(path)
    except NotebookError as error:
        return Report(path, (str(error),), {}, backups)
    records = Records()
    records.load(file.tables)
    problems = [damage.message for damage in file.damage]
    for table, number in sorted(file.broken):
        problems.append(f"{table} {number} is not as it was written (its checksum does not fit)")
    problems += records.unreadable
    problems += _doubles(file.tables) + _loose_ends(records)
    if file.format > newest():
        problems.append(f"written by a newer Dateline (format {file.format}); this one only reads it")
    problems += notices(path)
    return Report(path, tuple(problems), {table: len(file.tables.get(table, {})) for table in SCHEMAS}, backups)


def backup(path: Path) -> Path:
    """Copy a good notebook into the folder of its backups; the copy's path. Raises NotebookError."""
    path = full_path(path)
    try:
        with disk.locked(path):
            read_notebook(path)
            return back_up(path, "hand")
    except OSError as error:
        raise NotebookError(f"{path}: cannot be backed up ({error.strerror or error})") from None


def _doubles(tables: Tables) -> list[str]:
    problems = []
    for table, schema in SCHEMAS.items():
        names = Counter(str(row.get(schema.key)) for row in tables.get(table, {}).values())
        problems += [
            f"{table}: {schema.key} {name} stands there {times} times" for name, times in names.items() if times > 1
        ]
    return problems


def _loose_ends(records: Records) -> list[str]:
    """Records that point at nothing: annotations without article or beside their words, tags without parent."""
    problems = []
    articles = {record.sha256: record for record in records.all("articles", ArticleRecord)}
    for sha256, record in articles.items():
        if hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
            problems.append(f"article {record.title or sha256}: its text is not the one it was added as")
    for annotation in records.all("annotations", Annotation):
        anchor, article = annotation.anchor, articles.get(annotation.article)
        if article is None:
            problems.append(f"annotation {annotation.id}: its article is not in the notebook")
        elif article.text[anchor.start : anchor.end] != anchor.exact:
            problems.append(f"annotation {annotation.id}: its words do not stand at its place")
    tags = {tag.name: tag.parent for tag in records.all("tags", Tag)}
    missing = [(name, parent) for name, parent in tags.items() if parent and parent not in tags]
    return problems + [f"tag {name}: its parent {parent} is missing" for name, parent in missing]
