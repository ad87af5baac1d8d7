"""Raw pages beside the notebook: as they were fetched, with when and from where, for the reader's eyes only."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from analysis.article import Article, RawPage
from tui.notebook import Notebook
from tui.notebook.raw_pages import MOST_PAGE, KeptPage, as_warc, page_file, page_in, pages_folder, put_page
from tui.system.output_file import belongs_to_notebook

from .samples import article

PAGE = b"<html><body>A port strike\r\n\xff</body></html>"
ASKED, LANDED = "https://ann:pw@example.org/a?token=s3cret&id=4", "https://www.example.org/b?id=4"


def fetched(data: bytes = PAGE) -> Article:
    return replace(
        article(source="https://example.org/a?token=s3cret&id=4"),
        raw=RawPage(data, "text/html; charset=utf-8"),
        raw_sha256=hashlib.sha256(data).hexdigest(),
        address=LANDED,
        retrieved="2026-01-02T03:04:05Z",
    )


def test_a_page_is_kept_with_its_article_and_privately(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    notebook.add_article(fetched())
    path = page_file(notebook.path, hashlib.sha256(PAGE).hexdigest())
    assert path is not None and path.parent == pages_folder(notebook.path)
    assert (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode)) == (0o600, 0o700)
    assert belongs_to_notebook(path)
    records = []
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, check_digests="raise"):
            headers = record.rec_headers
            records.append(
                (record.rec_type, headers["WARC-Target-URI"], headers["WARC-Date"], record.content_stream().read())
            )
    digest = hashlib.sha256(PAGE).hexdigest().encode()
    via = b"via: https://example.org/a?id=4\r\npayloadSha256: " + digest + b"\r\nfetchedBy: Dateline\r\n"
    assert records == [
        ("resource", LANDED, "2026-01-02T03:04:05Z", PAGE),
        ("metadata", LANDED, "2026-01-02T03:04:05Z", via),
    ]
    before = path.read_bytes()
    assert b"s3cret" not in before and b"pw" not in before
    notebook.add_article(fetched())
    assert (list(path.parent.iterdir()), path.read_bytes()) == ([path], before)


@pytest.mark.parametrize(("size", "kept"), [(MOST_PAGE, True), (MOST_PAGE + 1, False)])
def test_a_page_has_a_largest_size(tmp_path: Path, size: int, kept: bool) -> None:
    notebook = Notebook(tmp_path / "n.json")
    notebook.add_article(fetched(b"x" * size))
    assert (page_file(notebook.path, hashlib.sha256(b"x" * size).hexdigest()) is not None) is kept


def test_an_article_is_kept_where_its_page_cannot_be(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    pages_folder(notebook.path).write_text("in the way")
    notebook.add_article(fetched())
    assert len(Notebook(notebook.path).articles()) == 1


def test_a_page_comes_back_from_its_file() -> None:
    page = KeptPage(PAGE, "text/html", "https://example.org/a", LANDED, "2026-01-02T03:04:05Z")
    data = as_warc(page)
    assert data is not None and data == as_warc(page)
    assert page_in(data) == page
    for damaged in (b"", b"no warc", data[: len(data) // 4], data.replace(b"port strike", b"port Strike")):
        assert page_in(damaged) is None


@pytest.mark.parametrize("name", ["", "..", "../n.json", "a" * 63, "A" * 64, f"{'a' * 64}/../../x"])
def test_only_hashes_name_pages(tmp_path: Path, name: str) -> None:
    assert put_page(tmp_path / "n.json", "b" * 64, as_warc(KeptPage(b"x", None, "", "", "")) or b"")
    assert page_file(tmp_path / "n.json", name) is None
