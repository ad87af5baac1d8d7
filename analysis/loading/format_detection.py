"""Which format bytes are in: told by how they begin, and only then by the ending of the name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal
from urllib.parse import urlsplit

from .loading_error import LoadingError

Format = Literal["text", "markdown", "html", "mhtml", "mail", "pdf", "docx", "epub"]

_ENDINGS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".eml": "mail",
    ".pdf": "pdf",
    ".docx": "docx",
    ".epub": "epub",
}
ENDINGS = frozenset(_ENDINGS)
"""The endings of names that are read, in lower case."""
_MEDIA: dict[str, Format] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/plain": "text",
    "application/pdf": "pdf",
    "multipart/related": "mhtml",
    "message/rfc822": "mail",
    "application/epub+zip": "epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_MHTML = re.compile(rb"(?:[\w-]+: [^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type: *multipart/related", re.I)
_FOREIGN = [
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "compressed (gzip)"),
    (b"BZh", "compressed (bzip2)"),
    (b"\xfd7zXZ", "compressed (xz)"),
    (b"7z\xbc\xaf", "compressed (7z)"),
    (b"Rar!", "compressed (rar)"),
    (b"{\\rtf", "a rich text (RTF) file; save it as .docx or .txt"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file; save it as .docx or .txt"),
]


def format_of(data: bytes, source: str, media: str | None = None) -> Format:
    """The format of ``data``; ``media`` is the media type that a server names.

    Raises LoadingError in one plain line for formats that are known but not read.
    """
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _zipped(data, source)
    for sign, name in _FOREIGN:
        if head.startswith(sign):
            raise LoadingError(f"{source}: is {name}" if ";" in name else f"{source}: is {name}, not a text to read")
    named = _ENDINGS.get(_ending(source)) or _MEDIA.get((media or "").split(";")[0].strip().lower())
    if named in ("pdf", "docx", "epub"):
        # A damaged one, or a text under a wrong name: what it is shows when it is decoded.
        named = None
    if _HTML.match(head):
        return "text" if named in ("text", "markdown") else "html"
    if named is None and _MHTML.match(head):
        return "mhtml"
    return named or "text"


def _ending(source: str) -> str:
    path = urlsplit(source).path if source.lower().startswith(("http://", "https://")) else source
    return PurePath(path).suffix.lower()


def _zipped(data: bytes, source: str) -> Format:
    """Which of the formats that are zip archives inside this is."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        raise LoadingError(f"{source}: is damaged; get a fresh copy of it") from None
    if "word/document.xml" in names:
        return "docx"
    if "META-INF/container.xml" in names:
        return "epub"
    if "content.xml" in names:
        raise LoadingError(f"{source}: is an OpenDocument file; save it as .docx or .txt")
    raise LoadingError(f"{source}: is a zip archive, not a text; unpack it and give the folder")
