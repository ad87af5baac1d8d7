"""Keys changed in a file: what is taken, and what is told of a wrong entry."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.system.keymap_file import read_keys

PLACES = {
    "text": {"highlight": "space", "next": "right,l", "select-next": "right,l", "quit": "q"},
    "list": {"confirm": "space", "next-entry": "j,down", "quit": "q"},
}


def read(folder: Path, text: str) -> tuple[dict[str, str], list[str]]:
    path = folder / "keys.toml"
    path.write_text(text, encoding="utf-8")
    return read_keys(path, PLACES)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", {}),
        ('highlight = "H"', {"highlight": "H"}),
        ('[keys]\nhighlight = "H"', {"highlight": "H"}),
        ('quit = "ctrl+q, F"', {"quit": "ctrl+q,F"}),
        ('quit = "?"', {"quit": "question_mark"}),
        ('quit = "/"', {"quit": "slash"}),
        ('quit = "f10"', {"quit": "f10"}),
        ('quit = "greater_than_sign"', {"quit": "greater_than_sign"}),
        ('highlight = "q"\nquit = "Q"', {"highlight": "q", "quit": "Q"}),
        ('highlight = "j"', {"highlight": "j"}),
        ('next = "n"', {"next": "n", "select-next": "right,l"}),
        ('next = "right"', {"next": "right", "select-next": "right,l"}),
    ],
)
def test_keys_are_changed_by_the_ids_of_bindings(tmp_path: Path, text: str, keys: dict[str, str]) -> None:
    assert read(tmp_path, text) == (keys, [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('hilight = "H"', "there is no key “hilight”; did you mean “highlight”?"),
        ('zzz = "H"', "there is no key “zzz”; help (?) names them"),
        ("highlight = 7", "“highlight” wants a key in quotes"),
        ('highlight = ""', "“highlight” wants a key in quotes"),
        ('highlight = "crtl+h"', "“crtl+h” for “highlight” is no key"),
        ('highlight = "no such key"', "“no such key” for “highlight” is no key"),
        ('highlight = "ctrl+i"', "“ctrl+i” cannot be “highlight”: it is another key to terminals"),
        ('highlight = "ctrl+c"', "“ctrl+c” cannot be “highlight”: it copies"),
        ('highlight = "q"', "“q” for “highlight” is the key of “quit” already"),
        ('next-entry = "space"', "“space” for “next-entry” is the key of “confirm” already"),
        ("keys = 3", "there is no key “keys”"),
    ],
)
def test_a_wrong_entry_is_told_in_one_line_and_the_others_hold(tmp_path: Path, text: str, told: str) -> None:
    right = 'next-entry = "J"\n' if "next-entry" not in text else ""
    keys, problems = read(tmp_path, right + text)
    assert len(problems) == 1 and told in problems[0] and "\n" not in problems[0]
    assert keys == ({"next-entry": "J"} if right else {})


def test_a_file_that_is_no_toml_changes_nothing(tmp_path: Path) -> None:
    keys, problems = read(tmp_path, "highlight = ")
    assert keys == {} and len(problems) == 1 and "keys.toml cannot be read" in problems[0]
    assert read_keys(tmp_path / "none.toml", PLACES) == ({}, [])


@given(st.text(max_size=80))
def test_no_file_breaks_it(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    keys, problems = read(tmp_path_factory.mktemp("keys"), text.encode("utf-8", "replace").decode())
    assert isinstance(keys, dict) and all(isinstance(problem, str) for problem in problems)
