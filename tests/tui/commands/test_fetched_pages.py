"""A page that is fetched for a note is kept, and goes along with the evidence: from the address to the checked pack."""

from __future__ import annotations

import hashlib
import json
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tui.ledger.evidence_taking import EvidenceError, from_address
from tui.notebook import Notebook, Statement
from tui.notebook.raw_pages import page_file, page_in

from ..conftest import Dateline

BODY = b"<html><head><title>Blast</title></head><body><article><h1>Blast near Belmont</h1>" + (
    b"<p>At least 43 people were killed in the blast near Belmont on Friday, said the Regional Observatory.</p>"
    b"<p>The convoy had left Arden for Belmont under an agreement that Norland had brokered in the spring.</p>"
    b"</article></body></html>"
)


class Moved(BaseHTTPRequestHandler):
    """Leads from one address to another."""

    def do_GET(self) -> None:
        if self.path.startswith("/old"):
            self.send_response(302)
            self.send_header("Location", "/new?session=s3cret&id=4")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        self.wfile.write(BODY)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Moved)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_fetched_page_is_kept_and_packed(
    dateline: Dateline, notebook_file: Path, tmp_path: Path, server: str
) -> None:
    asked = f"http://ann:hunter2@{server}/old?token=s3cret"
    assert dateline("annotate", asked, "--quote", "43", "--verdict", "confirmed").status == 0
    digest = hashlib.sha256(BODY).hexdigest()
    path = page_file(notebook_file, digest)
    assert path is not None
    page = page_in(path.read_bytes())
    assert page is not None and (page.data, page.media) == (BODY, "text/html")
    assert (page.asked, page.address) == (f"http://{server}/old", f"http://{server}/new?id=4")
    target = tmp_path / "case.zip"
    assert dateline("export", "--format", "evidence", "-o", target).status == 0
    with zipfile.ZipFile(target) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert files[f"pages/{digest}.warc"] == path.read_bytes()
    (article,) = json.loads(files["manifest.json"])["articles"]
    assert (article["source"], article["address"], article["raw_sha256"]) == (page.asked, page.address, digest)
    assert next(map(json.loads, files["custody.jsonl"].splitlines()))["act"] == "fetched"
    for secret in (b"hunter2", b"s3cret"):
        assert [name for name, data in files.items() if secret in data] == []


@pytest.mark.parametrize(("low", "stands"), [(43.0, True), (44.0, False)])
def test_an_address_is_evidence_with_its_page(tmp_path: Path, server: str, low: float, stands: bool) -> None:
    notebook = Notebook(tmp_path / "n.json")
    said = Statement(str(int(low)), None, low, None, None, "people", "killed")
    piece, trouble = from_address(f"http://{server}/old?token=s3cret", "figure", said, notebook.path, "their list")
    assert (piece.sha256, piece.stands, piece.note, trouble) == (
        hashlib.sha256(BODY).hexdigest(),
        stands,
        "their list",
        "",
    )
    assert page_file(notebook.path, piece.sha256 or "") is not None and piece.retrieved


def test_what_is_no_address_is_no_evidence(tmp_path: Path) -> None:
    with pytest.raises(EvidenceError, match="is no address"):
        from_address("ftp://example.org", "quote", Statement("x"), tmp_path / "n.json")
