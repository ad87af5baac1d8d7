"""Bringing in what a sync tool left beside the notebook when it met two versions of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..notebook.sibling_files import conflict_copies, set_aside
from ..system.paths import full_path

if TYPE_CHECKING:
    from ..notebook import Notebook
    from .import_merge import Merged


def is_conflict_copy(notebook: Notebook, path: Path) -> bool:
    """Whether a file is such a copy of the notebook."""
    return full_path(path) in conflict_copies(full_path(notebook.path))


def take_in(notebook: Notebook, copy: Path) -> tuple[Merged, Path]:
    """Take a conflict copy into the notebook, and move it among the backups; what was merged, and where it lies then.

    Raises ExportError when it is no notebook, NotebookError when ours cannot be written, and OSError.
    """
    from .import_merge import merge
    from .recognized import incoming

    result = merge(notebook, incoming(copy.read_bytes(), str(copy), notebook.articles()))
    return result, set_aside(full_path(notebook.path), copy)
