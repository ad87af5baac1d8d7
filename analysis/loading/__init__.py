"""From a file, an address, standard input or bytes to an Article. Alone in the engine it touches disk and network."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from ..article import Article
from ..reading import read
from .address import Limits, is_address
from .decoding import decode
from .error import LoadingError
from .folders import expand
from .formats import ENDINGS, format_of

__all__ = ["ENDINGS", "Limits", "LoadingError", "expand", "from_bytes", "is_address", "load"]

MOST_BYTES = 512 * 2**20
"""The largest file that is read, in bytes."""


def load(path: str | Path, limits: Limits | None = None) -> Article:
    """The article in a file, at an http or https address, or on standard input ("-").

    ``limits`` are for addresses. Raises LoadingError in one plain line.
    """
    if is_address(str(path)):
        from .web import fetch

        fetched = fetch(str(path), limits)
        article = from_bytes(fetched.data, str(path), declared=fetched.charset, media=fetched.media)
        return replace(article, retrieved=fetched.retrieved)
    if str(path) == "-":
        return from_bytes(sys.stdin.buffer.read(MOST_BYTES + 1), "-")
    try:
        with open(path, "rb") as stream:
            # No more is asked for than there is: a buffer of that size is taken in advance.
            size = os.fstat(stream.fileno()).st_size
            data = stream.read(min(size, MOST_BYTES) + 1) if size else stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise LoadingError(f"{path}: no such file; check the name") from None
    except IsADirectoryError:
        raise LoadingError(f"{path}: is a folder, not an article; name a file in it") from None
    except PermissionError:
        raise LoadingError(f"{path}: may not be read; check its permissions") from None
    except (OSError, ValueError) as error:
        raise LoadingError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
    return from_bytes(data, str(path))


def from_bytes(data: bytes, source: str, *, declared: str | None = None, media: str | None = None) -> Article:
    """The article in ``data``, in whatever format it is. Raises LoadingError in one plain line.

    ``source`` names where it came from ("-" for standard input); ``declared`` is the encoding and ``media`` the media
    type that a header names.
    """
    if len(data) > MOST_BYTES:
        raise LoadingError(f"{source}: is larger than {MOST_BYTES >> 20} MB; split it into articles first")
    if not data.strip():
        raise LoadingError(f"{source}: is empty; there is nothing to read in it")
    article = _article(data, source, declared, media)
    if not article.paragraphs:
        raise LoadingError(f"{source}: is empty; there is nothing to read in it")
    return article


def _article(data: bytes, source: str, declared: str | None, media: str | None) -> Article:
    form = format_of(data, source, media)
    if form == "html":
        from .page import article_of_page

        return article_of_page(data, source, declared)
    if form == "mhtml":
        from .mail import article_of_mhtml

        return article_of_mhtml(data, source)
    if form in ("pdf", "docx", "epub"):
        from .docx import article_of_docx
        from .epub import article_of_epub
        from .pdf import article_of_pdf

        return {"pdf": article_of_pdf, "docx": article_of_docx, "epub": article_of_epub}[form](data, source)
    decoded = decode(data, declared)
    if decoded is None:
        raise LoadingError(f"{source}: is a binary file, not a text; give a .txt, .md or .html file")
    if form == "markdown":
        from .markdown import article_of_markdown

        return article_of_markdown(decoded[0], source, decoded[1])
    return read(decoded[0], source=source, remarks=decoded[1])
