"""The real program in a pseudo terminal: it paints, it ends with q, and the terminal is as it was."""

from __future__ import annotations

import os
import select
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo terminal is needed", allow_module_level=True)

import fcntl
import pty
import termios

SAMPLE = Path(__file__).parents[1] / "samples" / "harbour.txt"
HEADLINE = b"Dockers in Harbourtown walk out"
PATIENCE = 60.0
LEAVE_ALTERNATE_SCREEN = b"\x1b[?1049l"


class Terminal:
    """A program on a pseudo terminal that controls it."""

    def __init__(self, command: list[str], folder: Path, stdin: Any = None) -> None:
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.before = termios.tcgetattr(self.slave)
        self.seen = b""
        slave = self.slave
        self.process = subprocess.Popen(
            [sys.executable, "-c", TAKE_TERMINAL, str(slave), *command],
            stdin=slave if stdin is None else stdin,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm-256color"},
            cwd=folder,
            start_new_session=True,
            pass_fds=[slave],
        )

    def wait_for(self, words: bytes) -> None:
        """Read until these bytes have come."""
        deadline = time.monotonic() + PATIENCE
        while words not in self.seen:
            assert time.monotonic() < deadline, self.seen[-2000:]
            if select.select([self.master], [], [], 0.5)[0]:
                self.seen += os.read(self.master, 1 << 16)

    def press(self, keys: bytes) -> None:
        """Send keys."""
        os.write(self.master, keys)

    def end(self) -> int:
        """Read on until the program has ended; its exit status."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < deadline, self.seen[-2000:]
            if select.select([self.master], [], [], 0.1)[0]:
                self.seen += os.read(self.master, 1 << 16)
        while select.select([self.master], [], [], 0)[0]:
            self.seen += os.read(self.master, 1 << 16)
        return self.process.returncode


TAKE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(int(sys.argv[1]), termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""


@contextmanager
def running(folder: Path, *arguments: str, stdin: Any = None) -> Iterator[Terminal]:
    """``python -m tui`` on a terminal, ended at the latest with the test."""
    root = Path(__file__).parents[2]
    command = ["-P", "-c", f"import sys; sys.path.insert(0, {str(root)!r}); from tui.cli import main; sys.exit(main())"]
    terminal = Terminal([*command, *arguments, "--notebook", str(folder / "notebook.json")], folder, stdin)
    try:
        yield terminal
    finally:
        terminal.process.kill()
        terminal.process.wait()
        os.close(terminal.master)
        os.close(terminal.slave)


def test_it_opens_takes_a_note_and_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    with running(tmp_path, "read", str(SAMPLE)) as terminal:
        terminal.wait_for(HEADLINE)
        terminal.wait_for(b"saved")
        terminal.press(b"j ")
        terminal.wait_for(b"highlight")
        terminal.press(b"q")
        assert terminal.end() == 0
        assert terminal.seen.rindex(LEAVE_ALTERNATE_SCREEN) > terminal.seen.rindex(HEADLINE)
        assert terminal.seen.rindex(b"\x1b[?25h") > terminal.seen.rindex(HEADLINE), "the cursor shows again"
        assert termios.tcgetattr(terminal.slave) == terminal.before
        assert b"Traceback" not in terminal.seen
    assert "About 1,200 dockers" in (tmp_path / "notebook.json").read_text(encoding="utf-8")


def test_an_article_from_standard_input_leaves_the_keys_to_the_terminal(tmp_path: Path) -> None:
    with SAMPLE.open("rb") as stream, running(tmp_path, "read", "-", stdin=stream) as terminal:
        terminal.wait_for(HEADLINE)
        terminal.wait_for(b"saved")
        terminal.press(b"q")
        assert terminal.end() == 0
        assert termios.tcgetattr(terminal.slave) == terminal.before


def test_escape_sequences_of_an_article_never_reach_the_terminal(tmp_path: Path) -> None:
    story = tmp_path / "bad.txt"
    body = "\n\nThe body of the article goes on for a while, as bodies of articles do." * 3
    story.write_text(
        f"Head \x1b]52;c;aGVsbG8=\x07line\n\n\x1b]0;owned\x07 \x9b5n \x1b[6n end of body\n{body}", encoding="utf-8"
    )
    with running(tmp_path, "read", str(story)) as terminal:
        terminal.wait_for(b"end of body")
        terminal.wait_for(b"saved")
        terminal.press(b"q")
        assert terminal.end() == 0
        for steering in (b"\x1b]52", b"\x1b]0;owned", b"\xc2\x9b5n", b"\x1b[6n end"):
            assert steering not in terminal.seen
