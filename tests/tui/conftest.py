"""A command line to talk to, in this process, with a notebook of its own."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tui.cli import main

STORY = """Minister calls talks “useful”

Officials said more than 700 people were hurt in Harbourtown on Friday.

“Those who can’t leave will be helped,” said Jane Doe, the minister.

Another 26 people are missing.
"""


@dataclass(frozen=True)
class Answer:
    """What a command came back with."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


Dateline = Callable[..., Answer]


@pytest.fixture
def notebook_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A notebook that does not exist yet, and that every command uses."""
    path = tmp_path / "notebook" / "notebook.json"
    monkeypatch.setenv("DATELINE_NOTEBOOK", str(path))
    return path


@pytest.fixture
def dateline(
    notebook_file: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Dateline:
    """``dateline("analyze", "-", stdin="…")`` runs the command and returns its Answer."""

    def run(*arguments: str | Path, stdin: str | bytes = "") -> Answer:
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        capsysbinary.readouterr()
        status = main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return Answer(status, out.decode(), err.decode())

    return run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A small article in a file."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path
