"""The real program in a pseudo terminal: it paints, it ends with q, and the terminal is as it was."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a pseudo terminal is needed", allow_module_level=True)

import termios

from .terminals import HEADLINE, SAMPLE, TIME_OUT, running

LEAVE_ALTERNATE_SCREEN = b"\x1b[?1049l"


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


def test_what_came_through_a_pipe_is_there_again_the_next_time(tmp_path: Path) -> None:
    with SAMPLE.open("rb") as stream, running(tmp_path, "-", stdin=stream) as terminal:
        terminal.wait_for(HEADLINE)
        terminal.wait_for(b"saved")
        terminal.press(b"oHarbourtown\rq")
        assert terminal.end() == 0
    with running(tmp_path) as terminal:
        terminal.wait_for(HEADLINE)
        terminal.wait_for(b"saved")
        terminal.press(b"oHarbourtown\rakept\rq")
        assert terminal.end() == 0
    assert '"kept"' in (tmp_path / "notebook.json").read_text(encoding="utf-8")


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


def test_a_signal_to_go_on_begins_nothing_a_second_time(tmp_path: Path) -> None:
    with running(tmp_path, "read", str(SAMPLE)) as terminal:
        terminal.wait_for(HEADLINE)
        terminal.wait_for(b"saved")
        painted = terminal.seen.count(HEADLINE)
        terminal.process.send_signal(signal.SIGSTOP)
        terminal.process.send_signal(signal.SIGCONT)
        terminal.until(lambda: terminal.seen.count(HEADLINE) > painted)
        assert terminal.seen.count(b"\x1b[?1049h") == 1
        terminal.press(b"j q")
        assert terminal.end() == 0
        assert termios.tcgetattr(terminal.slave) == terminal.before
    assert "About 1,200 dockers" in (tmp_path / "notebook.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP, b"\x11"], ids=["term", "hangup", "ctrl+q"])
def test_however_it_ends_what_is_being_typed_and_the_place_are_kept(
    tmp_path: Path, end: signal.Signals | bytes
) -> None:
    with running(tmp_path, "read", str(SAMPLE)) as terminal:
        terminal.wait_for(HEADLINE)
        terminal.wait_for(b"saved")
        terminal.press(b"jjahalf a tho")
        terminal.wait_for(b"half a tho")
        if isinstance(end, bytes):
            terminal.press(end)
        else:
            terminal.process.send_signal(end)
        assert terminal.end() == (0 if isinstance(end, bytes) else 128 + end)
        assert termios.tcgetattr(terminal.slave) == terminal.before
        assert LEAVE_ALTERNATE_SCREEN in terminal.seen
    with running(tmp_path) as terminal:
        terminal.wait_for("waits at ¶3".encode())
        terminal.press(b"aught\rq")
        assert terminal.end() == 0
    assert '"half a thought"' in (tmp_path / "notebook.json").read_text(encoding="utf-8")


def test_a_folder_opens_with_what_of_it_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_bytes(bytes(range(256)))
    (tmp_path / "news" / "b.txt").write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    with running(tmp_path, "news") as terminal:
        terminal.wait_for(HEADLINE)
        terminal.wait_for(b"Passed over news/a.txt")
        terminal.press(b"q")
        assert terminal.end() == 0


def test_it_ends_when_its_terminal_goes_away_even_where_nobody_tells_it_so(
    tmp_path: Path,
) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # the program inherits that, as under nohup
    try:
        with running(tmp_path, "read", str(SAMPLE)) as terminal:
            terminal.wait_for(b"saved")
            os.close(terminal.master)
            os.close(terminal.slave)
            terminal.master, terminal.slave = os.pipe()
            terminal.process.wait(TIME_OUT)
    finally:
        signal.signal(signal.SIGHUP, before)
