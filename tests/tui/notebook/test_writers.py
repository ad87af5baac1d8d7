"""Nothing that was acknowledged is lost: not when writers are killed, not when several write at once."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tui.notebook import Notebook

from .samples import adding, note_on, stock_ids

WRITERS = [sys.executable, "-m", "tests.tui.notebook.writers"]


@pytest.mark.skipif(sys.platform == "win32", reason="kills and forks as Unix does")
def test_writers_killed_at_random_moments_lose_nothing_acknowledged(tmp_path: Path) -> None:
    command = [*WRITERS, "kill", str(tmp_path / "n.json"), "80", "20"]
    outcome = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert outcome["lost"] == 0
    assert outcome["killed"] == 240
    assert outcome["acknowledged"] >= 80


def test_four_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "n.json"
    writers = [subprocess.Popen([*WRITERS, "write", path, "25"], stdout=subprocess.PIPE, text=True) for _ in range(4)]
    told = [json.loads(writer.communicate()[0]) for writer in writers]
    written = {note for notes in told for note in notes}
    assert len(written) == 100
    assert {note.id for note in Notebook(path).annotations()} == written == stock_ids(path)


def test_threads_that_share_a_notebook_lose_nothing(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    notes = [note_on("port") for _ in range(40)]
    threads = [
        threading.Thread(target=lambda mine: [notebook.apply(adding(note)) for note in mine], args=(notes[i::4],))
        for i in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {note.id for note in notebook.annotations()} == {note.id for note in notes} == stock_ids(notebook.path)
