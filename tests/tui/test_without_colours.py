"""NO_COLOR: what reaches the terminal says with bold, underline, dim and reverse what colours say elsewhere."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo terminal is needed", allow_module_level=True)

from .terminals import HEADLINE, SAMPLE, Terminal, running

SGR = re.compile(rb"\x1b\[([0-9;:]*)m")
WITHOUT_COLOUR = {*range(10), *range(21, 30), 53, 55}
"""Bold, dim, italic, underline, blink, reverse, hidden, struck out and over-lined, on and off."""
KEYS = (b"/", b"dock", b"\r", b"\t", b"j", b"?", b"\x1b", b"\x10", b"\x1b", b"x", b"\x1b", b"L", b"q", b"V", b"\x1b")


def sent(seen: bytes) -> set[int]:
    """All numbers in sequences that choose how text looks."""
    return {int(part or 0) for found in SGR.findall(seen) for part in re.split(rb"[;:]", found)}


def press_and_see(terminal: Terminal, key: bytes) -> None:
    """Press a key, and wait for something to be painted."""
    before = len(terminal.seen)
    terminal.press(key)
    terminal.until(lambda: len(terminal.seen) > before)


def test_no_colour_leaves_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    with running(tmp_path, "read", str(SAMPLE)) as terminal:
        terminal.wait_for(HEADLINE)
        terminal.wait_for(b"saved")
        for key in KEYS:
            press_and_see(terminal, key)
        terminal.press(b"q")
        assert terminal.end() == 0
        looks = sent(terminal.seen)
        assert not looks - WITHOUT_COLOUR
        assert {1, 7} <= looks, "bold and reverse stand for them"
