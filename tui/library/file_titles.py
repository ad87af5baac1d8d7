"""What articles in files are called, from their beginnings: for lists of files that nobody has opened yet."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from pathlib import Path
from time import monotonic

from analysis.loading import is_address
from analysis.reading import read

HEAD = 8_000
"""Bytes of a file that are looked at."""
_PAGES = {".html", ".htm", ".xhtml"}
_TEXTS = {".txt", ".md", ".markdown", ".text", ""}
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.S | re.I)


def title_of(name: str) -> str:
    """What the article in a file is called, as far as its beginning tells; "" where it does not."""
    path = Path(name)
    ending = path.suffix.lower()
    if is_address(name) or ending not in _PAGES | _TEXTS:
        return ""
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""
    if ending in _PAGES:
        found = _TITLE.search(head)
        return " ".join(html.unescape(found[1]).split()) if found else ""
    return "" if "\0" in head else read(head).title


def look_up(titles: dict[str, str], names: Iterable[str], seconds: float) -> None:
    """Put what articles are called into ``titles``, of as many of those missing there as the time allows."""
    end = monotonic() + seconds
    for name in names:
        if name not in titles:
            if monotonic() > end:
                return
            titles[name] = title_of(name)
