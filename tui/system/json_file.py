"""Small JSON files that hold what is pleasant to have again: choices, recent projects. Trouble with one is let be."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from . import atomic_file
from .privacy import make_own_private


def read_object(path: Path) -> dict[str, Any]:
    """The object in a file; an empty one where the file is missing, damaged or holds something else."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def write_object(path: Path, values: Mapping[str, Any]) -> None:
    """Put an object into a file, whole; where the disk does not allow it, nothing is written."""
    beside = path.with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        atomic_file.make_folder(path.parent)
        make_own_private(path.parent)
        with atomic_file.replacing(path, beside, mode=atomic_file.PRIVATE_FILE) as stream:
            stream.write(json.dumps(values, indent=1).encode())
