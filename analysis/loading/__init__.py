"""From a file, standard input or bytes to an Article. Alone in the engine it touches the disk, and only to read."""

from __future__ import annotations

import sys
from pathlib import Path

from ..article import Article, read
from .decoding import decode
from .error import LoadingError

__all__ = ["LoadingError", "from_bytes", "load"]

MOST_BYTES = 512 * 2**20
"""The largest file that is read, in bytes."""


def load(path: str | Path) -> Article:
    """The article in a file, or on standard input ("-"). Raises LoadingError in one plain line."""
    if str(path) == "-":
        return from_bytes(sys.stdin.buffer.read(MOST_BYTES + 1), "-")
    try:
        with open(path, "rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise LoadingError(f"{path}: no such file; check the name") from None
    except IsADirectoryError:
        raise LoadingError(f"{path}: is a folder, not an article; name a file in it") from None
    except PermissionError:
        raise LoadingError(f"{path}: may not be read; check its permissions") from None
    except (OSError, ValueError) as error:
        raise LoadingError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
    return from_bytes(data, str(path))


def from_bytes(data: bytes, source: str, *, declared: str | None = None) -> Article:
    """The article in ``data``. Raises LoadingError in one plain line.

    ``source`` names where it came from ("-" for standard input); ``declared`` is the encoding a header names.
    """
    if len(data) > MOST_BYTES:
        raise LoadingError(f"{source}: is larger than {MOST_BYTES >> 20} MB; split it into articles first")
    if not data.strip():
        raise LoadingError(f"{source}: is empty; there is nothing to read in it")
    decoded = decode(data, declared)
    if decoded is None:
        raise LoadingError(f"{source}: is a binary file, not a text; give a .txt, .md or .html file")
    text, remarks = decoded
    article = read(text, source=source, remarks=remarks)
    if not article.paragraphs:
        raise LoadingError(f"{source}: is empty; there is nothing to read in it")
    return article
