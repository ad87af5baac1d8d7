"""Copies of the notebook in a folder beside it, made before the first write of a day and before anything risky."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from . import disk

KEPT = 14
"""How many copies stay, of those made each day and of those made for every other reason."""


def folder_of(notebook: Path) -> Path:
    """The folder that holds a notebook's copies."""
    return notebook.with_name(notebook.name + ".backups")


def backups_of(notebook: Path) -> list[Path]:
    """A notebook's copies, the newest first."""
    return sorted(folder_of(notebook).glob("*.json"), key=lambda path: path.name, reverse=True)


def stamp() -> str:
    """The present moment (UTC) as file names carry it; later ones sort later."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")


def back_up(notebook: Path, reason: str) -> Path:
    """Copy the notebook as it stands and return the copy's path; older copies beyond KEPT go. Raises OSError.

    ``reason`` is one word that ends up in the name: "daily", "hand", "migration".
    """
    folder = folder_of(notebook)
    folder.mkdir(exist_ok=True)
    copy = folder / f"{stamp()}-{reason}.json"
    disk.replace(copy, [notebook.read_bytes()])
    shutil.copystat(notebook, copy)
    same = [path for path in backups_of(notebook) if (path.stem.endswith("-daily")) == (reason == "daily")]
    for old in same[KEPT:]:
        old.unlink(missing_ok=True)
    return copy


def back_up_daily(notebook: Path) -> str | None:
    """Make today's copy if there is none yet; return what went wrong in one line, or None.

    A copy that cannot be made does not keep the reader's note from being saved.
    """
    today = stamp().partition("T")[0]
    try:
        if not any(folder_of(notebook).glob(f"{today}T*-daily.json")):
            back_up(notebook, "daily")
    except OSError as error:
        return f"the day's backup could not be made ({error.strerror or error})"
    return None
