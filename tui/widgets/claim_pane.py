"""Below the ledger's list: the claim under the cursor in full, and the passage that carries it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from .scrolled_text import ScrolledText

if TYPE_CHECKING:
    from ..listings.listing import Row

_STYLES = {
    "name": "bold",
    "quiet": "auto 60%",
    "doubt": "$text-warning",
    "confirmed": "$text-success",
    "disputed": "$text-warning",
    "false": "$text-error",
    "unchecked": "$text-accent",
}
"""How the parts of a listing's rows look here."""


class ClaimPane(ScrolledText):
    """Shows rows of facts, and under them a passage with the words of the claim marked."""

    def __init__(self) -> None:
        super().__init__(id="claim")

    def show(self, rows: Sequence[Row], passage: tuple[str, int, int] | None) -> None:
        """Show these; no rows: nothing."""
        lines = [Content.assemble(*((text, _STYLES.get(style, "")) for text, style in row)) for row in rows]
        if passage is not None:
            text, start, end = passage
            lines.append(Content(text).stylize("bold reverse", start, end))
        self.show_text(Content("\n").join(lines))
