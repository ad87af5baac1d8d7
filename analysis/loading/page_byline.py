"""Who wrote the article of a page, as the page says it: in its metadata, beside the headline, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..data.sections import words
from .boilerplate import holds_comments, is_furniture
from .page_extractions import comparable
from .page_metadata import in_one_line

_LISTS = "masthead.txt"
_METADATA = (
    "sailthru.author",
    "byl",
    "byline",
    "parsely-author",
    "author",
    "article:author",
    "og:author",
    "dc.creator",
)
"""The names under which pages tell the author to machines, the most careful first."""
_NAMED = re.compile(r"(?:^|[\s_-])(?:byline|by-line|authors?|writer|contributors?)(?=$|[\s_-])", re.I)
_NOT_NAMED = re.compile(r"avatar|image|photo|bio\b|about|box|card|follow|social|twitter|date|time|footer|related", re.I)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LEADING = re.compile(
    r"^(?:(?:story|written|posted|submitted|published|reporting|words|text)\s+)?"
    r"(?:by|von|par|por|di|av|door|af|autore?n?s?|autori|authors?)\b\s*:?\s*(?=\S)",
    re.I,
)
_CUT = re.compile(
    r"\s*(?:\||\s[-–—]|[–—](?=\w)|@|\bon\s+[A-Z]|•|·|\((?![A-Z.]{1,5}\))|\d|"
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satur|Sun)(?:day)?\b,?\s|"
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d)"
)
_ADDRESS = re.compile(r"@|://|www\.|^\S+\.[a-z]{2,4}$", re.I)
_NOBODY = words(_LISTS, "no writers")
_BESIDE = words(_LISTS, "links beside a byline")
_MOST_WORDS = 5
_LONGEST = 120
_SITE_PART = re.compile(r"\.(?:[a-z]{2,4})$")


def own_byline(tree: Any, site: str) -> str:
    """Who wrote the article of a page; empty where the page does not say it beside the headline or to machines.

    ``site``: what the page calls itself, which is no author. What stands in readers' comments, menus and footers does
    not count, nor addresses and names of accounts.
    """
    for name in _METADATA:
        for node in tree.iter("meta"):
            told = (node.get("name") or node.get("property") or node.get("itemprop") or "").lower()
            if told == name and (found := _writer(node.get("content") or "", site)):
                return found
    heading = next(tree.iter("h1"), None)
    above = ""
    passed = heading is None
    for node in tree.iter():
        passed = passed or node is heading
        if not isinstance(node.tag, str) or not _is_named(node):
            continue
        if found := _written_by(node, site):
            if passed:
                return found
            above = found  # the last one above the headline
    return above


def confirmed_byline(guess: str, texts: Iterable[str], site: str) -> str:
    """Those of the authors in ``guess``, parted by semicolons, that are names and stand in the texts of the page."""
    whole = " ".join(" ".join(texts).split()).casefold()
    names = [_writer(each, site) for each in guess.split(";")]
    found = [name for name in names if _is_full(name) and name.casefold() in whole]
    return in_one_line(found)


def _is_full(name: str) -> bool:
    """Whether a name has a given name and a surname, or is an agency's in capitals."""
    return 1 < len(name.split()) <= _MOST_WORDS or (name.isupper() and len(name) > 1) or not name.isascii()


def _is_named(node: Any) -> bool:
    """Whether an element by its name says who wrote, and does not stand where others than the author are told."""
    marked = node.get("rel") == "author" or "author" in (node.get("itemprop") or "").split()
    name = _CAMEL.sub("-", f"{node.get('class') or ''} {node.get('id') or ''}"[:400])
    if not marked and (not _NAMED.search(name) or _NOT_NAMED.search(name)):
        return False
    return not any(map(_is_beside, (node, *node.iterancestors())))


def _is_beside(node: Any) -> bool:
    """Whether an element holds a menu, a form, readers' comments and the like; some pages are one form as a whole."""
    if node.tag == "form" and next(node.iter("h1"), None) is not None:
        return False
    return is_furniture(node) or holds_comments(node) or node.tag == "aside"


def _written_by(node: Any, site: str) -> str:
    """The names in an element that says who wrote: those that are marked inside it, else its whole text."""
    text = " ".join(node.text_content().split())
    if not text or len(text) > _LONGEST:
        return ""
    inside = dict.fromkeys(filter(None, (_writer(each, site) for each in _inner(node))))
    return in_one_line(list(inside)) or _writer(text, site)


def _inner(node: Any) -> Iterator[str]:
    """The texts of the innermost elements inside ``node`` that are links or named as an author's."""
    for inner in node.iterdescendants():
        if not isinstance(inner.tag, str) or any(_marks(below) for below in inner.iterdescendants()):
            continue
        if _marks(inner):
            yield " ".join(inner.text_content().split())


def _marks(node: Any) -> bool:
    if not isinstance(node.tag, str):
        return False
    return node.tag == "a" or "name" in (node.get("itemprop") or "").split() or _is_named(node)


def _writer(text: str, site: str) -> str:
    """The name that ``text`` gives, without "By", a date or an account behind it; empty where it gives none."""
    if "://" in text:
        return ""
    name = _LEADING.sub("", " ".join(text.split()))
    if cut := _CUT.search(name):
        name = name[: cut.start()]
    name = name.strip(" ,;:-–—")
    if not 2 <= len(name) <= _LONGEST or _ADDRESS.search(name) or name.lower() in _NOBODY:
        return ""
    if not _BESIDE.isdisjoint(name.lower().split()):
        return ""
    if comparable(name) in {comparable(site), comparable(_SITE_PART.sub("", site))}:
        return ""
    return name if any(letter.isupper() or not letter.isascii() for letter in name) else ""
