"""A scrollbar that shows where in the text something stands: matches, notes, figures without a source."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

ScrollMarks = Mapping[int, tuple[str, Style]]
"""Signs and their inks, by the cell of the scrollbar."""


def marked_renderer(marks: Callable[[int], ScrollMarks]) -> type[ScrollBarRender]:
    """A renderer for a vertical scrollbar; ``marks`` says what to show on one of so many cells."""

    class MarkedScrollBarRender(ScrollBarRender):
        def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
            for bar in super().__rich_console__(console, options):
                if not isinstance(bar, Segments):
                    yield bar
                    continue
                cells = list(bar.segments)
                for at, (sign, ink) in marks(len(cells)).items():
                    cells[at] = _signed(cells[at], sign, ink)
                yield Segments(cells, new_lines=True)

    return MarkedScrollBarRender


def _signed(cell: Segment, sign: str, ink: Style) -> Segment:
    """A cell with a sign on it: in its ink beside the thumb, in the colour of the track on the thumb."""
    style = cell.style or Style()
    if style.reverse:
        return Segment(sign, Style(reverse=True, bold=True) + style)
    return Segment(sign, style + ink)
