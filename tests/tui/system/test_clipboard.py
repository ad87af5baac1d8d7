"""The machine's clipboard, through a stand-in for its tool that really runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.system.clipboard import copy


def tool(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def test_words_reach_the_tool_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool(tmp_path, "xclip", f'/bin/cat > "{tmp_path}/board"')
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":9")
    assert copy("“26 protesters”, ¶12\nשלום") == "xclip"
    assert (tmp_path / "board").read_text(encoding="utf-8") == "“26 protesters”, ¶12\nשלום"


def test_a_tool_that_fails_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool(tmp_path, "xclip", "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":9")
    assert copy("words") is None


def test_without_a_display_nothing_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool(tmp_path, "xclip", f'/bin/cat > "{tmp_path}/board"')
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("DISPLAY", raising=False)
    assert copy("words") is None
    assert not (tmp_path / "board").exists()
