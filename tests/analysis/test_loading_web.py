"""Addresses: what a local server answers, well-behaved and not."""

from __future__ import annotations

import base64
import gzip
import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from analysis.loading import Limits, LoadingError, load, without_credentials

BODY = "Le maire a déclaré que l’état du pont était très grave, selon un rapport publié mardi soir par la ville."
PAGE = f"<html><head><title>Le pont</title></head><body><h1>Le pont</h1><p>{BODY}</p><p>{BODY[:60]}</p></body></html>"
QUICK = Limits(size=200_000, seconds=1.0, silence=0.3, redirects=3)


class Site(BaseHTTPRequestHandler):
    """A few addresses that answer in the ways servers do."""

    over = threading.Event()

    def do_GET(self) -> None:
        with suppress(OSError):  # the client has had enough
            getattr(self, self.path.strip("/").split("/")[0].split("?")[0].replace("-", "_"), self.missing)()

    def missing(self) -> None:
        self.send_error(404)

    def answer(self, data: bytes, kind: str | None = "text/plain; charset=utf-8", **headers: str) -> None:
        self.send_response(200)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def plain(self) -> None:
        self.answer(BODY.encode())

    def page(self) -> None:
        self.answer(PAGE.encode(), "text/html; charset=utf-8")

    def latin(self) -> None:
        self.answer(BODY.encode("cp1252"), "text/plain; charset=iso-8859-1")

    def lying(self) -> None:
        self.answer(BODY.encode("cp1252"), "text/plain; charset=utf-8")

    def senseless(self) -> None:
        self.answer(BODY.encode("utf-16"), "text/plain; charset=klingon")

    def idna(self) -> None:
        self.answer(BODY.encode("cp1252"), "text/plain; charset=idna")

    def short(self) -> None:
        self.answer(BODY.encode(), Content_Length=str(len(BODY.encode()) + 1))

    def half_packed(self) -> None:
        self.answer(gzip.compress(BODY.encode(), mtime=0)[:-20], Content_Encoding="gzip")

    def half_chunked(self) -> None:
        self.protocol_version = "HTTP/1.1"
        data = BODY.encode()
        self.answer(f"{len(data):x}\r\n".encode() + data + b"\r\n30\r\nno more", Transfer_Encoding="chunked")
        self.close_connection = True

    def whole_chunks(self) -> None:
        self.protocol_version = "HTTP/1.1"
        data = BODY.encode()
        self.answer(f"{len(data):x}\r\n".encode() + data + b"\r\n0\r\n\r\n", Transfer_Encoding="chunked")
        self.close_connection = True

    def dripping_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not self.over.wait(0.02):
            self.wfile.write(b"X-A: b\r\n"[:3])

    def locked(self) -> None:
        login = base64.b64encode(b"me@home:p:w").decode()
        if self.headers.get("Authorization") == f"Basic {login}":
            self.answer(BODY.encode())
        else:
            self.send_error(401)

    def elsewhere(self) -> None:
        self.redirect(f"http://localhost:{self.server.server_port}/locked")  # type: ignore[attr-defined]  # HTTPServer has it

    def there(self) -> None:
        self.redirect("/locked")

    def untyped(self) -> None:
        self.answer(PAGE.encode(), None)

    def packed(self) -> None:
        self.answer(gzip.compress(BODY.encode()), Content_Encoding="gzip")

    def bomb(self) -> None:
        self.answer(gzip.compress(bytes(5_000_000)), Content_Encoding="gzip")

    def brotli(self) -> None:
        self.answer(b"x", Content_Encoding="br")

    def moved(self) -> None:
        self.redirect("/plain")

    def loop(self) -> None:
        self.redirect("/loop")

    def away(self) -> None:
        self.redirect("file:///etc/hostname")

    def redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.end_headers()

    def picture(self) -> None:
        self.answer(b"\x89PNG", "image/png")

    def nothing(self) -> None:
        self.answer(b"")

    def huge(self) -> None:
        self.answer(b"", Content_Length="999999999")

    def endless(self) -> None:
        self.answer(b"")
        while not self.over.is_set():
            self.wfile.write(b"word " * 2000)

    def silent(self) -> None:
        self.over.wait(5)

    def dripping(self) -> None:
        self.answer(b"")
        while not self.over.wait(0.02):
            self.wfile.write(b"x")

    def garbled(self) -> None:
        self.wfile.write(b"\0\0nothing of the sort\r\n\r\n")

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    Site.over.set()
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "name", ["plain", "latin", "lying", "senseless", "idna", "packed", "moved", "plain?q=a b#there", "whole-chunks"]
)
def test_texts(site: str, name: str) -> None:
    article = load(f"{site}/{name}")
    assert article.text == BODY
    assert article.source == f"{site}/{name}"
    assert article.retrieved and article.retrieved.endswith("Z")


