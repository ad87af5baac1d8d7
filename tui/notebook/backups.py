"""Copies of the notebook in a folder beside it, and the generation before, which every write leaves behind."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ..system.atomic_file import PRIVATE_FILE, make_folder
from ..system.privacy import folder_mode, mode_beside
from . import disk

MOST = 14
"""How many copies stay: of those made each day, of those made during work, and of those made for every other reason."""
ROWS = 20
MINUTES = 10
"""After so many changed rows, or so many minutes of work, there is a copy."""
_HEAD = 4096
_GENERATION = re.compile(rb'"generation":\s*(\d{1,18})')
_FREQUENT = ("daily", "work")


def folder_of(notebook: Path) -> Path:
    """The folder that holds a notebook's copies."""
    return notebook.with_name(notebook.name + ".backups")


def before_of(notebook: Path) -> Path:
    """Where the generation before lies: the file as it was ahead of the last write."""
    return notebook.with_name(notebook.name + ".before")


def next_before_of(notebook: Path) -> Path:
    """Where the file waits, while the next is written, to be the generation before. A killed writer may leave it."""
    return notebook.with_name(f".{before_of(notebook).name}.new")


def backups_of(notebook: Path) -> list[Path]:
    """A notebook's copies, the newest first: by the generation that they hold, whatever their names say."""
    return sorted(folder_of(notebook).glob("*.json"), key=lambda path: (generation(path), path.name), reverse=True)


def generation(path: Path) -> int:
    """Which generation of the notebook a file is, by its first bytes; 0 when it does not say."""
    try:
        with path.open("rb") as file:
            found = _GENERATION.search(file.read(_HEAD))
    except OSError:
        return 0
    return int(found[1]) if found else 0


def newest_generation(notebook: Path) -> int:
    """The highest generation of the notebook and of all its copies; 0 where there is none."""
    copies = (before_of(notebook), next_before_of(notebook), *backups_of(notebook))
    return max(map(generation, (notebook, *copies)))


def stamp() -> str:
    """The present moment (UTC) as file names carry it."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")


def back_up(notebook: Path, reason: str, file: Path | None = None) -> Path:
    """Copy the notebook (or another ``file`` of it) as it stands and return the copy's path. Raises OSError.

    ``reason`` is one word that ends up in the name: "daily", "work", "hand", "migration", "damage". Of each kind the
    oldest copies beyond MOST go.
    """
    folder = folder_of(notebook)
    mode = mode_beside(notebook)
    make_folder(folder, folder_mode(mode))
    copy = folder / f"{stamp()}-{reason}.json"
    disk.replace(copy, [(file or notebook).read_bytes()])
    if mode != PRIVATE_FILE:
        copy.chmod(mode)
    kind = reason if reason in _FREQUENT else ""
    same = [path for path in backups_of(notebook) if path != copy and _kind(path) == kind]
    for old in same[MOST - 1 :]:
        old.unlink(missing_ok=True)
    return copy


def _kind(path: Path) -> str:
    reason = path.stem.rpartition("-")[2]
    return reason if reason in _FREQUENT else ""


def reason_for_copy(notebook: Path, meta: Mapping[str, Any]) -> str | None:
    """Why the file as it stands should be copied before the next write; None when there is no need yet.

    ``meta`` tells how many ``rows`` were changed since the last copy, and when that was made (``copied``).
    """
    today = stamp().partition("T")[0]
    if not any(folder_of(notebook).glob(f"{today}T*-daily.json")):
        return "daily"
    rows = meta.get("rows", 0)
    if not isinstance(rows, int) or rows >= ROWS:
        return "work"
    return "work" if rows and not _is_recent(meta.get("copied")) else None


def _is_recent(moment: object) -> bool:
    """Whether a moment lies in the last MINUTES. One that is still to come was told by a clock that was wrong."""
    with suppress(TypeError, ValueError):
        age = datetime.now(UTC) - datetime.fromisoformat(str(moment))
        return timedelta(0) <= age < timedelta(minutes=MINUTES)
    return False


def keep_before(notebook: Path) -> None:
    """Let the file as it stands wait to be the generation before; costs nothing where files can have two names.

    The one that is there stays until the new file is in place (``put_before``), so that whenever a writer is killed
    there is a file with all but its last act.
    """
    waiting = next_before_of(notebook)
    if 0 < generation(waiting) < generation(notebook):
        os.replace(waiting, before_of(notebook))
    disk.name_again(notebook, waiting)


def put_before(notebook: Path) -> None:
    """Make what waits the generation before, with its mode, once the notebook is another file; else drop it."""
    waiting, before = next_before_of(notebook), before_of(notebook)
    with suppress(OSError):
        if waiting.exists() and generation(waiting) < generation(notebook):
            os.replace(waiting, before)
        else:
            waiting.unlink(missing_ok=True)
    with suppress(OSError):
        status = before.stat()
        mode = mode_beside(notebook)
        # One that is linked elsewhere is not ours.
        if status.st_nlink == 1 and stat.S_IMODE(status.st_mode) & ~mode:
            before.chmod(stat.S_IMODE(status.st_mode) & mode)
