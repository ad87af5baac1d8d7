"""Runs the engine in a process of its own, so that keys never wait for it. Imports no Textual."""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from dataclasses import dataclass, field

from analysis.article import Article
from analysis.findings import Findings


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
            "from tui.analysing import serve; serve()",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        try:
            answer, complaint = await process.communicate(pickle.dumps(self.article))
        finally:
            self.stop()
        if process.returncode:
            lines = complaint.decode("utf-8", "replace").strip().splitlines()
            raise AnalysisError(f"the analysis failed: {lines[-1] if lines else f'exit {process.returncode}'}")
        # Unpickling a long article's findings takes a second: a thread keeps the keys answering meanwhile.
        findings: Findings = await asyncio.to_thread(pickle.loads, answer)
        return findings

    def stop(self) -> None:
        """End the run; it raises AnalysisError."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()


def serve() -> None:
    """The other side: an article in on standard input, its findings out on standard output."""
    from analysis.engine import analyze

    if hasattr(os, "nice"):
        os.nice(10)
    article = pickle.load(sys.stdin.buffer)
    sys.stdout.buffer.write(pickle.dumps(analyze(article), protocol=pickle.HIGHEST_PROTOCOL))


if __name__ == "__main__":
    serve()
