"""Whether the desk is served to a browser, and what it may read and write then: the folder served, and the notebook."""

from __future__ import annotations

import os
from pathlib import Path

from .paths import full_path

_DOWNLOADS = "dateline-download-"
VARIABLE = "DATELINE_SERVED"
"""Names the folder in the environment of a desk that is served."""


def served_folder() -> Path | None:
    """The folder that is served; None for a desk in a terminal."""
    named = os.environ.get(VARIABLE)
    return full_path(named) if named else None


def is_served() -> bool:
    """Whether this desk is in a browser."""
    return served_folder() is not None


def download_folder() -> Path:
    """A new folder for a file that goes to the browser."""
    from tempfile import mkdtemp

    return Path(mkdtemp(prefix=_DOWNLOADS))


def is_download(file: Path) -> bool:
    """Whether a file lies in such a folder."""
    from tempfile import gettempdir

    return file.parent.name.startswith(_DOWNLOADS) and file.parent.parent == full_path(gettempdir())


def refusal(name: str) -> str:
    """Why a file or address cannot be opened here, in one plain line; "" when it can."""
    folder = served_folder()
    if folder is None:
        return ""
    if "://" in name:
        return f"{name}: addresses are not opened in the browser; open it in a terminal, then it is in the notebook"
    inside = full_path(name).is_relative_to(folder)
    return "" if inside else f"{Path(name).name}: lies outside the folder that is served ({folder.name})"
