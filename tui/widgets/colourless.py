"""A desk without colours, as NO_COLOR asks for: bold, dim, underline and reverse say what colours said.

Textual's own filter makes greys of colours, and sends these to the terminal.
"""

from __future__ import annotations

from functools import lru_cache

from rich.cells import cell_len
from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from ..reading.colours import contrast

_STANDS_OUT = 1.35
"""From this contrast with the widget's own ground on, a ground is a cursor, a selection or a highlight."""
_QUIET_INK = 10.0
"""Grey words with less contrast than this are told from others by being dim."""
_GREY = 40
"""How far the parts of a colour lie apart, at most, for it to be a grey."""


class Colourless(LineFilter):
    """Takes all colours out of every painted line, and keeps to be seen what only they showed."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments, the same cells wide, in the terminal's own two colours."""
        return [
            segment if segment.control or segment.style is None else _plain(segment, background) for segment in segments
        ]


def _plain(segment: Segment, background: Color) -> Segment:
    style = segment.style or Style.null()
    if style.color is not None and style.color == style.bgcolor:
        # Painted in the colour of its ground so that it is not seen.
        return Segment(" " * cell_len(segment.text), style.without_color)
    return Segment(segment.text, style.without_color + _instead(style, background))


@lru_cache(2048)
def _instead(style: Style, background: Color) -> Style:
    """What stands for the colours of ``style`` on a widget with this ground."""
    resting = background.rich_color
    ink = style.color or resting
    ground = style.bgcolor if style.bgcolor and not style.bgcolor.is_default else resting
    if style.reverse:
        if style.color is None:
            return Style.null()  # it already is told without a colour
        ink, ground = ground, ink
    if _contrast(ground, resting) >= _STANDS_OUT:
        return Style(reverse=True)
    is_quiet = style.color is not None and not style.bold and _is_grey(ink) and _contrast(ink, ground) < _QUIET_INK
    return Style(reverse=False if style.reverse else None, dim=True if is_quiet else None)


def _is_grey(color: RichColor) -> bool:
    parts = color.get_truecolor()
    return max(parts) - min(parts) < _GREY


def _contrast(one: RichColor, other: RichColor) -> float:
    return contrast(one.get_truecolor(), other.get_truecolor())
