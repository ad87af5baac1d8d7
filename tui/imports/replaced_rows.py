"""Keeping what a merge takes the place of: a Dateline JSON file among the backups, which an import can read."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ..notebook import Annotation, Claim, Correction, Event, Tag
from ..notebook.backups import folder_of, stamp
from ..system.atomic_file import make_folder, replacing
from ..system.paths import full_path
from ..system.privacy import folder_mode, mode_beside

if TYPE_CHECKING:
    from ..notebook import Notebook
    from ..notebook.schema import Record

ENDING = ".replaced"
"""No ``.json``: the file is no copy of the notebook."""


def keep(notebook: Notebook, losers: Sequence[Record]) -> Path | None:
    """Write the records beside the notebook; where they lie, or None when there were none or no place for them."""
    if not losers:
        return None
    from ..exports.export_selection import Selection
    from ..exports.json_complete import render

    chosen = Selection(
        (),
        tuple(one for one in losers if isinstance(one, Tag)),
        orphans=tuple(one for one in losers if isinstance(one, Annotation)),
        corrections=tuple(one for one in losers if isinstance(one, Correction)),
        events=tuple(one for one in losers if isinstance(one, Event)),
        claims=tuple(one for one in losers if isinstance(one, Claim)),
    )
    file = full_path(notebook.path)
    kept = folder_of(file) / f"{stamp()}-import{ENDING}"
    from ..exports.export_formats import Options

    with suppress(OSError):  # the merge itself is what matters, and says if the disk fails
        make_folder(kept.parent, folder_mode(mode_beside(file)))
        with replacing(kept, kept.with_suffix(".part"), mode=mode_beside(file)) as stream:
            stream.write("".join(render(chosen, Options())).encode("utf-8", "replace"))
        return kept
    return None


def replaced(notebook: Notebook) -> list[Path]:
    """The files of what merges took the place of, the newest first."""
    return sorted(folder_of(full_path(notebook.path)).glob(f"*{ENDING}"), reverse=True)
