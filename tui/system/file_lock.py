"""One writer at a time, across processes: the operating system's lock on a file beside the one that is written."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterator

_WAIT = 0.01
"""Seconds between two tries."""
_BUSY = (errno.EAGAIN, errno.EACCES, errno.EINTR)


class LockTimeoutError(Exception):
    """Another program held the lock for the whole time."""


class LocksMissingError(Exception):
    """The file system has no locks."""


@contextlib.contextmanager
def locked(path: str, timeout: float, mode: int) -> Iterator[None]:
    """Hold the lock on the file at ``path``, which is made with ``mode`` where it is missing, and stays.

    A lock whose holder died is free. Raises LockTimeoutError, LocksMissingError and OSError.
    """
    with _locked_by_library(path, timeout, mode) if os.name == "nt" else _locked(path, timeout, mode):
        yield


@contextlib.contextmanager
def _locked(path: str, timeout: float, mode: int) -> Iterator[None]:
    """The same lock as filelock's, whose import alone would take a fifth of the time that a note from a script does."""
    import fcntl

    deadline = time.monotonic() + timeout
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, mode)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_file_at(descriptor, path):
                with contextlib.suppress(OSError):  # the umask may have taken rights that a shared notebook needs
                    os.fchmod(descriptor, mode)
                break
        except OSError as error:
            if error.errno in (errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK):
                os.close(descriptor)
                raise LocksMissingError from None
            if error.errno not in _BUSY:
                os.close(descriptor)
                raise
        os.close(descriptor)
        if time.monotonic() >= deadline:
            raise LockTimeoutError
        time.sleep(_WAIT)
    try:
        yield
    finally:
        os.close(descriptor)


def _is_file_at(descriptor: int, path: str) -> bool:
    """Whether the file locked is still the one that others would lock. It may have been deleted meanwhile."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False


@contextlib.contextmanager
def _locked_by_library(path: str, timeout: float, mode: int) -> Iterator[None]:
    from filelock import FileLock, Timeout

    lock = FileLock(path, mode=mode)
    try:
        lock.acquire(timeout=timeout, poll_interval=_WAIT)
    except Timeout:
        raise LockTimeoutError from None
    except NotImplementedError:
        raise LocksMissingError from None
    try:
        yield
    finally:
        lock.release()
