"""The codebook on the HTML page: the tags with their colours, what they are for, and what they stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from analysis.harmless_text import harmless

from .export_selection import Selection

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


def text_of(value: str) -> str:
    """``value`` as HTML text or attribute: escaped, and without characters that steer what shows it."""
    return escape(harmless(value))


class Codebook:
    """The tags of a selection, those used and those of the codebook."""

    def __init__(self, selection: Selection) -> None:
        self._tags = {tag.name: tag for tag in selection.tags}
        used = {name for annotation in selection.all_annotations() for name in annotation.tags}
        names = sorted({*self._tags, *used}, key=lambda name: (name.casefold(), name))
        self._numbers = {name: number for number, name in enumerate(names, 1)}

    def style(self) -> str:
        """The rules for the tags' colours. A policy of the page forbids colours anywhere else."""
        coloured = ((number, self._colour(name)) for name, number in self._numbers.items())
        return "".join(f".tag-{number}::before {{ background: {colour}; }}\n" for number, colour in coloured if colour)

    def look(self, name: str) -> str:
        """The attributes of an element that shows a tag."""
        number = self._numbers.get(name)
        return f' class="coloured tag-{number}" dir="auto"' if number and self._colour(name) else ' dir="auto"'

    def section(self) -> Iterator[str]:
        """The list of all tags; nothing when there is none."""
        if not self._numbers:
            return
        yield '<section class="annotations" id="codebook" aria-labelledby="codebook-title">\n'
        yield '<h2 id="codebook-title">Codebook</h2>\n<dl>\n'
        for name in self._numbers:
            tag = self._tags.get(name)
            under = f"under {text_of(tag.parent)}" if tag and tag.parent else ""
            about = ". ".join(filter(None, (text_of(tag.description) if tag else "", under)))
            yield f'<dt{self.look(name)}>{text_of(name)}</dt>\n<dd dir="auto">{about}</dd>\n'
        yield "</dl>\n</section>\n"

    def _colour(self, name: str) -> str:
        colour = self._tags[name].color if name in self._tags else None
        return colour if colour and _COLOUR.fullmatch(colour) else ""
