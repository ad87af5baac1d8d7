"""The memory of the desk on an article of 1.17 million words, beside the desk on the seed and a bare Textual app.

    uv run python -m tests.benchmarks.bench_memory

Peaks of resident memory (Linux's VmHWM), of the desk once the article is open, once its findings are there, and once
it has been searched; the engine works in a process of its own, which is told apart and ends with its work.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.bench_desk import BARE, REPEATS, Terminal
from tui.system.paths import seed_article

TIME_OUT = 300
"""Seconds that the engine may take."""


def peak(pid: int) -> float:
    """The most memory a process has had, in megabytes; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except FileNotFoundError:
        return 0.0
    return next((int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmHWM:")), 0.0)


def children(pid: int) -> list[int]:
    """The processes that a process started and that still run."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except FileNotFoundError:
        return []


def peaks(command: list[str], words: bytes, env: dict[str, str], analysed: bool) -> dict[str, float]:
    """What a program's process takes at the most until each stage, and the engine's process beside it."""
    terminal = Terminal(command, env)
    pid = terminal.process.pid
    try:
        terminal.wait_for(words)
        terminal.settle(2)
        found = {"open": peak(pid)}
        if analysed:
            ends, engine, idle = time.monotonic() + TIME_OUT, 0.0, 0
            while time.monotonic() < ends and idle < 10:
                running = children(pid)
                engine = max([engine, *map(peak, running)])
                idle = 0 if running else idle + 1
                terminal.read(0.1)
            terminal.settle(1)
            found["analysed"] = peak(pid)
            for key in (b"/", b"t", b"h", b"e", b"\r"):
                terminal.press(key)
            terminal.settle(2)
            found["searched"] = peak(pid)
            found["engine"] = engine
        return found
    finally:
        terminal.close()


def main() -> None:
    """Measure and print."""
    seed = seed_article()
    with tempfile.TemporaryDirectory() as folder:
        long = Path(folder) / "long.txt"
        long.write_text("\n\n".join([seed.read_text(encoding="utf-8")] * REPEATS), encoding="utf-8")
        size = long.stat().st_size / 1e6
        env = {**os.environ, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder, "TERM": "xterm-256color"}
        notebook = ["--notebook", str(Path(folder) / "notebook.json")]
        desk = [sys.executable, "-m", "tui", "read"]
        bare = peaks([sys.executable, "-c", BARE], b"first words", env, False)["open"]
        short = peaks([*desk, str(seed), *notebook], b"experienced its worst", env, True)
        huge = peaks([*desk, str(long), *notebook], b"experienced its worst", env, True)
    print(f"the text: {size:.1f} MB; a bare app: {bare:.0f} MB")
    for stage, there in huge.items():
        here = short[stage]
        over = f"over the seed {(there - here) / size:5.1f} times the text"
        if stage != "engine":
            over += f", over a bare app {(there - bare) / size:5.1f} times"
        print(f"{stage:9} seed {here:4.0f} MB  long {there:4.0f} MB  {over}")


if __name__ == "__main__":
    main()
