"""EPUB files: the chapters of a book in the order in which they are to be read, each once."""

from __future__ import annotations

import posixpath
import re
from time import monotonic
from typing import Any
from urllib.parse import unquote

from ..article import Article
from ..harmless_text import harmless
from ..reading import read
from .decoding import decode
from .loading_error import LoadingError
from .markup import page_tree, without_mute, xml_tree
from .page_blocks import Block, blocks_of, text_of
from .zipped import Archive, opened

_MOST_SECONDS = 15.0
_MOST_TAGS = 500_000
"""The most tags in all chapters together."""
_MOST_ENTRIES = 200_000
"""The most tags in a file that says what is in the book."""
_LONGEST_CHAPTER = 9 * 2**20
"""The longest chapter, in characters; libxml2 drops texts of 10 MB and more."""
_VOID = "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
_CLOSED = re.compile(rf"<(?!(?:{_VOID})\b)([a-zA-Z][\w:.-]{{0,40}})(\s[^<>]{{0,2000}})?/>", re.I)
_PROLOG = re.compile(r"\s*<\?xml[^>]*>|\s*<!DOCTYPE\b[^\[>]*(?:\[[^\]]*\]\s*)?>", re.I)
_DAY = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
"""The day of publication that a book names; a year or month alone is no date."""
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})")


def article_of_epub(data: bytes, source: str) -> Article:
    """The text of a book. Raises LoadingError in one plain line."""
    from lxml import etree

    archive = opened(data, source)
    try:
        container = _tree(archive, "META-INF/container.xml")
        home = container.xpath("string(//*[local-name()='rootfile']/@full-path)")
        package = _tree(archive, home)
        title = package.xpath("string(//*[local-name()='title'][1])").strip()
        author = package.xpath("string(//*[local-name()='creator'][1])").strip()
        day = _DAY.match(package.xpath("string(//*[local-name()='date'][1])").strip())
        blocks = _blocks(archive, _chapters(package, home), source)
    except (etree.LxmlError, ValueError, AttributeError):
        raise LoadingError(f"{source}: is damaged and cannot be read as EPUB; get a fresh copy of it") from None
    # A title page says what the first heading says again.
    doubled = len(blocks) > 1 and blocks[0].text == blocks[1].text
    shown = blocks[1:] if doubled else blocks
    if not shown:
        raise LoadingError(f"{source}: is empty; there is nothing to read in it")
    return read(
        text_of(shown),
        source=source,
        title=" ".join(title.split()) or None,
        byline=" ".join(author.split()) or None,
        date=day.group() if day else None,
        remarks=("read from EPUB",),
    )


def _tree(archive: Archive, name: str) -> Any:
    """The tree of one of the files that say what is in the book."""
    data = archive.unpack(name)
    if data.count(b"<") > _MOST_ENTRIES:
        raise LoadingError(f"{archive.source}: is too large a book; save its chapters one by one")
    return xml_tree(data)


def _chapters(package: Any, home: str) -> list[str]:
    """The names of the chapters' files, in order and each once, however often the book's spine names it."""
    names = {
        item.get("id"): item.get("href") for item in package.xpath("//*[local-name()='manifest']/*") if item.get("href")
    }
    order = package.xpath("//*[local-name()='spine']/*/@idref")
    places = (names[name].partition("#")[0] for name in dict.fromkeys(order) if name in names)
    folder = posixpath.dirname(home)
    return list(dict.fromkeys(posixpath.normpath(posixpath.join(folder, unquote(place))) for place in places))


def _blocks(archive: Archive, chapters: list[str], source: str) -> list[Block]:
    stop = monotonic() + _MOST_SECONDS
    tags = 0
    blocks: list[Block] = []
    for chapter in chapters:
        markup = _markup(archive.unpack(chapter))
        tags += markup.count("<")
        if tags > _MOST_TAGS or len(markup) > _LONGEST_CHAPTER or monotonic() > stop:
            raise LoadingError(f"{source}: is too large a book; save its chapters one by one")
        tree = page_tree(markup) if markup.strip() else None
        if tree is not None:
            for head in list(tree.iter("head")):
                head.drop_tree()
            # Trees are large: none is held on to but for its text.
            blocks += [Block(block.text, None, block.is_joined) for block in blocks_of(tree)]
    return blocks


def _markup(data: bytes) -> str:
    """A chapter as HTML: in XML an element may be closed where it opens, which HTML does not know."""
    declared = _DECLARED.match(data)
    decoded = decode(data, declared[1].decode("ascii") if declared else None)
    markup = harmless(decoded[0]) if decoded else ""
    start = 0
    while prolog := _PROLOG.match(markup, start):
        start = prolog.end()
    return without_mute(_CLOSED.sub(r"<\1\2></\1>", markup[start:]))
