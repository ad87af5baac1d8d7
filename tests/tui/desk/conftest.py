"""Desks in tests work without the engine unless a test asks for it: a process a desk would take most of the time.

Nor do their lists and texts wait long until they follow each other.
"""

from __future__ import annotations

import asyncio

import pytest

from analysis.findings import Findings
from tui.library.engine_process import Analysis


@pytest.fixture(autouse=True)
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The analysis never ends, but for tests marked ``engine``."""

    async def never(analysis: Analysis) -> Findings:
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr("tui.desk.screen.PAUSE", 0.001)
    if "engine" not in request.keywords:
        monkeypatch.setattr(Analysis, "run", never)
