"""Options on how articles are loaded: an encoding chosen by hand, a download that was cut off."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from ..conftest import Dateline

RUSSIAN = "Мэр сказал, что 300 человек ушли."


@pytest.fixture
def cyrillic(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_bytes(RUSSIAN.encode("cp866"))
    return str(path)


def test_an_encoding_is_chosen(dateline: Dateline, cyrillic: str) -> None:
    answer = dateline("analyze", cyrillic, "--encoding", "cp866", "--format", "json")
    assert json.loads(answer.out)["article"]["text"] == RUSSIAN
    assert "read as cp866 (chosen)" in answer.err
    assert "Мэр сказал" in dateline("search", "300", cyrillic, "--encoding", "cp866").out
    assert dateline("annotate", cyrillic, "--encoding", "cp866", "--quote", "300 человек").status == 0


class Short(BaseHTTPRequestHandler):
    """Promises more than it sends."""

    def do_GET(self) -> None:
        with suppress(OSError):
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.send_header("Content-Length", "900")
            self.end_headers()
            self.wfile.write(b"Some 300 people left, the mayor said.")

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Short)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://me:secret@127.0.0.1:{server.server_port}/a"
    server.shutdown()
    server.server_close()


def test_a_download_that_was_cut_off(dateline: Dateline, address: str) -> None:
    answer = dateline("analyze", address)
    assert answer.status == 2
    assert "cut off (only 37 of 900 bytes came)" in answer.err
    kept = dateline("analyze", address, "--partial", "--format", "json")
    assert kept.status == 0
    assert json.loads(kept.out)["article"]["text"] == "Some 300 people left, the mayor said."
    assert "cut off" in kept.err
    assert "secret" not in answer.err + answer.out + kept.err + kept.out
