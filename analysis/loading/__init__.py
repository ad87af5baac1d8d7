"""From a file, an address, standard input or bytes to an Article. Alone in the engine it touches disk and network."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import replace
from pathlib import Path

from ..article import Article, RawPage
from ..reading import read
from .address import Limits, is_address, without_credentials
from .decoding import ENCODINGS, decode, encoding_named
from .files import bytes_of
from .folders import expand
from .format_detection import ENDINGS, format_of
from .loading_error import LoadingError

__all__ = [
    "ENCODINGS",
    "ENDINGS",
    "Limits",
    "LoadingError",
    "encoding_named",
    "expand",
    "from_bytes",
    "is_address",
    "load",
    "without_credentials",
]

MOST_BYTES = 128 * 2**20
"""The largest file that is read, in bytes: a document with pictures."""
MOST_RAW = 5 * 2**20
"""The largest page that is kept as it was fetched, in bytes."""
MOST_TEXT = 48 * 2**20
"""The largest plain text that is read, in bytes."""
MOST_LINES = 1_000_000
"""The most lines that a plain text may have: each may be a paragraph, and takes some 400 bytes."""


def load(
    path: str | Path, limits: Limits | None = None, *, encoding: str | None = None, keep_raw: bool = False
) -> Article:
    """The article in a file, at an http or https address, or on standard input ("-").

    ``limits`` are for addresses; ``encoding`` is the one that the reader chose, whatever the file says of itself. With
    ``keep_raw`` the article has the page that was fetched, up to MOST_RAW bytes.
    Raises LoadingError in one plain line.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "strike.txt")
    ...     _ = file.write_text("Port strike goes on\\n\\nDockers stopped work.")
    ...     load(file).title
    'Port strike goes on'
    """
    if is_address(str(path)):
        from .web import fetch

        fetched = fetch(str(path), limits)
        source = without_credentials(str(path))
        article = from_bytes(fetched.data, source, declared=fetched.charset, media=fetched.media, encoding=encoding)
        lost = (f"the download was cut off: {fetched.lost}",) if fetched.lost else ()
        return replace(
            article,
            retrieved=fetched.retrieved,
            address=fetched.address,
            raw_sha256=hashlib.sha256(fetched.data).hexdigest(),
            remarks=(*lost, *article.remarks),
            raw=RawPage(fetched.data, fetched.media) if keep_raw and len(fetched.data) <= MOST_RAW else None,
        )
    data = sys.stdin.buffer.read(MOST_BYTES + 1) if str(path) == "-" else bytes_of(path, MOST_BYTES)
    return from_bytes(data, str(path), encoding=encoding)


def from_bytes(
    data: bytes, source: str, *, declared: str | None = None, media: str | None = None, encoding: str | None = None
) -> Article:
    """The article in ``data``, in whatever format it is. Raises LoadingError in one plain line.

    ``source`` names where it came from ("-" for standard input); ``declared`` is the encoding and ``media`` the media
    type that a header names; ``encoding`` is the one that the reader chose.
    """
    if len(data) > MOST_BYTES:
        raise LoadingError(f"{source}: is larger than {MOST_BYTES >> 20} MB; split it into articles first")
    if not data.strip():
        raise LoadingError(f"{source}: is empty; there is nothing to read in it")
    try:
        article = _article(data, source, declared, media, encoding)
    except MemoryError:
        raise LoadingError(f"{source}: is too large for the memory of this machine; split it first") from None
    if not article.paragraphs:
        raise LoadingError(f"{source}: is empty; there is nothing to read in it")
    return article


def _article(data: bytes, source: str, declared: str | None, media: str | None, encoding: str | None) -> Article:
    form = format_of(data, source, media)
    if form == "html":
        from .page import article_of_page

        return article_of_page(data, source, declared, encoding)
    if form == "mhtml":
        from .mail import article_of_mhtml

        return article_of_mhtml(data, source, encoding)
    if form == "mail":
        from .mail import article_of_mail

        return article_of_mail(data, source, encoding)
    if form in ("pdf", "docx", "epub"):
        from .docx import article_of_docx
        from .epub import article_of_epub
        from .pdf import article_of_pdf

        return {"pdf": article_of_pdf, "docx": article_of_docx, "epub": article_of_epub}[form](data, source)
    if len(data) > MOST_TEXT or data.count(b"\n") + data.count(b"\r") > MOST_LINES:
        raise LoadingError(
            f"{source}: is larger than {MOST_TEXT >> 20} MB or {MOST_LINES:,} lines; split it into articles first"
        )
    decoded = decode(data, declared, encoding)
    if decoded is None:
        raise LoadingError(f"{source}: is a binary file, not a text; give a .txt, .md or .html file")
    if form == "markdown":
        from .front_matter import article_of_markdown

        return article_of_markdown(decoded[0], source, decoded[1])
    return read(decoded[0], source=source, remarks=decoded[1])
