"""What every test can rely on: no settings, notebook or terminal preference of whoever runs it."""

from __future__ import annotations

import gc
import os
import sys
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from tui.start import SELDOM

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

if sys.dont_write_bytecode:
    # Each of the many processes that tests start would compile anew all that it imports.
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(Path(__file__).parents[1] / ".pytest_cache" / "bytecode")
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

_users = count()


def pytest_collection_finish() -> None:
    """What stands now, modules and tests, stays: the collector, a third of the time of a desk, need not look at it."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)


@pytest.fixture(autouse=True)
def folders_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders are new and empty for every test.

    Nothing makes them before they are needed: a folder a test would take longer than most tests.
    """
    home = tmp_path_factory.getbasetemp() / "users" / str(next(_users))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home
