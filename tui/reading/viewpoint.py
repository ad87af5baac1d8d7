"""Where the reader is looking: what is needed to come back to exactly this view of the page."""

from __future__ import annotations

from typing import NamedTuple


class Viewpoint(NamedTuple):
    """The current paragraph's index, and the first row of the page on screen."""

    paragraph: int
    row: int
