"""The desk in a browser: who is answered, what the page loads, and what reaches the notebook and the downloads."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shlex
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from tui.commands.serve import desk_command
from tui.ledger.evidence_taking import EvidenceError, from_address, from_file
from tui.notebook import Notebook, Statement
from tui.system.output_file import OutputError, output
from tui.system.served import VARIABLE, download_folder, refusal

pytest.importorskip("textual_serve", reason="textual-serve is not installed: pip install 'dateline[serve]'")
aiohttp = pytest.importorskip("aiohttp")

from aiohttp import web  # noqa: E402

from tui.served.desk_server import DeskServer, is_own_host, is_own_origin, listening_on  # noqa: E402

STORY = "Harbour strike goes on\n\nPolice said 26 people were hurt.\n\nNobody else spoke.\n"


@pytest.fixture
async def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DeskServer]:
    """A server on a free port, with one article."""
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.setenv("DATELINE_NOTEBOOK", str(tmp_path / "notebook.json"))
    monkeypatch.setenv(VARIABLE, str(tmp_path / "stories"))
    (tmp_path / "stories").mkdir()
    story = tmp_path / "stories" / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    command = shlex.join(desk_command([story]))
    served = DeskServer(command, listening_on(0))
    runner = web.AppRunner(await served._make_app())
    await runner.setup()
    await web.SockSite(runner, served.listening).start()
    yield served
    await runner.cleanup()


def own(server: DeskServer) -> dict[str, str]:
    return {"Origin": f"http://127.0.0.1:{server.port}"}


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1:81", True), ("localhost:81", True), ("127.0.0.1", False), ("evil.example:81", False), (None, False)],
)
def test_hosts(host: str | None, own: bool) -> None:
    assert is_own_host(host, 81) is own


@pytest.mark.parametrize(
    ("origin", "own"),
    [
        ("http://127.0.0.1:81", True),
        ("http://localhost:81", True),
        ("https://127.0.0.1:81", False),
        ("http://127.0.0.1:82", False),
        ("http://127.0.0.1:81.evil.example", False),
        ("null", False),
        (None, False),
    ],
)
def test_origins(origin: str | None, own: bool) -> None:
    assert is_own_origin(origin, 81) is own


async def test_without_the_token_or_from_elsewhere_nothing_is_answered(server: DeskServer) -> None:
    root = f"http://127.0.0.1:{server.port}"
    asked: list[tuple[str, dict[str, str], int]] = [
        (f"{root}/", {}, 404),
        (f"{root}/ws", own(server), 404),
        (f"{root}/static/js/textual.js", {}, 404),
        (f"{server.address[:-2]}/", {}, 404),
        (server.address, {}, 200),
        (server.address, {"Host": "evil.example"}, 403),
        (server.address, {"Host": f"evil.example:{server.port}"}, 403),
        (server.address, {"Origin": "https://evil.example"}, 403),
        (server.address, {"Sec-Fetch-Site": "cross-site"}, 403),
        (f"{server.address}static/js/textual.js", {}, 200),
        (f"{server.address}static/js/..%2f..%2fserver.py", {}, 404),
        (f"{server.address}static/../server.py", {}, 404),
        (f"{server.address}static/js/", {}, 404),
        (f"{root}/download/nothing", {}, 404),
    ]
    async with aiohttp.ClientSession() as session:
        for address, headers, status in asked:
            async with session.get(address, headers=headers) as answer:
                assert answer.status == status, (address, headers)
        for headers in ({}, {"Origin": "https://evil.example"}, {"Origin": "null"}, {**own(server), "Host": "x"}):
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await session.ws_connect(f"{server.address}ws?width=80&height=24", headers=headers)
            assert refused.value.status == 403


async def test_the_page_loads_nothing_from_elsewhere_and_its_policy_forbids_it(server: DeskServer) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(server.address) as answer:
            page, headers = await answer.text(), answer.headers
        async with session.get(f"{server.address}page.css") as answer:
            style = await answer.text()
        for name in re.findall(r'(?:href|src)="([^"]+)"', page):
            if not name.startswith("data:"):
                async with session.get(server.address + name) as answer:
                    assert answer.status == 200, name
    assert not re.findall(r"https?://", page + style) and "url(http" not in style
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["frame-ancestors"] == "'none'" and policy["script-src"] == "'self'"
    assert headers["Referrer-Policy"] == "no-referrer" and "<script>" not in page


class Visitor:
    """A browser's end of the connection: what was painted, and what it was told."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self.painted = b""
        self.told: list[Any] = []

    async def type(self, *keys: str) -> None:
        for key in keys:
            await self._socket.send_json(["stdin", key])

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(40):
            while not holds():
                message = await self._socket.receive()
                if message.type == aiohttp.WSMsgType.BINARY:
                    self.painted += message.data
                elif message.type == aiohttp.WSMsgType.TEXT:
                    self.told.append(json.loads(message.data))
                else:
                    self.told.append("closed")

    def shows(self, words: str) -> Callable[[], bool]:
        plain = b"".join(words.encode().split())
        return lambda: plain in re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]|\s", b"", self.painted)


