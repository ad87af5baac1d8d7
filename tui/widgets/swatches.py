"""Words on a colour of the reader's, with ink that can be read on it."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from ..reading.colours import parse, toned


def swatch(color: str | None, words: str) -> Content:
    """``words`` on the colour of a tag or highlight, in black or white; plain bold where it has none."""
    value = parse(color)
    if value is None:
        return Content(words).stylize("bold")
    _, ink = toned(value, (0, 0, 0), (0, 0, 0), 1.0)
    return Content(f" {words} ").stylize(Style.parse(f"#{ink[0]:02x}{ink[1]:02x}{ink[2]:02x} on {value}"))
