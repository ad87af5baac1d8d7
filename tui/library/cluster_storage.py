"""Files of this machine and of object stores alike: fsspec's file systems, and writing that leaves whole files only."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4


@dataclass(frozen=True, slots=True)
class Storage:
    """One file system. Local paths stay as they are named; all others are whole addresses."""

    _system: Any
    is_local: bool

    def exists(self, path: str) -> bool:
        """Whether there is a file or folder."""
        return bool(self._system.exists(path))

    def is_folder(self, path: str) -> bool:
        """Whether it is a folder, or the beginning of names in an object store."""
        return bool(self._system.isdir(path))

    def glob(self, pattern: str) -> list[str]:
        """The files that a pattern names."""
        found = self._system.glob(pattern, detail=True)
        return [self._named(path) for path, facts in found.items() if facts["type"] == "file"]

    def files_in(self, folder: str) -> list[str]:
        """The files of a folder and those below it, sorted; none where there is no such folder."""
        found = self._system.find(folder) if self._system.exists(folder) else []
        names = sorted(map(self._named, found))
        if self.is_local:  # as the folder was named
            root = os.path.abspath(local_path(folder))
            return [os.path.join(local_path(folder), os.path.relpath(name, root)) for name in names]
        return names

    def opened(self, path: str) -> Any:
        """A stream of the file's bytes, which can be read from any place."""
        return self._system.open(path, "rb")

    def bytes_of(self, path: str) -> bytes:
        """All of a file."""
        return bytes(self._system.cat_file(path))

    def write_whole(self, path: str, data: bytes) -> None:
        """Write a file that is there complete or not at all, over one of that name."""
        if not self.is_local:
            self._system.pipe_file(path, data)  # one object, put at once
            return
        final = Path(local_path(path))
        final.parent.mkdir(parents=True, exist_ok=True)
        beside = final.with_name(f".{final.name}.{uuid4().hex[:8]}")
        try:
            beside.write_bytes(data)
            beside.replace(final)
        finally:
            beside.unlink(missing_ok=True)

    def delete(self, path: str) -> None:
        """Delete a file if it is there."""
        with suppress(FileNotFoundError):
            self._system.rm_file(path)

    def _named(self, path: str) -> str:
        return path if self.is_local else str(self._system.unstrip_protocol(path))


def local_path(path: str) -> str:
    """The path that an address of a file on this machine (``file:///…``) names; any other as it is."""
    from fsspec.core import strip_protocol

    return str(strip_protocol(path)) if path.startswith(("file:", "local:")) else path


def storage_of(path: str) -> Storage:
    """The file system that a path or an address (``s3://…``) stands in; its settings are those that fsspec finds."""
    from fsspec.core import url_to_fs
    from fsspec.implementations.local import LocalFileSystem

    system, _ = url_to_fs(path)
    return Storage(system, isinstance(system, LocalFileSystem))
