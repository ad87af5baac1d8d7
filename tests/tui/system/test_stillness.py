"""Who asks for no movement on the screen."""

from __future__ import annotations

import pytest

from tui.system.stillness import wants_stillness


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
