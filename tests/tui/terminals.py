"""The real program in a pseudo terminal: keys go in with one write, and what it paints comes out."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parents[1] / "samples" / "harbour.txt"
HEADLINE = b"Dockers in Harbourtown walk out"
TIME_OUT = 60.0
ROOT = Path(__file__).parents[2]
TAKE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(int(sys.argv[1]), termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""


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
        self.until(lambda: words in self.seen)

    def until(self, true: Callable[[], object]) -> None:
        """Read until something is true."""
        deadline = time.monotonic() + TIME_OUT
        while not true():
            assert time.monotonic() < deadline, self.seen[-2000:]
            assert self.process.poll() is None, self.seen[-2000:]
            if select.select([self.master], [], [], 0.05)[0]:
                self.seen += os.read(self.master, 1 << 16)

    def press(self, keys: bytes) -> None:
        """Send keys, all in one write."""
        assert os.write(self.master, keys) == len(keys)

    def end(self, seconds: float = TIME_OUT) -> int:
        """Read on until the program has ended; its exit status."""
        deadline = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < deadline, self.seen[-2000:]
            if select.select([self.master], [], [], 0.1)[0]:
                self.seen += os.read(self.master, 1 << 16)
        while select.select([self.master], [], [], 0)[0]:
            self.seen += os.read(self.master, 1 << 16)
        return self.process.returncode


@contextmanager
def running(folder: Path, *arguments: str, stdin: Any = None) -> Iterator[Terminal]:
    """The program on a terminal, with a notebook in ``folder``, ended at the latest with the test."""
    command = ["-P", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); from tui.cli import main; sys.exit(main())"]
    terminal = Terminal([*command, *arguments, "--notebook", str(folder / "notebook.json")], folder, stdin)
    try:
        yield terminal
    finally:
        terminal.process.kill()
        terminal.process.wait()
        os.close(terminal.master)
        os.close(terminal.slave)
