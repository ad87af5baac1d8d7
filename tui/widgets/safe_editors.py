"""Textual's inputs, which fail where a frame paints them while they are being removed: their styles go first."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Input, TextArea


class SafeInput(Input):
    """An input of one line that may be painted when it has left the screen: blank."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines within ``crop``."""
        return super().render_lines(crop) if self.is_attached else _blank(crop)


class SafeTextArea(TextArea):
    """The same, of several lines."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines within ``crop``."""
        return super().render_lines(crop) if self.is_attached else _blank(crop)


def _blank(crop: Region) -> list[Strip]:
    return [Strip.blank(crop.width)] * crop.height
