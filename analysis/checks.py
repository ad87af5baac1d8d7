"""What a reader put on the words of findings, as findings take it along when they leave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Check(NamedTuple):
    """The verdict and the note on exactly the words of a finding."""

    verdict: str | None = None
    note: str | None = None


Checks = Mapping[tuple[int, int], Check]
"""By the place of the words: start and end in code points."""
UNCHECKED = Check()
