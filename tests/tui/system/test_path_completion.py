"""Paths are offered as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.system.path_completion import MOST, paths_like
from tui.system.served import VARIABLE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("Reports/day one.txt", "Reports/Day-two.txt", "reporter.txt", ".hidden.txt", "Reports/.secret"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "paths"),
    [
        ("", []),
        ("rep", ["reporter.txt", "Reports/"]),
        ("Reports", ["Reports/"]),
        ("Reports/", ["Reports/day one.txt", "Reports/Day-two.txt"]),
        ("Reports/DAY-", ["Reports/Day-two.txt"]),
        ("./reporter", ["./reporter.txt"]),
        ("~/reporter", ["~/reporter.txt"]),
        (".h", [".hidden.txt"]),
        ("Reports/.", ["Reports/.secret"]),
        ("nothing/", []),
        ("reporter.txt/", []),
        ("nu\0l/", []),
        ("https://example.org/", []),
    ],
)
def test_paths_go_on_from_what_is_typed(folder: Path, typed: str, paths: list[str]) -> None:
    assert paths_like(typed) == paths


def test_of_very_many_some_are_offered_and_none_in_a_browser(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for at in range(MOST + 1):
        (folder / f"many-{at:03}.txt").write_text("x")
    assert paths_like("many")[0] == "many-000.txt" and len(paths_like("many")) == MOST
    monkeypatch.setenv(VARIABLE, str(folder))
    assert paths_like("many") == []
