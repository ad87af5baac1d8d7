"""Which keys the bytes of a terminal stand for, and how long a lone Esc is waited on."""

from __future__ import annotations

import sys

import pytest
from textual.events import Key, Paste

if sys.platform == "win32":
    pytest.skip("Textual has another driver there", allow_module_level=True)

from tui.widgets.escape_driver import DELAY, EscapeParser


def keys(parser: EscapeParser, data: str) -> list[str]:
    """The keys, and pasted texts in brackets."""
    return [
        event.key if isinstance(event, Key) else f"[{event.text}]"
        for event in parser.feed(data)
        if isinstance(event, (Key, Paste))
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("\x1bj", "escape j"),
        ("\x1ba" + "x" * 40, "escape a" + " x" * 40),
        ("ab\x1bd\x1bü", "a b escape d escape ü"),
        ("\x1b1", "escape 1"),
        ("\x1b\x1bj", "escape escape j"),
        ("\x1b[A\x1bOPx", "up f1 x"),
        ("\x1b\x1b[A", "escape up"),
        ("\x1bb\x1bf\x1b\x7f", "ctrl+left ctrl+right ctrl+w"),
        ("\x1b\r", "alt+enter"),
        ("\x1b[200~one\x1bd \x1b[31mtwo\x1b\r\x1b[201~j", "[oned [31mtwo\r] j"),
        ("\x1b[200~\x1b[201~\x1bd", "[] escape d"),
    ],
)
def test_an_escape_is_one_unless_a_sequence_begins_with_it(data: str, expected: str) -> None:
    parser = EscapeParser()
    assert " ".join(keys(parser, data)) == expected
    assert not parser.undecided


def test_an_escape_at_the_end_waits_for_what_may_follow() -> None:
    parser = EscapeParser()
    assert keys(parser, "ab\x1b") == ["a", "b"] and parser.undecided
    assert [event.key for event in parser.decide() if isinstance(event, Key)] == ["escape"]
    assert not parser.undecided and not list(parser.decide())


@pytest.mark.parametrize(("second", "expected"), [("[A", ["up"]), ("OP", ["f1"]), ("jk", ["escape", "j", "k"])])
def test_a_sequence_may_come_in_two_reads(second: str, expected: list[str]) -> None:
    parser = EscapeParser()
    assert keys(parser, "\x1b") == []
    assert keys(parser, second) == expected


def test_a_paste_in_several_reads_stays_a_paste() -> None:
    parser = EscapeParser()
    assert keys(parser, "\x1b[200~one \x1bd") == []
    assert keys(parser, "two\x1bd") == []
    assert keys(parser, "\x1b[201~q") == ["[one dtwod]", "q"]


def test_a_lone_escape_is_as_quick_as_a_key() -> None:
    assert DELAY < 1 / 60, "a frame"
