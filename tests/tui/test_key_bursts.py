"""Keys that come in one read, in a real pseudo terminal: none is lost, none goes astray, whatever is being opened."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo terminal is needed", allow_module_level=True)

from .terminals import HEADLINE, SAMPLE, running

COUNT = 100
DIALOGS = ["V", "tx", "o", "T", "L", "x", "K", "A", "?", "\x10", "C", "F"]
"""Keys that open something over the desk or in it; after x its name is typed, \\x10 is ctrl+p."""


def word(number: int) -> str:
    """A word of letters that are commands of the desk, one for each number."""
    return "deny" + "".join("aejouxyqvw"[int(digit)] for digit in f"{number:02}")


def test_a_hundred_searches_and_notes_in_one_write_are_kept_whole(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "A headline\n\n" + "\n\n".join(f"The word {word(n)} is here." for n in range(COUNT)) + "\n", encoding="utf-8"
    )
    with running(tmp_path, "read", str(story)) as terminal:
        terminal.wait_for(b"A headline")
        terminal.wait_for(b"saved")
        terminal.press("".join(f"/{word(n)}\ra{word(n)}\r" for n in range(COUNT)).encode() + b"q")
        assert terminal.end(300) == 0
    rows = json.loads((tmp_path / "notebook.json").read_text(encoding="utf-8"))["annotations"].values()
    assert [(row["note"], row["anchor"]["exact"]) for row in rows] == [
        (word(n), f"The word {word(n)} is here.") for n in range(COUNT)
    ]


def test_dialogs_outlive_a_tripled_enter(tmp_path: Path) -> None:
    with running(tmp_path, "read", str(SAMPLE)) as terminal:
        terminal.wait_for(HEADLINE)
        terminal.wait_for(b"saved")
        terminal.press("".join(f"j{keys}\r\r\r\x1b\x1b" for keys in DIALOGS).encode() + b"q")
        assert terminal.end() == 0
    assert b"Traceback" not in terminal.seen
    rows = json.loads((tmp_path / "notebook.json").read_text(encoding="utf-8"))["annotations"].values()
    assert any(row["tags"] == ["x"] for row in rows)
