"""The styles of the reading pane by the names of its parts, worked out once a look."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget

from ..notebook.verdicts import SIGNS
from ..reading.marks import LAYERS

PARTS = (
    *("headline", "body", "heading", "caption", "notice", "gutter", "gutter-current", "sign", "letter", "overlap"),
    *SIGNS,
    *LAYERS,
)
"""What the style sheet names: kinds of paragraphs, what stands beside them, what lies over their words."""
_PAINTED = {*LAYERS, *SIGNS, "overlap", "sign", "letter"}
"""Styles that lie over others, and so must not bring a ground of their own."""


class PageStyles:
    """Gives the rich style of a part of the page ("reading--body"), of the selection, or of a tag's tint."""

    def __init__(self, page: Widget) -> None:
        self._page = page
        self._known: dict[str, Style] = {}

    def clear(self) -> None:
        """Forget what the styles were: the style sheet or the theme has changed."""
        self._known.clear()

    def __call__(self, name: str) -> Style:
        if name not in self._known:
            self._known[name] = self._worked_out(name)
        return self._known[name]

    def _worked_out(self, name: str) -> Style:
        if name == "screen--selection":
            return self._page.screen.get_component_rich_style(name)
        if " " in name:
            from .tint import tinted

            return tinted(self("reading--body"), name)
        return self._page.get_component_rich_style(name, partial=name.split("--")[1] in _PAINTED)
