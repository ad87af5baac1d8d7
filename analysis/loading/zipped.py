"""Reading what lies in a zip archive without letting it blow up: all that is unpacked counts, again if read again."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from .loading_error import LoadingError

MOST_UNPACKED = 48 * 2**20
"""The most that may be unpacked of one archive, in bytes."""
MOST_PACKED = 128 * 2**20
"""The largest archive that is looked into, in bytes: pictures make most of it."""
_MOST_FILES = 20_000
_BROKEN = (BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError)


@dataclass(slots=True)
class Archive:
    """An open archive with what may still be unpacked of it, in bytes."""

    zipfile: ZipFile
    source: str
    left: int = MOST_UNPACKED

    def names(self) -> list[str]:
        """The names of the files in it."""
        return self.zipfile.namelist()

    def unpack(self, name: str) -> bytes:
        """One file of the archive; its size is taken off what may be unpacked. Raises LoadingError."""
        try:
            entry = self.zipfile.getinfo(name)
            if entry.flag_bits & 1:
                raise LoadingError(f"{self.source}: is locked with a password; save a copy without one")
            if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise LoadingError(f"{self.source}: is packed in a way that is not read; save it again")
            with self.zipfile.open(entry) as stream:
                # zipfile itself stops at the size that the archive states.
                data = stream.read(self.left + 1)
        except (KeyError, *_BROKEN):
            raise LoadingError(f"{self.source}: is damaged; get a fresh copy of it") from None
        self.left -= len(data)
        if self.left < 0:
            raise LoadingError(
                f"{self.source}: unpacks to more than {MOST_UNPACKED >> 20} MB of text; save its parts one by one"
            )
        return data


def opened(data: bytes, source: str) -> Archive:
    """The archive in ``data``. Raises LoadingError in one plain line."""
    if len(data) > MOST_PACKED:
        raise LoadingError(
            f"{source}: is larger than {MOST_PACKED >> 20} MB; save it without pictures, or its text alone"
        )
    # Its table of contents alone could take gigabytes.
    if data.count(b"PK\x01\x02") > _MOST_FILES:
        raise LoadingError(f"{source}: is an archive of more than {_MOST_FILES:,} files; it is not read")
    try:
        return Archive(ZipFile(BytesIO(data)), source)
    except _BROKEN:
        raise LoadingError(f"{source}: is damaged; get a fresh copy of it") from None
