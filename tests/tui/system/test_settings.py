"""The reader's choices outlast a session, and a damaged file of them never stops the desk."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tui.system.paths import config_path
from tui.system.settings import Settings, wants_stillness


def test_a_choice_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "down" / "desk.json"
    Settings(path).put("theme", "nord")
    Settings(path).put("notices", "hidden")
    again = Settings(path)
    assert (again.get("theme"), again.get("notices"), again.get("other", "none")) == ("nord", "hidden", "none")
    assert json.loads(path.read_text(encoding="utf-8")) == {"theme": "nord", "notices": "hidden"}
    assert list(path.parent.iterdir()) == [path], "nothing else is left behind"


@pytest.mark.parametrize("damaged", [b"", b"{", b"[1, 2]", b"null", b"\xff\xfe\x00", b'"theme"'])
def test_a_damaged_file_counts_as_empty_and_is_repaired_by_the_next_choice(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "desk.json"
    path.write_bytes(damaged)
    settings = Settings(path)
    assert settings.get("theme", "dark") == "dark"
    settings.put("theme", "light")
    assert Settings(path).get("theme") == "light"


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", lambda: 1)() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    settings = Settings(folder / "desk.json")
    settings.put("theme", "light")
    assert settings.get("theme") == "light"


def test_a_file_in_the_way_of_the_folder_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(tmp_path / "file" / "desk.json")
    settings.put("theme", "light")
    assert settings.get("theme") == "light"


def test_choices_lie_in_the_users_folder(folders_of_its_own: Path) -> None:
    assert Settings().path == config_path()
    assert config_path().name == "desk.json"


@pytest.mark.parametrize(
    ("environment", "still"),
    [
        ({}, False),
        ({"REDUCE_MOTION": "1"}, True),
        ({"REDUCED_MOTION": "true"}, True),
        ({"NO_MOTION": "yes"}, True),
        ({"REDUCE_MOTION": "0"}, False),
        ({"NO_MOTION": ""}, False),
    ],
)
def test_stillness_is_asked_for_by_the_environment(environment: dict[str, str], still: bool) -> None:
    assert wants_stillness(environment) is still
