"""Programs that write to one notebook at once, run by the tests: some are killed, the others write to the end.

``python -m tests.tui.notebook.writers kill NOTEBOOK ROUNDS SEED`` prints as JSON what was acknowledged before each kill
and what was lost. ``… write NOTEBOOK COUNT`` writes that many notes and prints their ids.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from tui.notebook import Notebook

from .samples import adding, article, note_on, stock_ids

AT_ONCE = 3
LONGEST = 0.02
"""Seconds from a writer's first acknowledged note to its death, at most."""


def write_for_ever(path: Path, acknowledge: int) -> None:
    notebook = Notebook(path)
    while True:
        note = note_on("300", note="n" * 2000)
        notebook.apply(adding(note))
        os.write(acknowledge, note.id.encode())


def start_writer(path: Path) -> tuple[int, int]:
    """A child that writes until it dies; its process id and the pipe on which it tells what is saved."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            write_for_ever(path, writing)
        finally:
            os._exit(1)
    os.close(writing)
    return child, reading


def kill_writers(path: Path, rounds: int, seed: int) -> dict[str, int]:
    """Let writers write and kill them at random moments, round after round."""
    chance = random.Random(seed)
    Notebook(path).add_article(article("A long report. " * 20_000))
    acknowledged: set[str] = set()
    lost: set[str] = set()
    for _ in range(rounds):
        writers = [start_writer(path) for _ in range(AT_ONCE)]
        select.select([pipe for _, pipe in writers], [], [], 10)
        for child, _ in writers:
            time.sleep(chance.uniform(0, LONGEST / AT_ONCE))
            os.kill(child, signal.SIGKILL)
        for child, pipe in writers:
            os.waitpid(child, 0)
            with open(pipe, "rb") as told:
                said = told.read().decode()
            acknowledged.update(said[i : i + 36] for i in range(0, len(said), 36))
        lost |= acknowledged - {note.id for note in Notebook(path).annotations()}
    lost |= acknowledged - stock_ids(path)
    return {"killed": rounds * AT_ONCE, "acknowledged": len(acknowledged), "lost": len(lost)}


def write(path: Path, count: int) -> list[str]:
    """Write ``count`` notes, one at a time, and return their ids."""
    notebook = Notebook(path, lock_timeout=30)
    notes = [note_on("Dockers") for _ in range(count)]
    for note in notes:
        notebook.apply(adding(note))
    return [note.id for note in notes]


if __name__ == "__main__":
    act, name, *numbers = sys.argv[1:]
    run = kill_writers if act == "kill" else write
    print(json.dumps(run(Path(name), *map(int, numbers))))
