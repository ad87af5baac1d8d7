"""What lies beside the notebook and concerns it: copies that a sync tool made of a conflict, and other hard links."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..system.atomic_file import make_folder
from ..system.output_file import begins_as_notebook
from ..system.privacy import folder_mode, mode_beside
from .backups import backups_of, before_of, folder_of, next_before_of, stamp

_CONFLICT = re.compile(r"confli|konflikt|^ ?\(\d+\)$|^ \d+$", re.IGNORECASE)
"""How Dropbox, Nextcloud, Syncthing, iCloud, Google Drive and others name what they could not bring together."""


def conflict_copies(notebook: Path) -> list[Path]:
    """The notebooks beside this one that a sync tool left there since it found two versions, by name."""
    stem, suffix = notebook.stem, notebook.suffix
    try:
        names = os.listdir(notebook.parent)
    except OSError:
        return []
    found = [
        notebook.with_name(name)
        for name in sorted(names)
        if name.startswith(stem) and name.endswith(suffix) and name != notebook.name
    ]
    return [path for path in found if _CONFLICT.search(path.stem[len(stem) :]) and begins_as_notebook(path)]


def set_aside(notebook: Path, copy: Path) -> Path:
    """Move a conflict copy that has been taken in among the backups, where it is noticed no more. Raises OSError."""
    folder = folder_of(notebook)
    make_folder(folder, folder_mode(mode_beside(notebook)))
    aside = folder / f"{stamp()}-{copy.name}.merged"
    shutil.move(copy, aside)
    return aside


def is_linked_elsewhere(notebook: Path) -> bool:
    """Whether the file has another name that is none of ours, so that what is written here does not reach it there."""
    try:
        status = notebook.stat()
    except OSError:
        return False
    if status.st_nlink < 2:
        return False
    own = [
        path
        for path in (before_of(notebook), next_before_of(notebook), *backups_of(notebook))
        if _is_same(path, status)
    ]
    return status.st_nlink > 1 + len(own)


def notices(notebook: Path) -> tuple[str, ...]:
    """What the reader should know of it, a line each."""
    return tuple(_notices(notebook))


def _notices(notebook: Path) -> Iterator[str]:
    if is_linked_elsewhere(notebook):
        yield f"{notebook.name} has another name elsewhere (a hard link); what is written here does not reach it there"
    for copy in conflict_copies(notebook):
        yield f"“{copy.name}” lies beside the notebook, left by a sync; dateline import takes it in: {copy}"


def _is_same(path: Path, status: os.stat_result) -> bool:
    try:
        return os.path.samestat(path.stat(), status)
    except OSError:
        return False
