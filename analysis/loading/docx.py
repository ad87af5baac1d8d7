"""Word documents: what a reader sees once all tracked changes are accepted. Needs an extra to be installed.

mammoth reads them, to HTML. It takes a tenth of a millisecond and more for each element, and Word writes many that say
nothing of the text: those are taken out first.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from ..article import Article
from ..reading import read
from .loading_error import LoadingError
from .markup import page_tree
from .page_blocks import blocks_of, text_of
from .zipped import Archive, opened

_MOST_TAGS = 1_500_000
"""The most tags in the XML files of a document, as it comes."""
_MOST_ELEMENTS = 100_000
"""The most elements that are left for mammoth: some 25,000 paragraphs."""
_LONGEST_TEXT = 9 * 2**20
"""libxml2 reads no text of 10 MB and more."""
_PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/_rels/footnotes.xml.rels",
    "word/_rels/endnotes.xml.rels",
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/footnotes.xml",
    "word/endnotes.xml",
)
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SILENT = frozenset(
    "proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak sectPr tblPr tblGrid commentRangeStart commentRangeEnd "
    "commentReference annotationRef permStart permEnd latentStyles docDefaults rsids".split()
)
_WRAPPERS = ("fldSimple", "bdo", "dir")
"""What mammoth drops with all it holds: fields in one element, stretches written the other way."""
_TELLING = {
    "rPr": frozenset(["vertAlign", "del", "ins"]),
    "pPr": frozenset("pStyle numPr rPr".split()),
    "style": frozenset("name pPr basedOn".split()),
}
"""Which children of these elements are left."""
_LISTS = "\n".join(
    f"p:{kind}({level}) => {'ul|ol > li > ' * (level - 1)}{tag} > li:fresh"
    for level in range(1, 6)
    for kind, tag in (("unordered-list", "ul"), ("ordered-list", "ol"))
)


def article_of_docx(data: bytes, source: str) -> Article:
    """The text of a Word document: its paragraphs, lists, tables, text boxes and notes, in order."""
    try:
        import mammoth
    except ImportError:
        raise LoadingError(f"{source}: reading DOCX needs one more package: pip install 'dateline[docx]'") from None
    archive = opened(data, source)
    parts = {name: archive.unpack(name) for name in _PARTS if name in archive.names()}
    try:
        markup = mammoth.convert_to_html(
            BytesIO(_packed(parts, source)),
            style_map=_LISTS + "\nbr[type='page'] => br\nbr[type='column'] => br",
            include_default_style_map=False,
            include_embedded_style_map=False,
            convert_image=lambda _: [],
        ).value
    except LoadingError:
        raise
    except Exception:  # mammoth names no error for malformed files
        if max(map(len, parts.values())) > _LONGEST_TEXT:
            raise LoadingError(f"{source}: is too large a document; save it as .txt") from None
        raise LoadingError(f"{source}: is damaged and cannot be read as DOCX; get a fresh copy of it") from None
    tree = page_tree(f"<html><body>{markup}</body></html>")
    for back in [] if tree is None else list(tree.iter("a")):
        if (back.get("href") or "").startswith(("#footnote-ref", "#endnote-ref")):
            back.drop_tree()
    text = "" if tree is None else text_of(blocks_of(tree))
    if not text:
        raise LoadingError(f"{source}: is empty; there is nothing to read in it")
    return read(text, source=source, remarks=("read from DOCX", *_left_out(archive, parts["word/document.xml"])))


def _left_out(archive: Archive, document: bytes) -> list[str]:
    """What of the document is not shown, in one line each."""
    lines = []
    deleted = re.search(rb"<w:(?:del|moveFrom)\b", document)
    if deleted:
        lines.append("tracked changes: what was inserted is shown, what was deleted is left out")
    if "word/comments.xml" in archive.names():
        comments = archive.unpack("word/comments.xml").count(b"<w:comment ")
        if comments:
            lines.append(f"left out: {comments:,} comment{'s' if comments > 1 else ''} in the margin")
    return lines


def _packed(parts: dict[str, bytes], source: str) -> bytes:
    """An archive of the parts, without what says nothing of the text."""
    if sum(part.count(b"<") for part in parts.values()) > _MOST_TAGS:
        raise LoadingError(f"{source}: is too large a document; save it as .txt")
    left = 0
    stream = BytesIO()
    with ZipFile(stream, "w") as packed:
        for name, part in parts.items():
            tree = _slim(part)
            left += sum(1 for _ in tree.iter())
            packed.writestr(name, _serialized(tree))
    if left > _MOST_ELEMENTS:
        raise LoadingError(f"{source}: is too large a document; save it as .txt")
    return stream.getvalue()


def _slim(data: bytes) -> Any:
    """The tree of a part of the document, without elements that say nothing of the text.

    Raises ValueError for a part that defines entities: no program writes them, and they could unfold without end.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    tree = etree.fromstring(data, parser)
    if tree.getroottree().docinfo.internalDTD is not None:
        raise ValueError("entities")
    dropped = []
    for node in tree.iter():
        name = node.tag.removeprefix(_WORD) if isinstance(node.tag, str) else ""
        parent = node.getparent()
        above = parent.tag.removeprefix(_WORD) if parent is not None else ""
        if name in _SILENT or (above in _TELLING and name not in _TELLING[above]):
            dropped.append(node)
    for node in dropped:
        node.getparent().remove(node)
    etree.strip_tags(tree, *(_WORD + name for name in _WRAPPERS))
    return tree


def _serialized(tree: Any) -> bytes:
    from lxml import etree

    data: bytes = etree.tostring(tree, encoding="utf-8", xml_declaration=True)
    return data
