"""The reader's choices that outlast a session (theme, hidden notices): a small JSON file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from .json_file import read_object, write_object
from .paths import config_path


class Settings:
    """Choices by name. A file that is missing or damaged counts as empty; one that cannot be written is let be."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or config_path()
        self._values = read_object(self.path)

    def get(self, name: str, default: str = "") -> str:
        """A choice, or ``default``."""
        return str(self._values.get(name, default))

    def put(self, name: str, value: str) -> None:
        """Keep a choice."""
        if self._values.get(name) != value:
            self._values[name] = value
            write_object(self.path, self._values)


ASKING_FOR_STILLNESS = ("REDUCE_MOTION", "REDUCED_MOTION", "NO_MOTION")
"""Variables of the environment that ask for it when they are set and not "0"."""


def wants_stillness(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the environment asks that nothing on the screen moves by itself."""
    return any(environment.get(name, "0") not in {"", "0"} for name in ASKING_FOR_STILLNESS)
