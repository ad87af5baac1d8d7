"""Scrolling a box that stands below a list: the keys, and the words in its border that name them."""

from __future__ import annotations

from textual.binding import Binding


def scrolling_keys(id: str, action: str, what: str) -> list[Binding]:
    """The keys of ``action``, which takes the rows; the list keeps the focus."""
    return [
        Binding(
            "right_curly_bracket,shift+down",
            f"{action}(1)",
            f"{what} on",
            show=False,
            key_display="}",
            id=f"{id}-down",
            tooltip="Scroll what stands below the list",
        ),
        Binding(
            "left_curly_bracket,shift+up",
            f"{action}(-1)",
            f"{what} back",
            show=False,
            key_display="{",
            id=f"{id}-up",
            tooltip="Scroll it back",
        ),
    ]


def scrolling_hint(left: int, is_scrolled: bool) -> str:
    """Says in the border that so many rows are still to come, else the way back; "" where all is shown."""
    return f"}} {left} more" if left > 0 else "{ back" if is_scrolled else ""
