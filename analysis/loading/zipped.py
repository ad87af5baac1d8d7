"""Reading what lies in a zip archive without letting it blow up."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from .error import LoadingError

MOST_UNPACKED = 256 * 2**20
"""The most that an archive may hold, unpacked, in bytes."""
_MOST_FILES = 20_000


def opened(data: bytes, source: str) -> ZipFile:
    """The archive in ``data``, once its own account of sizes is within limits. Raises LoadingError."""
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        raise LoadingError(f"{source}: is damaged; get a fresh copy of it") from None
    entries = archive.infolist()
    if len(entries) > _MOST_FILES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise LoadingError(f"{source}: unpacks to more than {MOST_UNPACKED >> 20} MB; it is not read")
    if any(entry.flag_bits & 1 for entry in entries):
        raise LoadingError(f"{source}: is locked with a password; save a copy without one")
    return archive


def part(archive: ZipFile, name: str, source: str) -> bytes:
    """One file of an archive. zipfile itself stops at the size that the archive states. Raises LoadingError."""
    try:
        return archive.read(name)
    except (KeyError, BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
        raise LoadingError(f"{source}: is damaged; get a fresh copy of it") from None