async def visit(session: Any, server: DeskServer, use: Callable[[Visitor], Awaitable[None]]) -> None:
    async with session.ws_connect(f"{server.address}ws?width=100&height=30", headers=own(server)) as socket:
        visitor = Visitor(socket)
        await visitor.until(visitor.shows("Nobody else spoke."))
        await use(visitor)


async def test_two_visitors_annotate_one_notebook_and_an_export_is_downloaded(
    server: DeskServer, tmp_path: Path
) -> None:
    async def first(visitor: Visitor) -> None:
        await visitor.until(visitor.shows("saved"))
        await visitor.type("j", "a", *"who counted?", "\r")
        await visitor.until(visitor.shows("note: saved"))
        await visitor.type("x", "\r")
        await visitor.until(lambda: bool(visitor.told) and visitor.told[-1][0] == "deliver_file_start")
        async with session.get(f"http://127.0.0.1:{server.port}/download/{visitor.told[-1][1]}") as answer:
            assert answer.status == 200
            assert "attachment" in answer.headers["Content-Disposition"]
            assert "who counted?" in await answer.text()
        await visitor.type("y")
        await visitor.until(lambda: b"\x1b]52;c;" in visitor.painted)

    async def second(visitor: Visitor) -> None:
        await visitor.until(visitor.shows("saved"))
        await visitor.type("]")
        await visitor.until(visitor.shows("who counted?"))
        await visitor.type("o", *str(tmp_path / "notebook.json"), "\r")
        await visitor.until(visitor.shows("outside the folder"))
        await visitor.type("q")
        await visitor.until(lambda: "closed" in visitor.told)

    async with aiohttp.ClientSession() as session:
        await visit(session, server, first)
        await visit(session, server, second)
    assert [note.note for note in Notebook(tmp_path / "notebook.json").annotations()] == ["who counted?"]
    assert list((tmp_path / "stories").iterdir()) == [tmp_path / "stories" / "story.txt"]


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("inside/story.txt", True),
        ("inside", True),
        ("outside.txt", False),
        ("inside/../outside.txt", False),
        ("inside/link", False),
        ("https://example.org/x", False),
    ],
)
def test_only_what_lies_in_the_folder_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, allowed: bool
) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "link").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert refusal(name) == ""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "inside"))
    assert (refusal(name) == "") is allowed and os.environ[VARIABLE]


def test_only_into_the_folder_is_anything_written_but_downloads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inside").mkdir()
    monkeypatch.setenv(VARIABLE, str(tmp_path / "inside"))
    for target, allowed in ((tmp_path / "inside" / "a.md", True), (tmp_path / "b.md", False)):
        try:
            with output(target) as stream:
                stream.write(b"x")
        except OutputError as error:
            assert "outside the folder" in str(error) and not allowed
        assert target.exists() is allowed
    with output(download_folder() / "c.md") as stream:
        stream.write(b"x")
    with pytest.raises(EvidenceError, match="outside the folder"):
        from_file(str(tmp_path / "b.md"), "quote", Statement("x"))
    with pytest.raises(EvidenceError, match="not opened in the browser"):
        from_address("http://127.0.0.1:9/", "quote", Statement("x"), tmp_path / "inside" / "n.json")
