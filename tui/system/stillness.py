"""Whether the reader wants nothing on the screen to move by itself."""

from __future__ import annotations

import os
from collections.abc import Mapping

ASKED_BY = ("REDUCE_MOTION", "REDUCED_MOTION", "NO_MOTION")
"""Variables of the environment that ask for it when they are set and not "0"."""


def wants_stillness(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the environment asks for no animation."""
    return any(environment.get(name, "0") not in {"", "0"} for name in ASKED_BY)
