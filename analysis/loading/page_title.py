"""A page's headline without what the page's own title adds to it: the site, the section, a motto."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from .page_extractions import comparable

_MOST_HEADINGS = 20
_SHORTEST = 12
"""A heading of fewer letters may stand in a title by chance."""
_LEAST_SHARE = 0.4
_KICKER = re.compile(r"\w+: ")
"""What a page may print above a headline and its title before it: "Analysis: ..."."""
_PARTED = re.compile(r"\s+[|»·•]\s+|\s+[-–—]\s+|\s*::\s*")


def headings_of(tree: Any) -> list[str]:
    """The texts of the first headings of a page."""
    return [" ".join(node.text_content().split()) for node in islice(tree.iter("h1", "h2", "h3"), _MOST_HEADINGS)]


def site_of(tree: Any) -> str:
    """What the page calls its site, or nothing."""
    for node in tree.iter("meta"):
        if node.get("property") == "og:site_name":
            return " ".join((node.get("content") or "").split())
    return ""


def own_title(title: str, headings: list[str], site: str) -> str:
    """``title`` as the page's heading has it, where that is most of it; else without the name of the site.

    >>> own_title("Port strike ends | Harbour Post", ["Port strike ends"], "")
    'Port strike ends'
    >>> own_title("Port strike ends - Harbour Post", [], "Harbour Post")
    'Port strike ends'
    """
    whole = comparable(title)
    kicker = comparable(label[0]) if (label := _KICKER.match(title)) else None
    for heading in headings:
        words = comparable(heading)
        if len(words) < _SHORTEST or words == whole or words not in whole:
            continue
        if label and whole.startswith(f"{kicker}{words}"):
            return label[0] + heading
        if len(words) >= _LEAST_SHARE * len(whole) or whole.startswith(words):
            return heading
    name = comparable(site)
    for parted in _PARTED.finditer(title):
        if name and comparable(title[parted.end() :]) == name:
            return title[: parted.start()]
        if name and comparable(title[: parted.start()]) == name:
            return title[parted.end() :]
    return title
