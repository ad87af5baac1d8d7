"""The reader's choices that outlast a session (theme, hidden notices): a small JSON file."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from . import atomic_file
from .paths import config_path
from .privacy import make_own_private


class Settings:
    """Choices by name. A file that is missing or damaged counts as empty; one that cannot be written is let be."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or config_path()
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            found = {}
        self._values: dict[str, Any] = found if isinstance(found, dict) else {}

    def get(self, name: str, default: str = "") -> str:
        """A choice, or ``default``."""
        return str(self._values.get(name, default))

    def put(self, name: str, value: str) -> None:
        """Keep a choice."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        beside = self.path.with_suffix(f".{os.getpid()}.tmp")
        with suppress(OSError):  # a choice of colours is not worth an interruption
            atomic_file.make_folder(self.path.parent)
            make_own_private(self.path.parent)
            with atomic_file.replacing(self.path, beside, mode=atomic_file.PRIVATE_FILE) as stream:
                stream.write(json.dumps(self._values, indent=1).encode())
