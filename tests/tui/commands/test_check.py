"""``dateline check``: what is flagged, what holds, and the status that scripts rely on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui.cli import main

CLEAN = "Court hears witnesses\n\nThe court heard 26 witnesses, 14 men and 12 women.\n"
WRONG = "Prices double\n\nThe price doubled from $10 to $25, the shop said.\n"


def _file(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_a_sum_that_holds_is_shown_and_ends_with_0(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", _file(tmp_path, "a.txt", CLEAN)]) == 0
    shown = capsysbinary.readouterr().out.decode()
    assert "✓ sum" in shown and "14 + 12 = 26" in shown and "✗" not in shown


def test_a_flag_names_both_places_and_ends_with_1(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", _file(tmp_path, "a.txt", WRONG)]) == 1
    shown = capsysbinary.readouterr().out.decode()
    assert "✗ change" in shown and "2.5 times" in shown
    assert "[$10]" in shown and "[$25]" in shown


def test_json_is_one_array_over_all_articles(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    names = [_file(tmp_path, "a.txt", CLEAN), _file(tmp_path, "b.txt", WRONG)]
    assert main(["check", *names, "--format", "json"]) == 1
    made = json.loads(capsysbinary.readouterr().out)
    assert [(Path(one["source"]).name, one["rule"], one["holds"]) for one in made] == [
        ("a.txt", "sum", True),
        ("b.txt", "change", False),
    ]
    assert list(made[0]) == ["source", "rule", "message", "holds", "places"]
    for one, text in zip(made, (CLEAN, WRONG), strict=True):
        assert all(text[place["start"] : place["end"]] == place["text"] for place in one["places"])


def test_nothing_to_hold_against_each_other_is_no_failure(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["check", _file(tmp_path, "a.txt", "A quiet day\n\nThe mayor opened a bridge.\n")]) == 0
    assert b"nothing to hold against each other" in capsysbinary.readouterr().out


def test_what_cannot_be_read_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.txt")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
