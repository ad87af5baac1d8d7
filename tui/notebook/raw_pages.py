"""Raw pages beside the notebook: each as it was fetched, in a WARC file of its own, private as the notebook is.

A file is named by the SHA-256 of the page. It holds a ``resource`` record with the page, its Content-Type, the time and
the address after redirects, and a ``metadata`` record that says by which address it was asked for (``via``), and the
SHA-256 again. Addresses stand there without logins and tokens. The same page gives the same bytes.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from ..system import atomic_file
from ..system.privacy import folder_mode, mode_beside

if TYPE_CHECKING:
    from analysis.article import Article

MOST_PAGE = 5 * 2**20
"""Bytes of a page that is kept."""
_IDS = UUID("b2a5c1de-8a52-5f7e-8c8e-3f64f1d5a6c4")
_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as it was fetched: when (ISO 8601, UTC), by which address, and from where after redirects."""

    data: bytes
    media: str | None
    asked: str
    address: str
    retrieved: str

    @property
    def sha256(self) -> str:
        """The SHA-256 of the page."""
        return hashlib.sha256(self.data).hexdigest()


def pages_folder(notebook: Path) -> Path:
    """The folder beside a notebook that holds raw pages."""
    return notebook.with_name(notebook.name + ".pages")


def page_file(notebook: Path, sha256: str) -> Path | None:
    """The file of the page with this SHA-256; None where none is kept."""
    path = pages_folder(notebook) / f"{sha256}.warc"
    return path if _SHA256.fullmatch(sha256) and path.is_file() else None


def keep_page(notebook: Path, article: Article) -> bool:
    """Keep the page that an article was read from, once; False where it has none, or it cannot be kept."""
    if article.raw is None or not article.raw_sha256 or len(article.raw.data) > MOST_PAGE:
        return False
    if page_file(notebook, article.raw_sha256) is not None:
        return True
    page = KeptPage(
        article.raw.data, article.raw.media, article.source, article.address or article.source, article.retrieved or ""
    )
    data = as_warc(page)
    return data is not None and put_page(notebook, page.sha256, data)


def put_page(notebook: Path, sha256: str, data: bytes) -> bool:
    """Put a WARC file among the pages, if none is there for this page; False where the disk does not allow it."""
    if page_file(notebook, sha256) is not None:
        return True
    folder, mode = pages_folder(notebook), mode_beside(notebook)
    path = folder / f"{sha256}.warc"
    with suppress(OSError):  # the note that goes with it is worth more than the page
        atomic_file.make_folder(folder, folder_mode(mode))
        with atomic_file.replacing(path, path.with_suffix(".part"), mode=mode) as stream:
            stream.write(data)
        return True
    return False


def as_warc(page: KeptPage) -> bytes | None:
    """The WARC file of a page; None where warcio is not installed."""
    try:
        from warcio.warcwriter import WARCWriter
    except ImportError:
        return None
    from ..exports.public_names import public_address

    stream = BytesIO()
    writer = WARCWriter(stream, gzip=False)
    address, asked = public_address(page.address), public_address(page.asked)
    ids = [f"<urn:uuid:{uuid5(_IDS, f'{part}:{page.sha256}:{page.retrieved}:{address}')}>" for part in ("page", "via")]
    headers: dict[str, Any] = {"WARC-Record-ID": ids[0], "WARC-Date": page.retrieved or "1970-01-01T00:00:00Z"}
    media = page.media or "application/octet-stream"
    writer.write_record(_record(writer, address, "resource", page.data, media, headers))
    fields = f"via: {asked}\r\npayloadSha256: {page.sha256}\r\nfetchedBy: Dateline\r\n".encode("utf-8", "replace")
    about = {**headers, "WARC-Record-ID": ids[1], "WARC-Concurrent-To": ids[0]}
    writer.write_record(_record(writer, address, "metadata", fields, "application/warc-fields", about))
    return stream.getvalue()


def _record(writer: Any, address: str, kind: str, data: bytes, media: str, headers: dict[str, Any]) -> Any:
    return writer.create_warc_record(
        address, kind, payload=BytesIO(data), length=len(data), warc_content_type=media, warc_headers_dict=headers
    )


def page_in(data: bytes) -> KeptPage | None:
    """The page in a WARC file by Dateline; None where it holds none or is damaged, or warcio is not installed."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        return None
    page: KeptPage | None = None
    with suppress(Exception):  # warcio raises many kinds for what is no WARC
        for record in ArchiveIterator(BytesIO(data), check_digests="raise"):
            content = record.content_stream().read(MOST_PAGE + 1)
            named = record.rec_headers.get_header
            if str(len(content)) != named("Content-Length"):
                return None
            if record.rec_type == "resource" and len(content) <= MOST_PAGE:
                address = named("WARC-Target-URI") or ""
                page = KeptPage(content, named("Content-Type"), address, address, named("WARC-Date") or "")
            elif record.rec_type == "metadata" and page is not None:
                via = re.search(rb"^via: ([^\r\n]*)", content)
                page = KeptPage(
                    page.data, page.media, via[1].decode() if via else page.asked, page.address, page.retrieved
                )
        return page
    return None
