"""Zip files that come out the same every time: members in order, no dates of their own."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterable, Iterator

_CHUNK = 1 << 16
_IN_MEMORY = 1 << 24


def zipped(members: Iterable[tuple[str, str | bytes]]) -> Iterator[bytes]:
    """The bytes of a zip file with these members (name, bytes, or text for UTF-8), in pieces."""
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members:
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.create_system = 3  # the same on every system
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk
