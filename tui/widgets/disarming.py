"""The last gate before the terminal: no control character of a text gets through, whichever widget shows it."""

from __future__ import annotations

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, bidi overrides and halves of surrogate pairs."""


class Disarming(LineFilter):
    """Takes what steers a terminal out of every painted line.

    Articles are harmless once loaded; file names, and notes or tags that other programs wrote, may not be.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments, the same cells wide, without what steers."""
        if not any(_STEERING.search(segment.text) for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(_STEERING.sub(_shown, segment.text), segment.style)
            for segment in segments
        ]


def _shown(match: re.Match[str]) -> str:
    """What stands for a character: nothing where it took no cell."""
    from rich.cells import cell_len

    return "\ufffd" * cell_len(match[0])
