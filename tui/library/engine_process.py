"""Runs the engine in a process of its own, so that keys never wait for it. Imports no Textual.

Article and findings travel in small pickled pieces: one pickle of a million words would hold the interpreter for a
second, and the keys with it.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import islice
from typing import Any, BinaryIO

from analysis.article import Article
from analysis.findings import Findings

from ..system.memory import return_free_memory

PIECE = 1000
"""How many paragraphs or findings go into a piece."""
LONG = 500_000
"""From how many characters on an article's memory is worth tidying."""
_LENGTH = 8
"""Bytes before each piece that give its length."""


class AnalysisError(Exception):
    """Why there are no findings, in one plain line."""


@dataclass
class Analysis:
    """One run of the engine over an article. ``stop`` ends it at once."""

    article: Article
    _process: asyncio.subprocess.Process | None = field(default=None, init=False)

    async def run(self) -> Findings:
        """The findings. Raises AnalysisError when the engine failed or was stopped."""
        self._process = process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",  # never import from the folder that the reader happens to stand in
            "-c",
            "from tui.library.engine_process import serve; serve()",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        complaint = asyncio.create_task(process.stderr.read())
        try:
            await self._send(process.stdin)
            self._tidy()
            # Standard input stays open: its end tells the other side that nobody waits any more.
            received: list[Any] = []
            while True:
                length = int.from_bytes(await process.stdout.readexactly(_LENGTH), "big")
                received.append(pickle.loads(await process.stdout.readexactly(length)))
                await asyncio.sleep(0)
                if received[-1] is None:
                    findings: Findings = replace(_joined(received), article=self.article)
                    received.clear()
                    self._tidy()
                    return findings
        except (asyncio.IncompleteReadError, ConnectionError):
            lines = (await complaint).decode("utf-8", "replace").strip().splitlines()
            raise AnalysisError(f"the analysis failed: {lines[-1] if lines else 'it was ended'}") from None
        finally:
            complaint.cancel()
            self.stop()

    async def _send(self, stream: asyncio.StreamWriter) -> None:
        for piece in _pieces(replace(self.article, raw=None)):
            stream.write(piece)
            await stream.drain()

    def _tidy(self) -> None:
        """Of a long article, loading and the findings' way here leave much memory behind that was needed once."""
        if len(self.article.text) > LONG:
            return_free_memory()

    def stop(self) -> None:
        """End the run; it raises AnalysisError."""
        if self._process is not None and self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):  # it may have ended by itself since
                self._process.kill()


def _pieces(record: Article | Findings) -> Iterator[bytes]:
    """A record in pieces: itself without its long fields, these in slices, and None at the end.

    Actors go without their mentions, which may be many, and all mentions after them in their order.
    """
    long = [f.name for f in fields(record) if isinstance(getattr(record, f.name), tuple)]
    bare: dict[str, Any] = dict.fromkeys(long, ())
    yield _framed(replace(record, **bare))
    for name in long:
        values: Sequence[Any] = getattr(record, name)
        if name == "actors":
            yield from _slices("counts", [len(actor.mentions) for actor in values])
            yield from _slices("mentions", [mention for actor in values for mention in actor.mentions])
            values = [replace(actor, mentions=()) for actor in values]
        yield from _slices(name, values)
    yield _framed(None)


def _slices(name: str, values: Sequence[Any]) -> Iterator[bytes]:
    for start in range(0, len(values), PIECE):
        yield _framed((name, values[start : start + PIECE]))


def _framed(value: object) -> bytes:
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    return len(data).to_bytes(_LENGTH, "big") + data


def _joined(pieces: list[Any]) -> Any:
    """The record that ``_pieces`` took apart."""
    record, *slices = pieces[:-1]
    gathered: dict[str, list[Any]] = {}
    for name, values in slices:
        gathered.setdefault(name, []).extend(values)
    counts, mentions = gathered.pop("counts", ()), iter(gathered.pop("mentions", ()))
    if counts:
        gathered["actors"] = [
            replace(actor, mentions=tuple(islice(mentions, count)))
            for actor, count in zip(gathered["actors"], counts, strict=True)
        ]
    return replace(record, **{name: tuple(values) for name, values in gathered.items()})


def _received(stream: BinaryIO) -> Any:
    pieces: list[Any] = []
    while not pieces or pieces[-1] is not None:
        pieces.append(pickle.loads(stream.read(int.from_bytes(stream.read(_LENGTH), "big"))))
    return _joined(pieces)


def _end_with_the_desk() -> None:
    """Stop at once when the desk is gone, however it went."""
    while os.read(0, 65536):
        pass
    os._exit(1)


def serve() -> None:
    """The other side: an article in on standard input, its findings out on standard output."""
    from analysis.pipeline import analyze

    if hasattr(os, "nice"):
        os.nice(10)
    article = _received(sys.stdin.buffer)
    threading.Thread(target=_end_with_the_desk, daemon=True).start()
    findings = analyze(article)
    # The asking side has the article.
    for piece in _pieces(replace(findings, article=replace(findings.article, text="", paragraphs=()))):
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()
