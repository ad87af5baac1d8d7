"""A page's headline without what the page's own title adds to it: the site, the section, a motto."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

from .page_extractions import comparable

_MOST_HEADINGS = 20
_SHORTEST = 12
"""A heading of fewer letters may stand in a title by chance."""
_LEAST_SHARE = 0.3
_ENOUGH_WORDS = 4
_ENOUGH_LEFT, _SOON, _ALIKE = 3, 4, 0.6
"""Words left of a title, headings from the first on, and the share of words that two headlines have in common."""
_PARTED = re.compile(r"\s+[|»·•✩]\s+|\s+[-–—]\s+|\s*::\s*")
_BEFORE, _BEHIND = "|»·•✩-–—:", "|»·•✩-–—[(<"
"""What parts a headline from the rest of a title, before it and behind it."""
_KICKER = re.compile(r"\w+: ")
"""What a page may print above a headline and its title before it: "Analysis: ..."."""
_OG = ("og:title", "twitter:title")


def headings_of(tree: Any) -> list[str]:
    """The texts of the first headings of a page."""
    return [" ".join(node.text_content().split()) for node in islice(tree.iter("h1", "h2", "h3"), _MOST_HEADINGS)]


def site_of(tree: Any) -> str:
    """What the page calls its site, or nothing."""
    return _told(tree, "og:site_name")


def titles_of(tree: Any) -> list[str]:
    """What the page calls itself: to those who share it, then in its title."""
    named = [_told(tree, name) for name in _OG]
    named.append(" ".join((tree.findtext(".//title") or "").split()))
    return [title for title in named if title]


def _told(tree: Any, name: str) -> str:
    for node in tree.iter("meta"):
        if name in (node.get("property"), node.get("name")):
            return " ".join((node.get("content") or "").split())
    return ""


def own_title(title: str, headings: Sequence[str], titles: Sequence[str], site: str) -> str:
    """The headline of a page.

    ``title`` is what a library takes for it, ``titles`` what the page calls itself. The last heading that one of these
    holds beside other things is the headline, since the name of the site stands above it; else ``title`` is, without
    that name, unless it has no word in common with what the page calls itself.

    >>> own_title("Port strike ends | Harbour Post", ["Port strike ends"], [], "")
    'Port strike ends'
    >>> own_title("Port strike ends - Harbour Post", [], [], "Harbour Post")
    'Port strike ends'
    >>> own_title("Business", ["Business"], ["Port strike ends after week"], "Harbour Post")
    'Port strike ends after week'
    """
    named = [heading for heading in headings if heading and comparable(heading) != comparable(site)]
    for whole in (*titles, title):
        if found := next(filter(None, (_heading_in(whole, heading) for heading in reversed(named))), ""):
            return _below_site(found, " ".join(titles), named) or found
    if title and titles and _words(title).isdisjoint(_words(" ".join(titles))):
        told = _without_site(titles[0], site)
        if len(told.split()) >= _ENOUGH_WORDS and comparable(told) != comparable(site):
            return told
    return _without_site(title, site)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{3,}", text.lower()))


def _heading_in(title: str, heading: str) -> str:
    """``heading`` where it is the title or a part of it that marks set apart, with a word and a colon before it."""
    words = comparable(heading)
    letters = [(letter, at) for at, sign in enumerate(title) for letter in comparable(sign)]
    whole = "".join(letter for letter, _ in letters)
    found = whole.find(words) if len(words) >= max(_SHORTEST, _LEAST_SHARE * len(whole)) else -1
    if found < 0:
        return ""
    before = title[: letters[found][1]].rstrip(" \"'“‘«")
    behind = title[letters[found + len(words) - 1][1] + 1 :].lstrip(" \"'”’».?!…")
    if (before and before[-1] not in _BEFORE) or (behind and behind[0] not in _BEHIND):
        return ""
    label = _KICKER.match(title)
    return label[0] + heading if label and label[0].rstrip() == before else heading


def _below_site(heading: str, titles: str, headings: Sequence[str]) -> str:
    """The headline, where ``heading`` is rather the site's name above it: what is left of the titles says the same."""
    left = _words(titles) - _words(heading)
    if heading != headings[0] or len(left) < _ENOUGH_LEFT:
        return ""
    below = ((each, _words(each)) for each in headings[1:_SOON])
    return next((each for each, said in below if len(said & left) >= _ALIKE * max(len(said), len(left))), "")


def _without_site(title: str, site: str) -> str:
    name = comparable(site)
    for parted in _PARTED.finditer(title) if name else ():
        if comparable(title[parted.end() :]) == name:
            return title[: parted.start()]
        if comparable(title[: parted.start()]) == name:
            return title[parted.end() :]
    return title
