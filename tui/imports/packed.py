"""The files of a zip or of a folder, by name. A zip is never unpacked to the disk, and never without end."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.loading import LoadingError
from analysis.loading.files import bytes_of
from analysis.loading.zipped import MOST_UNPACKED, opened

from ..exports.export_formats import ExportError

MOST_FILES = 20_000
"""Of a folder; a zip has a limit of its own."""


@dataclass(frozen=True, slots=True)
class Members:
    """The names of the files, and what reads one."""

    names: Sequence[str]
    _read: Callable[[str], bytes]

    def read(self, name: str) -> bytes:
        """A file's content. Raises ExportError."""
        try:
            return self._read(name)
        except LoadingError as error:
            raise ExportError(str(error)) from None

    def named_like(self, base: str) -> bytes | None:
        """The file whose name, without its folders and whatever the case, is this one."""
        wanted = base.casefold()
        found = next((name for name in self.names if name.rpartition("/")[2].casefold() == wanted), None)
        return None if found is None else self.read(found)

    def ending(self, *ends: str) -> list[str]:
        """The files whose names end so, without the hidden ones that some systems add."""
        named = (name for name in self.names if name.lower().endswith(ends))
        return sorted(name for name in named if not name.startswith("__MACOSX/") and "/." not in f"/{name}")


def of_zip(data: bytes, name: str) -> Members:
    """The files of a zip; ``name`` is said in errors. Raises ExportError."""
    try:
        archive = opened(data, name)
    except LoadingError as error:
        raise ExportError(str(error)) from None
    # A name that leads out of the archive is no file of a project.
    names = [one for one in archive.names() if not one.startswith("/") and ".." not in re.split(r"[/\\]", one)]
    return Members(names, archive.unpack)


def of_folder(folder: Path) -> Members:
    """The files of a folder, those of the folders in it too."""
    files = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            files[path.relative_to(folder).as_posix()] = path
        if len(files) > MOST_FILES:
            raise ExportError(f"{folder}: has more than {MOST_FILES:,} files; name one with fewer")

    return of_files(files, str(folder))


def of_files(files: Mapping[str, Path], name: str) -> Members:
    """Files of the disk by the names they go by; ``name`` is said in errors."""
    left = MOST_UNPACKED

    def read(member: str) -> bytes:
        nonlocal left
        data = bytes_of(files[member], left)
        left -= len(data)
        if left < 0:
            raise ExportError(f"{name}: holds more than {MOST_UNPACKED >> 20} MB; take it in part by part")
        return data

    return Members(sorted(files), read)