def test_where_it_came_from_is_known(site: str) -> None:
    article = load(f"{site}/moved")
    assert (article.source, article.address) == (f"{site}/moved", f"{site}/plain")
    assert article.raw_sha256 == hashlib.sha256(BODY.encode()).hexdigest()


@pytest.mark.parametrize(
    ("name", "words"),
    [("short", "bytes came"), ("half-packed", "its end is missing"), ("half-chunked", "it broke off after")],
)
def test_a_download_that_was_cut_off(site: str, name: str, words: str) -> None:
    with pytest.raises(LoadingError, match=rf"cut off \(.*{words}.*--partial"):
        load(f"{site}/{name}")
    article = load(f"{site}/{name}", Limits(keep_partial=True))
    assert BODY.startswith(article.text.rstrip("\n")[:60])
    assert article.remarks[0].startswith("the download was cut off: ")
    assert words in article.remarks[0]


def test_a_login_is_used_and_not_shown(site: str) -> None:
    for name in ("locked", "there"):
        article = load(f"{site.replace('//', '//me%40home:p:w@')}/{name}")
        assert (article.text, article.source) == (BODY, f"{site}/{name}")
        assert article.address == f"{site}/locked"
    for name in ("elsewhere", "none", "picture", "loop", "short"):
        with pytest.raises(LoadingError) as told:
            load(f"{site.replace('//', '//me%40home:p:w@')}/{name}")
        assert "p:w" not in str(told.value)
        assert str(told.value).startswith(f"{site}/{name}")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("https://me:secret@example.org/a@b", "https://example.org/a@b"),
        ("HTTP://me@example.org", "HTTP://example.org"),
        ("http://a@b@example.org?x=c@d", "http://example.org?x=c@d"),
        ("http://example.org/a@b", "http://example.org/a@b"),
        ("http://example.org?a@b", "http://example.org?a@b"),
        ("a@b.txt", "a@b.txt"),
    ],
)
def test_addresses_without_credentials(name: str, shown: str) -> None:
    assert without_credentials(name) == shown


@pytest.mark.parametrize("name", ["page", "untyped"])
def test_pages(site: str, name: str) -> None:
    article = load(f"{site}/{name}")
    assert article.title == "Le pont"
    assert BODY in article.text
    assert "<" not in article.text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none", "answers 404"),
        ("loop", "without end"),
        ("away", "no web address"),
        ("picture", "image/png, not a text"),
        ("nothing", "is empty"),
        ("huge", "larger than"),
        ("endless", "larger than"),
        ("silent", "too long"),
        ("dripping", "too long"),
        ("dripping-headers", "too long"),
        ("garbled", "cannot be fetched"),
        ("bomb", "unpacks to more"),
        ("brotli", "compressed in a way"),
    ],
)
def test_troubles_end_in_one_line(site: str, name: str, words: str) -> None:
    before = time.monotonic()
    with pytest.raises(LoadingError, match=words) as told:
        load(f"{site}/{name}", QUICK)
    assert str(told.value).isprintable()
    assert time.monotonic() - before < 4


@pytest.mark.parametrize(
    "address", ["http://", "http://127.0.0.1:1/", "http://[", "http://x:y/", "http://a b/", "https://\n"]
)
def test_addresses_that_lead_nowhere(address: str) -> None:
    with pytest.raises(LoadingError, match="cannot be fetched"):
        load(address, QUICK)


def test_what_only_looks_like_an_address_is_a_file(tmp_path: Path) -> None:
    with pytest.raises(LoadingError, match="no such file"):
        load("ftp://example.org/a.txt")
