"""Styles in a tag's own colour, toned to the theme so that the words on them can be read."""

from __future__ import annotations

from rich.color import Color
from rich.style import Style

from ..reading.colours import RGB, legible, toned

_STRENGTHS = {"overlap": 0.7, "quiet": 0.18}
"""Where two annotations meet the ground is stronger, and underlined; that of a tag is quiet: it has its bar."""


def tinted(base: Style, name: str) -> Style:
    """The style of ``reading--annotation #rrggbb``, "overlap", "quiet" or "bar", on the ground of ``base``."""
    part, _, color = name.partition(" ")
    kind = part.partition("--")[2]
    if kind == "bar":
        return Style(color=Color.from_rgb(*legible(color, _rgb(base.bgcolor, (0, 0, 0)))))
    ground, ink = toned(color, _rgb(base.bgcolor, (0, 0, 0)), _rgb(base.color, (255, 255, 255)), _strength(kind))
    if kind == "quiet":
        return Style(bgcolor=Color.from_rgb(*ground))
    return Style(
        color=Color.from_rgb(*ink), bgcolor=Color.from_rgb(*ground), dim=False, underline=kind == "overlap" or None
    )


def _strength(kind: str) -> float:
    return _STRENGTHS.get(kind, 0.45)


def _rgb(color: Color | None, otherwise: RGB) -> RGB:
    if color is None:
        return otherwise
    triplet = color.get_truecolor()
    return triplet.red, triplet.green, triplet.blue
