"""How a file is read, locked and replaced on disk so that a crash at any moment leaves the old one or the new one."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..system import atomic_file, file_lock, privacy
from .change import NotebookError

LOCK_TIMEOUT = 5.0
"""How many seconds to wait for another program that is writing."""
_HEAD = 200


class Signature(NamedTuple):
    """What tells one state of a file from another without reading it whole."""

    inode: int
    size: int
    modified: int
    head: bytes
    """The first bytes. They hold the revision, for a clock may be too coarse and an inode may come back."""


def reason(error: OSError) -> str:
    """What an error of the system says, in a few plain words."""
    if error.errno == errno.ELOOP:
        return "it is a link that leads back to itself; name the file that it should lead to"
    if error.errno == errno.ESTALE:
        return "its folder is gone or its network share has changed; open it anew"
    return str(error.strerror or error)


def signature(path: Path) -> Signature | None:
    """The signature of a file as it stands; None when there is none. Raises OSError."""
    try:
        with open(path, "rb", buffering=0) as file:
            status = os.fstat(file.fileno())
            return Signature(status.st_ino, status.st_size, status.st_mtime_ns, file.read(_HEAD))
    except FileNotFoundError:
        return None


def read(path: Path) -> tuple[bytes, Signature] | None:
    """The bytes of a file and their signature; None when there is none. Raises OSError and NotebookError."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise NotebookError(f"{path}: is not a file; name another notebook")
        with open(path, "rb") as file:
            data = file.read()
            status = os.fstat(file.fileno())
    except FileNotFoundError:
        return None
    return data, Signature(status.st_ino, len(data), status.st_mtime_ns, data[:_HEAD])


def replace(path: Path, pieces: Sequence[bytes | memoryview]) -> Signature:
    """Put ``pieces``, one after the other, at ``path``, whole or not at all; on disk on return. Raises OSError.

    Only the holder of the lock may call it: the new file has one fixed name, so that what a killed writer left behind
    is written over by the next.
    """
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is marked read-only")
    beside = path.with_name(f".{path.name}.new")
    with atomic_file.replacing(path, beside, mode=atomic_file.PRIVATE_FILE) as stream:
        for piece in pieces:
            stream.write(piece)
        stream.flush()
        status = os.fstat(stream.fileno())
    head = b"".join(bytes(piece[:_HEAD]) for piece in pieces)[:_HEAD]
    return Signature(status.st_ino, status.st_size, status.st_mtime_ns, head)


def name_again(path: Path, other: Path) -> None:
    """Give a file a second name, in place of what had it: what is then put at ``path`` leaves it there. Raises OSError.

    The folder is synced with the next file that is replaced in it.
    """
    other.unlink(missing_ok=True)
    try:
        os.link(path, other)
    except OSError:  # a file system without hard links
        shutil.copy2(path, other)


@contextlib.contextmanager
def locked(path: Path, timeout: float = LOCK_TIMEOUT) -> Iterator[None]:
    """Be the only one who writes ``path``. A lock whose holder died is free: it is the operating system's.

    Raises NotebookError when another program holds it for longer than ``timeout`` seconds; OSError when there can be
    no lock file.
    """
    atomic_file.make_folder(path.parent)
    if not os.access(path.parent, os.W_OK):
        raise PermissionError(errno.EACCES, "its folder may not be written in")
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(file_lock.locked(f"{path}.lock", timeout, privacy.mode_beside(path)))
        except file_lock.LockTimeoutError:
            raise NotebookError(f"{path}: another program has been writing for {timeout:g} s; try again") from None
        except file_lock.LocksMissingError:
            raise NotebookError(f"{path}: this file system cannot lock files; move it to a local disk") from None
        yield
