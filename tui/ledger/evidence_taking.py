"""Evidence taken in: what a file or page is, by its SHA-256, and whether what a claim says stands in it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.loading import LoadingError, from_bytes, is_address, load, without_credentials

from ..notebook.annotation import now
from ..notebook.claim import Evidence
from ..notebook.raw_pages import keep_page
from ..reading.passages import find_quote
from ..system.paths import expanded
from ..system.served import refusal

if TYPE_CHECKING:
    from analysis.article import Article

    from ..notebook.claim import ClaimKind, Statement

MOST_FILE = 128 * 2**20
"""Bytes of a file that is taken as evidence."""


class EvidenceError(Exception):
    """Why something cannot be evidence, and what to do, in one plain line."""


def from_file(path: str, kind: ClaimKind, said: Statement, note: str = "") -> Evidence:
    """A file as evidence. It stays where it is; its SHA-256 says later whether it is still the same.

    Raises EvidenceError. What cannot be read as a text is evidence too; whether the claim stands in it is not known.
    """
    file = expanded(path)
    if why := refusal(path):
        raise EvidenceError(why)
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise EvidenceError(f"{file.name or path}: cannot be read ({reason}); check the name") from None
    if len(data) > MOST_FILE:
        raise EvidenceError(f"{file.name}: is larger than {MOST_FILE >> 20} MB; name a part of it")
    try:
        standing = stands(kind, said, from_bytes(data, str(file)))
    except LoadingError:
        standing = None
    return Evidence("file", str(file), hashlib.sha256(data).hexdigest(), now(), note, standing)


def from_address(
    address: str, kind: ClaimKind, said: Statement, notebook: Path, note: str = ""
) -> tuple[Evidence, str]:
    """A page as evidence, fetched and kept beside the notebook; and what went wrong, or "".

    One that cannot be fetched is evidence by its address alone. Raises EvidenceError for what is no address,
    and in a browser.
    """
    if not is_address(address):
        raise EvidenceError(f"{address}: is no address; it begins with http:// or https://")
    if why := refusal(address):
        raise EvidenceError(why)
    shown = without_credentials(address)
    try:
        page = load(address, keep_raw=True)
    except LoadingError as error:
        return Evidence("address", shown, None, None, note), f"{error}; kept by its address alone"
    keep_page(notebook, page)
    return Evidence("address", shown, page.raw_sha256, page.retrieved, note, stands(kind, said, page)), ""


def stands(kind: ClaimKind, said: Statement, article: Article) -> bool | None:
    """Whether an article has a claim's figure, or its words; None where that cannot be told.

    A figure stands there when one of the article's numbers has one of its bounds, in the same unit. An assertion may
    be put in other words, so that its not being there says nothing.
    """
    if kind == "figure":
        return _has_figure(said, article)
    has_words = next(find_quote(article.text, said.text.strip("“”\"' ,.")), None) is not None
    return True if has_words else False if kind == "quote" else None


def _has_figure(said: Statement, article: Article) -> bool | None:
    from analysis.pipeline import analyze

    wanted = {bound for bound in (said.value, said.low, said.high) if bound is not None}
    if not wanted:
        return None
    if said.value is None and not any(map(str.isdigit, said.text)):
        return said.text.casefold() in article.text.casefold() or None
    return any(
        not wanted.isdisjoint({number.value, number.low, number.high})
        for number in analyze(article).numbers
        if number.unit == said.unit or None in (number.unit, said.unit)
    )
