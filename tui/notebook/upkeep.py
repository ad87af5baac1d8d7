"""Looking after the notebook's file: check it, copy it, bring a copy back. What ``dateline notebook`` calls."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from . import disk
from .annotation import Annotation, Tag
from .backups import back_up, backups_of, stamp
from .change import ArticleRecord, NotebookError
from .contents import KEYS, Contents
from .migration import format_of, newest
from .salvage import added, salvaged
from .table_bytes import Layout, Tables


@dataclass(frozen=True, slots=True)
class Report:
    """What ``check`` found: problems in plain lines, the most serious first, and how many rows each table has."""

    path: Path
    problems: tuple[str, ...]
    counts: dict[str, int]
    backups: tuple[Path, ...]
    """The copies that there are, the newest first."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What ``restore`` did: which file it took, where the one that stood there lies, and how many rows came from it."""

    backup: Path
    aside: Path | None
    salvaged: int = 0


def check(path: Path) -> Report:
    """Look at a notebook without changing it. A file that is not there, damaged or foreign is a problem."""
    path = path.expanduser().resolve()
    backups = tuple(backups_of(path))
    try:
        tables = _tables(path)
    except NotebookError as error:
        return Report(path, (str(error),), {}, backups)
    contents = Contents()
    contents.load(tables)
    problems = [f"{row} cannot be read" for row in contents.unreadable]
    problems += _doubles(tables) + _loose_ends(contents)
    version = format_of(tables)
    if version > newest():
        problems.append(f"written by a newer Dateline (format {version}); this one only reads it")
    return Report(path, tuple(problems), {table: len(tables.get(table, {})) for table in KEYS}, backups)


def backup(path: Path) -> Path:
    """Copy a good notebook into the folder of its backups; the copy's path. Raises NotebookError."""
    path = path.expanduser().resolve()
    try:
        with disk.locked(path):
            _tables(path)
            return back_up(path, "hand")
    except OSError as error:
        raise NotebookError(f"{path}: cannot be backed up ({error.strerror or error})") from None


def restore(path: Path, which: str | Path | None = None) -> Restored:
    """Put a backup in the notebook's place: the newest good one, or ``which`` (a name in the folder, or a path).

    The file that stands there is kept beside under another name. When it is damaged and no backup was named, its rows
    that are still whole are added to the backup, or to an empty notebook where there is none. Raises NotebookError
    when nothing can be restored.
    """
    path = path.expanduser().resolve()
    try:
        with disk.locked(path):
            damaged = _damaged(path) if which is None else b""
            rows = salvaged(damaged)
            chosen = _choose(path, which, needed=not any(rows.values()))
            tables, count = added(_tables(chosen) if chosen else {"meta": {"1": {"format": newest()}}}, rows)
            aside = path.with_name(f"{path.name}.aside-{stamp()}") if path.exists() else None
            if aside is not None:
                disk.replace(aside, [path.read_bytes()])
            disk.replace(path, Layout().encode(tables) if count or not chosen else [chosen.read_bytes()])
    except OSError as error:
        raise NotebookError(f"{path}: cannot be restored ({error.strerror or error})") from None
    return Restored(chosen or aside or path, aside, count)


def _damaged(path: Path) -> bytes:
    """The bytes of the file when it is there and no good notebook, else none."""
    try:
        _tables(path)
    except NotebookError:
        return path.read_bytes() if path.is_file() else b""
    return b""


def _choose(path: Path, which: str | Path | None, needed: bool) -> Path | None:
    """The copy to restore: the one named, or the newest good one. Without one it is an error if one is ``needed``."""
    if which is not None:
        inside = [copy for copy in backups_of(path) if copy.name == str(which) or copy.stem == str(which)]
        chosen = inside[0] if inside else Path(which).expanduser()
        _tables(chosen)
        return chosen
    for copy in backups_of(path):
        try:
            _tables(copy)
        except NotebookError:
            continue
        return copy
    if needed:
        raise NotebookError(f"{path}: there is no good backup to restore")
    return None


def _tables(path: Path) -> Tables:
    """The tables of a notebook's file. Raises NotebookError when there is none or it is not good."""
    try:
        found = disk.read(path)
    except OSError as error:
        raise NotebookError(f"{path}: cannot be read ({error.strerror or error})") from None
    if found is None:
        raise NotebookError(f"{path}: no such file")
    try:
        tables = Layout().decode(found[0])
        format_of(tables)
    except NotebookError as error:
        raise NotebookError(f"{path}: {error}") from None
    return tables


def _doubles(tables: Tables) -> list[str]:
    problems = []
    for table, key in KEYS.items():
        names = Counter(str(row.get(key)) for row in tables.get(table, {}).values())
        problems += [f"{table}: {key} {name} stands there {times} times" for name, times in names.items() if times > 1]
    return problems


def _loose_ends(contents: Contents) -> list[str]:
    """Records that point at nothing: annotations without article or beside their words, tags without parent."""
    problems = []
    articles = {record.sha256: record for record in contents.all("articles", ArticleRecord)}
    for sha256, record in articles.items():
        if hashlib.sha256(record.text.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
            problems.append(f"article {record.title or sha256}: its text is not the one it was kept as")
    for annotation in contents.all("annotations", Annotation):
        anchor, article = annotation.anchor, articles.get(annotation.article)
        if article is None:
            problems.append(f"annotation {annotation.id}: its article is not in the notebook")
        elif article.text[anchor.start : anchor.end] != anchor.exact:
            problems.append(f"annotation {annotation.id}: its words do not stand at its place")
    tags = {tag.name: tag.parent for tag in contents.all("tags", Tag)}
    missing = [(name, parent) for name, parent in tags.items() if parent and parent not in tags]
    return problems + [f"tag {name}: its parent {parent} is missing" for name, parent in missing]
