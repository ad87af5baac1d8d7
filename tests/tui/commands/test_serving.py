"""``dateline serve``: what is told, and what is refused before anything listens."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from tui.commands.serve import desk_command

from ..conftest import Dateline

pytest.importorskip("textual_serve", reason="textual-serve is not installed: pip install 'dateline[serve]'")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.txt"], "missing.txt: no such file"),
        (["-"], "only files and folders are served"),
        (["https://example.org/x"], "only files and folders are served"),
        (["--port", "99999"], "99999 is not in the range"),
    ],
)
def test_what_cannot_be_served_is_one_plain_line(dateline: Dateline, arguments: list[str], said: str) -> None:
    answer = dateline("serve", *arguments)
    assert answer.status == 2 and said in answer.err and answer.err.count("\n") == 1


def test_a_port_that_is_taken_is_told(dateline: Dateline, story: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        answer = dateline("serve", "--port", str(port), story)
    assert answer.status == 2 and f"port {port} cannot be used" in answer.err
    assert "DATELINE_SERVED" not in os.environ


def test_a_folder_of_the_reader_is_not_taken_for_a_part_of_the_program(tmp_path: Path) -> None:
    (tmp_path / "analysis.py").write_text("raise SystemExit('not ours')")
    run = subprocess.run([*desk_command([]), "--help"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stderr) == (0, "") and "Usage: dateline read" in run.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="ctrl+c is sent as a signal")
def test_the_address_is_printed_alone_and_ctrl_c_ends_it(story: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tui", "serve", "--port", "0", "--notebook", str(tmp_path / "n.json"), str(story)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None and server.stderr is not None
        address = server.stdout.readline().strip()
        told = server.stderr.readline()
        assert "There is no login" in told and str(story.parent) in told
        with urlopen(address, timeout=30) as page:
            assert b"textual-terminal" in page.read()
        server.send_signal(signal.SIGINT)
        assert server.wait(timeout=30) == 0
        assert server.stdout.read() == "" and "Traceback" not in server.stderr.read()
