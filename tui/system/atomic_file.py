"""The one way in which Dateline replaces a file: written beside, synced, moved into place, whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_BINARY = getattr(os, "O_BINARY", 0)


@contextlib.contextmanager
def replacing(path: Path, beside: Path, *, mode: int = 0o666, over: bool = True) -> Iterator[BinaryIO]:
    """A stream of bytes that become the file at ``path`` when all went well, on disk at the end. Raises OSError.

    ``beside`` is where they are written first; what a killed writer left there is written over. A file that is
    replaced keeps its mode, a new one gets ``mode`` less the umask. Without ``over`` a file that appeared at ``path``
    meanwhile raises FileExistsError.
    """
    descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_TRUNC | _BINARY, mode)
    try:
        with io.FileIO(descriptor, "w") as raw, io.BufferedWriter(raw) as stream:
            yield stream
            stream.flush()
            _keep_mode(descriptor, path)
            os.fsync(descriptor)
        _move(beside, path, over)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    sync_folder(path.parent)


def _keep_mode(descriptor: int, path: Path) -> None:
    if hasattr(os, "fchmod"):
        with contextlib.suppress(FileNotFoundError):
            os.fchmod(descriptor, stat.S_IMODE(path.stat().st_mode))


def _move(beside: Path, path: Path, over: bool) -> None:
    if over:
        os.replace(beside, path)
        return
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        os.replace(beside, path)


def make_folder(folder: Path, mode: int = PRIVATE_FOLDER) -> None:
    """Make a folder and those above it, private and on disk, where they are missing. Raises OSError."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        with contextlib.suppress(FileExistsError):
            one.mkdir(mode)
        sync_folder(one.parent)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on disk. Systems that cannot do that for folders (Windows, some shares) see to it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)
