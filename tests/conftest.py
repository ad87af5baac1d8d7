"""What every test can rely on: no settings, notebook or terminal preference of whoever runs it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes depends on what else the machine is doing; benchmarks measure speed.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")

KEPT = {"TEXTUAL_SNAPSHOT_TEMPDIR"}
for _name in list(os.environ):
    # Textual reads its variables when it is imported, so they have to go before any test is.
    if _name.startswith(("TEXTUAL_", "DATELINE_")) and _name not in KEPT:
        del os.environ[_name]
os.environ.pop("NO_COLOR", None)
os.environ["TEXTUAL_ANIMATIONS"] = "none"


@pytest.fixture(autouse=True)
def folders_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders are new and empty for every test."""
    home = tmp_path_factory.mktemp("user")
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home
