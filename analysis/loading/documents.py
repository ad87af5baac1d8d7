"""DOCX and EPUB files: their text, paragraph by paragraph. DOCX needs an extra to be installed."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from urllib.parse import unquote

from ..article import Article
from ..reading import read
from .error import LoadingError
from .page import blocks_of
from .zipped import opened, part


def article_of_docx(data: bytes, source: str) -> Article:
    """The text of a Word document: its paragraphs and the rows of its tables, in order."""
    try:
        from docx import Document
    except ImportError:
        raise LoadingError(f"{source}: reading DOCX needs one more package: pip install 'dateline[docx]'") from None
    opened(data, source)
    try:
        blocks = list(_blocks_of_docx(Document(BytesIO(data))))
    except LoadingError:
        raise
    except Exception:  # python-docx and lxml name no common error for malformed files
        raise LoadingError(f"{source}: is damaged and cannot be read as DOCX; get a fresh copy of it") from None
    return _article(blocks, source, "read from DOCX")


def _blocks_of_docx(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        rows = getattr(block, "rows", None)
        if rows is None:
            yield block.text
            continue
        for row in rows:
            # A merged cell is given once for each cell that it takes up.
            cells = list(dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells))
            yield " | ".join(cell for cell in cells if cell)


def article_of_epub(data: bytes, source: str) -> Article:
    """The text of a book, in the order in which it is to be read."""
    from lxml import etree

    with opened(data, source) as archive:
        try:
            container = _xml(part(archive, "META-INF/container.xml", source))
            home = container.xpath("string(//*[local-name()='rootfile']/@full-path)")
            package = _xml(part(archive, home, source))
            names = {
                item.get("id"): item.get("href")
                for item in package.xpath("//*[local-name()='manifest']/*")
                if item.get("href")
            }
            order = package.xpath("//*[local-name()='spine']/*/@idref")
            blocks: list[str] = []
            for name in order:
                if name in names:
                    place = posixpath.normpath(posixpath.join(posixpath.dirname(home), unquote(names[name])))
                    tree = _xml(part(archive, place, source))
                    for node in tree.xpath("//*[local-name()='head' or local-name()='script' or local-name()='style']"):
                        node.getparent().remove(node)
                    blocks += blocks_of(tree)
            title = package.xpath("string(//*[local-name()='title'][1])").strip()
            author = package.xpath("string(//*[local-name()='creator'][1])").strip()
        except (etree.LxmlError, ValueError, AttributeError):
            raise LoadingError(f"{source}: is damaged and cannot be read as EPUB; get a fresh copy of it") from None
    return _article(blocks, source, "read from EPUB", title or None, author or None)


def _xml(data: bytes) -> Any:
    """The tree of an XML file, its entities left alone; a malformed one is mended as far as that goes."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    tree = etree.fromstring(data, parser)
    if tree is None:
        raise ValueError("no XML")
    return tree


def _article(
    blocks: list[str], source: str, remark: str, title: str | None = None, byline: str | None = None
) -> Article:
    kept = [words for block in blocks if (words := block.strip())]
    # A title page says what the first heading says again.
    text = "\n\n".join(words for n, words in enumerate(kept) if not n or words != kept[n - 1])
    if not text:
        raise LoadingError(f"{source}: is empty; there is nothing to read in it")
    return read(text, source=source, title=title, byline=byline, remarks=(remark,))
