"""Paths that go on from what was typed so far, for fields that take the path of a file."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from .paths import expanded
from .served import is_served

MOST = 20
_LOOKED_AT = 20_000
"""Entries of a folder that are looked at, so that no folder makes typing slow."""


def paths_like(typed: str) -> list[str]:
    """Paths that begin with what is typed, written as the reader writes; a folder ends with a slash.

    Hidden ones come only after a dot. A desk in a browser tells nothing of the machine's files.
    """
    if not typed or is_served():
        return []
    folder, slash, begun = typed.rpartition("/")
    found, wanted = [], begun.casefold()
    try:
        with os.scandir(expanded(folder + slash) if slash else Path()) as entries:
            for entry in islice(entries, _LOOKED_AT):
                is_hidden = entry.name.startswith(".") and not begun.startswith(".")
                if not is_hidden and entry.name.casefold().startswith(wanted):
                    found.append(f"{folder}{slash}{entry.name}{'/' if entry.is_dir() else ''}")
    except (OSError, ValueError):
        return []
    return sorted(found, key=lambda path: (path.casefold(), path))[:MOST]
