"""What is named on a command line, spelled out: folders become the articles in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from .address import is_address
from .format_detection import ENDINGS


def expand(names: Iterable[str | Path]) -> list[str]:
    """The sources that ``names`` stand for: files, addresses and "-" as they are, folders by what is in them.

    In a folder and the folders below it, files count by their ending, in the order of their paths; hidden ones and
    links to folders do not.
    """
    return [source for name in map(str, names) for source in _sources(name)]


def _sources(name: str) -> Iterator[str]:
    if name == "-" or is_address(name) or not _is_folder(name):
        yield name
        return
    for folder, folders, files in os.walk(name):
        folders[:] = sorted(inner for inner in folders if not inner.startswith("."))
        for file in sorted(files):
            if not file.startswith(".") and os.path.splitext(file)[1].lower() in ENDINGS:
                path = os.path.join(folder, file)
                if os.path.isfile(path):
                    yield path


def _is_folder(name: str) -> bool:
    try:
        return os.path.isdir(name)
    except ValueError:  # a NUL in the name
        return False
