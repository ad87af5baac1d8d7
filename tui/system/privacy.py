"""What lies in Dateline's own folders is for the reader's eyes only: folders 0700, files 0600."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from .atomic_file import PRIVATE_FILE, PRIVATE_FOLDER
from .paths import NAME, full_path, own_folders


def make_own_private(folder: Path) -> None:
    """Take from everyone else the rights to a folder and to all that lies in it, if it is one of Dateline's own.

    A folder that the reader chose stays as it is, and so does what may not be changed.
    """
    if os.name == "nt" or folder.name != NAME or full_path(folder) not in own_folders():
        return
    for where, _, names in os.walk(folder):
        _restrict(Path(where), PRIVATE_FOLDER)
        for name in names:
            _restrict(Path(where, name), PRIVATE_FILE)


def _restrict(path: Path, mode: int) -> None:
    with contextlib.suppress(OSError):
        status = path.lstat()
        if not stat.S_ISLNK(status.st_mode) and stat.S_IMODE(status.st_mode) & ~mode:
            path.chmod(stat.S_IMODE(status.st_mode) & mode)


def mode_beside(path: Path) -> int:
    """The mode of what is made beside a file: private, but for a file that others may write, which they share."""
    with contextlib.suppress(OSError):
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & (stat.S_IWGRP | stat.S_IWOTH):
            return mode & 0o666
    return PRIVATE_FILE


def folder_mode(mode: int) -> int:
    """The mode of a folder for files of this mode: who may read them may look into it."""
    return mode | (mode & 0o444) >> 2
