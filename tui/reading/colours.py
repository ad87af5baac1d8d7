"""Colours for tags and highlights: some with names, and how any colour is toned so that text on it can be read.

Everything here is plain numbers, so that the same tag looks the same in every pane and on every theme.
"""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

from ..notebook.annotation import Tag
from ..notebook.codebook import PALETTE as TAG_COLOURS

RGB = tuple[int, int, int]

PALETTE: dict[str, str] = {
    **dict(zip("red blue green orange purple teal magenta olive pink grey".split(), TAG_COLOURS, strict=True)),
    "yellow": "#e0b93a",
}
"""The named colours, in the order in which they are offered: those that new tags get, and the highlighter's."""
READABLE = 4.5
"""The contrast that WCAG 2.1 asks of text."""
_HEX = re.compile(r"#?([0-9a-fA-F]{6})\Z")


def parse(color: str | None) -> str | None:
    """``#rrggbb`` for a named colour or a hexadecimal one, else None."""
    if not color:
        return None
    named = PALETTE.get(color.strip().lower())
    found = _HEX.match(color.strip())
    return named or (f"#{found[1].lower()}" if found else None)


def colour_of(tag: Tag) -> str:
    """The colour of a tag: its own, else one of the palette that comes by itself and stays."""
    place = tag.digit - 1 if tag.digit else crc32(tag.name.encode())
    return parse(tag.color) or TAG_COLOURS[place % len(TAG_COLOURS)]


def name_of(color: str | None) -> str:
    """What to call a colour: its name in the palette, its hexadecimal form, or "none"."""
    value = parse(color)
    return next((name for name, known in PALETTE.items() if known == value), value or "none")


def rgb(color: str) -> RGB:
    """Red, green and blue of ``#rrggbb``."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def luminance(color: RGB) -> float:
    """Relative luminance as WCAG 2.1 defines it, from 0 (black) to 1 (white)."""
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: RGB, other: RGB) -> float:
    """The contrast ratio of two colours (WCAG 2.1), from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=512)
def toned(color: str, backdrop: RGB, text: RGB, strength: float = 0.45) -> tuple[RGB, RGB]:
    """The ground that ``color`` makes on ``backdrop``, and the ink for words on it.

    The ink is ``text`` where that can be read, else black or white, whichever stands out more (one always does).
    """
    ground = _mixed(color, backdrop, strength)
    inks: list[RGB] = [text, (0, 0, 0), (255, 255, 255)]
    if contrast(text, ground) >= READABLE:
        return ground, text
    return ground, max(inks, key=lambda ink: contrast(ink, ground))


@lru_cache(maxsize=512)
def legible(color: str, backdrop: RGB) -> RGB:
    """``color`` itself, or as much nearer to white or black as it takes to be read on ``backdrop``."""
    pole: RGB = (255, 255, 255) if luminance(backdrop) < 0.18 else (0, 0, 0)
    for step in range(21):
        ink = _mixed(color, pole, 1 - step / 20)
        if contrast(ink, backdrop) >= READABLE:
            return ink
    return pole


def _mixed(color: str, backdrop: RGB, strength: float) -> RGB:
    red, green, blue = (round(a * strength + b * (1 - strength)) for a, b in zip(rgb(color), backdrop, strict=True))
    return red, green, blue
