"""Addresses: what a local server answers, well-behaved and not."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from analysis.loading import Limits, LoadingError, load

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


@pytest.mark.parametrize("name", ["plain", "latin", "lying", "senseless", "packed", "moved", "plain?q=a b#there"])
def test_texts(site: str, name: str) -> None:
    article = load(f"{site}/{name}")
    assert article.text == BODY
    assert article.source == f"{site}/{name}"
    assert article.retrieved and article.retrieved.endswith("Z")


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
