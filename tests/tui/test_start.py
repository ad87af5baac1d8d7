"""Which arguments go straight to the desk, and which the command line looks at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.start import only_reading


@pytest.mark.parametrize(
    ("arguments", "names", "notebook"),
    [
        ([], [], None),
        (["a.txt"], ["a.txt"], None),
        (["read", "a.txt", "stories"], ["a.txt", "stories"], None),
        (["-"], ["-"], None),
        (["read", "search"], ["search"], None),
        (["--notebook", "n.json", "a.txt"], ["a.txt"], Path("n.json")),
        (["read", "a.txt", "--notebook", "n.json"], ["a.txt"], Path("n.json")),
        (["https://example.org/a"], ["https://example.org/a"], None),
    ],
)
def test_reading_goes_straight_to_the_desk(
    arguments: list[str], names: list[str], notebook: Path | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stories").mkdir()
    for name in ("a.txt", "search", "stories/b.txt"):
        (tmp_path / name).write_text("Some words.", encoding="utf-8")
    assert only_reading(arguments) == (names, notebook)


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "x", "a.txt"],
        ["missing.txt"],
        ["--help"],
        ["read", "--help"],
        ["--notebook"],
        ["--notebook=n.json", "a.txt"],
        ["--nonsense"],
        ["anaylze", "a.txt"],
    ],
)
def test_all_else_is_the_command_lines_matter(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Some words.", encoding="utf-8")
    assert only_reading(arguments) is None
