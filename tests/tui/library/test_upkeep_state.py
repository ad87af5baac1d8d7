"""When the library analyses: asked to, or by itself while nothing is typed; never two things at once."""

from __future__ import annotations

import pytest

from tui.library.upkeep_state import IDLE, Busy, UpkeepState


@pytest.mark.parametrize(
    ("busy", "asked", "by_itself", "since", "waiting", "due"),
    [
        ("", False, True, IDLE, 1, True),
        ("", False, True, IDLE - 0.1, 1, False),
        ("", False, True, IDLE, 0, False),
        ("", True, True, 0.0, 1, True),
        ("", True, False, 0.0, 1, True),
        ("", False, False, 9 * IDLE, 1, False),
        ("loading", True, True, IDLE, 1, False),
        ("analysing", False, True, IDLE, 1, False),
    ],
)
def test_when_it_is_due(busy: Busy, asked: bool, by_itself: bool, since: float, waiting: int, due: bool) -> None:
    now = 100.0
    state = UpkeepState(lambda: now, busy, asked, by_itself)
    now += 5 * IDLE
    state.touch()
    now += since
    assert state.is_due(lambda: waiting) is due
