"""From a path or a stream of bytes to an Article. Alone in the engine it touches the disk, and only to read."""

from __future__ import annotations

from pathlib import Path

from .article import Article, read


class LoadingError(Exception):
    """What could not be read, and what to do about it, in one plain line."""


def load(path: str | Path) -> Article:
    """The article in a file. Raises LoadingError in one plain line when there is none to read."""
    path = Path(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise LoadingError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise LoadingError(f"{path}: is a folder, not an article; name a file in it") from None
    except OSError as error:
        raise LoadingError(f"{path}: cannot be read ({error.strerror})") from None
    return from_bytes(data, str(path))


def from_bytes(data: bytes, source: str) -> Article:
    """The article in ``data``; ``source`` names where it came from ("-" for standard input)."""
    if b"\0" in data[:8192]:
        raise LoadingError(f"{source}: is a binary file, not a text; give a .txt, .md or .html file")
    if not data.strip():
        raise LoadingError(f"{source}: is empty; there is nothing to read in it")
    return read(data.decode("utf-8", errors="replace"), source=source)
