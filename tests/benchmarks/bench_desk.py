"""First paint and keys of the desk, as ratios: against a bare Textual app, and a long article against the seed.

    uv run python -m tests.benchmarks.bench_desk

First paint is the time from starting the process until the article's first words stand on a real (pseudo) terminal.
Key times are from sending a key until the last byte of what it painted has come. What marks cost is measured in
processor time (Linux), on the long article once its findings are known, in turns with and without them.
"""

from __future__ import annotations

import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

from tui.system.paths import seed_article

BARE = """
from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Label
class Bare(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Header(); yield Label("first words of a bare app"); yield Footer()
Bare().run()
"""
KEYS = {"ctrl+d": b"\x04", "ctrl+u": b"\x15", "escape": b"\x1b"}
REPEATS = 1080
ROUNDS = 9
MARK_ROUNDS = 8
PAGES = 20


class Terminal:
    """A program on a pseudo terminal, 120 columns by 40 rows."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        self.master, slave = pty.openpty()
        ioctl(slave, TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.begun = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True
        )
        os.close(slave)

    def read(self, timeout: float) -> bytes:
        """What comes within ``timeout`` seconds; empty when nothing does."""
        return os.read(self.master, 1 << 20) if select.select([self.master], [], [], timeout)[0] else b""

    def wait_for(self, words: bytes, patience: float = 30) -> float:
        """Seconds from the start until ``words`` stand on the terminal."""
        seen = b""
        while words not in seen:
            came = self.read(patience)
            if not came:
                raise TimeoutError(f"nothing painted in {patience:g} s; saw {seen[-300:]!r}")
            seen += came
        return time.perf_counter() - self.begun

    def settle(self, quiet: float) -> None:
        """Read until nothing has come for ``quiet`` seconds."""
        while self.read(quiet):
            pass

    def press(self, key: bytes) -> float:
        """Seconds from sending a key until the last byte of what it painted."""
        begun = last = time.perf_counter()
        os.write(self.master, key)
        while self.read(0.05 if last > begun else 2):
            last = time.perf_counter()
        return last - begun

    def close(self) -> None:
        """End the program at once."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.master)


def first_paint(command: list[str], words: bytes, env: dict[str, str]) -> float:
    """Seconds from starting ``command`` until ``words`` stand on its terminal."""
    terminal = Terminal(command, env)
    try:
        return terminal.wait_for(words)
    finally:
        terminal.close()


def key_times(command: list[str], words: bytes, env: dict[str, str]) -> dict[str, float]:
    """Median seconds that each key takes on an article."""
    terminal = Terminal(command, env)
    times: dict[str, list[float]] = {}
    try:
        terminal.wait_for(words)
        terminal.settle(3)
        for name in ["j", "k", "ctrl+d", "j", "ctrl+u", "ctrl+d", "/", "p", "r", "o", "escape"] * 8:
            times.setdefault(name, []).append(terminal.press(KEYS.get(name, name.encode())))
    finally:
        terminal.close()
    return {name: statistics.median(values) for name, values in times.items()}


def processor_seconds(process: int) -> float:
    """How long a process has worked so far."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def mark_costs(command: list[str], words: bytes, env: dict[str, str]) -> dict[str, list[float]]:
    """Processor seconds of scrolling by pages with all marks and with none, a round each in turn."""
    terminal = Terminal(command, env)
    costs: dict[str, list[float]] = {"all": [], "none": []}
    try:
        terminal.wait_for(words)
        terminal.wait_for(b"unsourced", 600)
        terminal.settle(5)
        for _ in range(MARK_ROUNDS):
            # From figures and names to none, then to figures alone and again to both.
            for marks, keys in (("all", ""), ("none", "m"), ("", "mm")):
                for key in keys:
                    terminal.press(key.encode())
                if not marks:
                    continue
                terminal.settle(1)
                begun = processor_seconds(terminal.process.pid)
                for _ in range(PAGES):
                    terminal.press(KEYS["ctrl+d"])
                costs[marks].append(processor_seconds(terminal.process.pid) - begun)
    finally:
        terminal.close()
    return costs


def main() -> None:
    """Measure and print."""
    seed = seed_article()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        long = Path(folder) / "long.txt"
        long.write_text("\n\n".join([seed.read_text(encoding="utf-8")] * REPEATS), encoding="utf-8")
        env = {**os.environ, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder, "TERM": "xterm-256color"}
        notebook = ["--notebook", str(Path(folder) / "notebook.json")]
        commands = {
            "bare": ([sys.executable, "-c", BARE], b"first words"),
            "seed": ([sys.executable, "-m", "tui", "read", str(seed), *notebook], b"experienced its worst"),
            "long": ([sys.executable, "-m", "tui", "read", str(long), *notebook], b"experienced its worst"),
        }
        paints: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, (command, words) in commands.items():
                paints[name].append(first_paint(command, words, env))
        bare = statistics.median(paints["bare"])
        for name, values in paints.items():
            middle = statistics.median(values)
            print(f"first paint {name:5} {middle:6.3f} s  ({min(values):.3f}-{max(values):.3f})  x{middle / bare:.2f}")
        short = key_times(*commands["seed"], env)
        huge = key_times(*commands["long"], env)
        for key, seconds in short.items():
            there = huge[key]
            print(f"key {key:7} seed {seconds * 1e3:6.1f} ms  long {there * 1e3:6.1f} ms  x{there / seconds:.2f}")
        ratio = statistics.median(huge.values()) / statistics.median(short.values())
        print(f"median of all keys: x{ratio:.2f}")
        with_marks, without = (sum(seconds) for seconds in mark_costs(*commands["long"], env).values())
        print(f"scrolling {REPEATS} times the seed: marks x{with_marks / without:.2f} ({without:.2f} s without)")


if __name__ == "__main__":
    main()
