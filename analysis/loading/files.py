"""Reading a file's bytes; what stands in the way is told in one plain line, with what to do."""

from __future__ import annotations

import errno
import os
import select
import stat
from contextlib import suppress
from pathlib import Path

from .loading_error import LoadingError

PIPE_WAIT = 1.0
"""Seconds in which another program has to open the other end of a pipe."""


def bytes_of(path: str | Path, most: int) -> bytes:
    """The bytes of a file, one more than ``most`` at the most. Raises LoadingError."""
    try:
        with open(path, "rb", opener=_at_once) as stream:
            status = os.fstat(stream.fileno())
            if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
                raise LoadingError(f"{path}: is a device, not an article; give a file, or - for standard input")
            if stat.S_ISFIFO(status.st_mode):
                return _from_pipe(path, stream.fileno(), most)
            # No more is asked for than there is: a buffer of that size is taken in advance.
            if status.st_size:
                return stream.read(min(status.st_size, most) + 1)
            if stat.S_ISREG(status.st_mode):
                # Some files of the kernel pass for ordinary ones, and would be waited for without end.
                os.set_blocking(stream.fileno(), False)
            came: bytes | None = stream.read(most + 1)
            if came is None:
                raise LoadingError(f"{path}: has nothing to read now; copy it to an ordinary file first")
            return came
    except (OSError, ValueError, MemoryError) as error:
        raise LoadingError(trouble(path, error)) from None


def _at_once(path: str, flags: int) -> int:
    """Open without waiting for another program to open the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _from_pipe(path: str | Path, pipe: int, most: int) -> bytes:
    """What another program writes to a pipe, waited for where one has opened it."""
    select.select([pipe], [], [], PIPE_WAIT)
    first = b""
    with suppress(BlockingIOError):  # A program has opened it, and writes later.
        first = os.read(pipe, 1)
        if not first:
            raise LoadingError(f"{path}: is a pipe that nothing writes to; give a file, or - for standard input")
    os.set_blocking(pipe, True)
    with open(pipe, "rb", closefd=False) as rest:
        return first + rest.read(most + 1 - len(first))


def trouble(path: str | Path, error: BaseException) -> str:
    """What an error says about a file, and what to do, in one plain line."""
    number = getattr(error, "errno", None)
    if number == errno.ELOOP:
        return f"{path}: is a link that leads back to itself; name the file that it should lead to"
    if isinstance(error, FileNotFoundError):
        name = str(path)
        if name.startswith("~") and os.path.expanduser(name) == name:
            return f"{path}: no such file, as there is no user of that name; write the path out"
        if os.path.islink(path):
            return f"{path}: is a link to a file that is gone; name the file itself"
        return f"{path}: no such file; check the name or give - for standard input"
    if isinstance(error, IsADirectoryError):
        return f"{path}: is a folder, not an article; name a file in it"
    if isinstance(error, PermissionError):
        return f"{path}: may not be read; check its permissions"
    if number == errno.ENAMETOOLONG or isinstance(error, ValueError):
        return f"{path}: cannot be the name of a file; check the name"
    if isinstance(error, MemoryError):
        return f"{path}: is too large for the memory of this machine; split it first"
    said = getattr(error, "strerror", None) or type(error).__name__
    return f"{path}: cannot be read ({said}); copy it to an ordinary file first"
