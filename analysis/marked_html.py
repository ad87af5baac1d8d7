"""A text as HTML with marked spans, for notebooks (Jupyter and the like): one self-contained piece, nothing runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple


class Mark(NamedTuple):
    """A span of the text, how it looks ("name", "sourced", "unsourced", "quote"), and what a pointer on it is told."""

    start: int
    end: int
    look: str
    told: str


_LOOKS = {
    "name": "text-decoration: underline; text-decoration-color: #8a94a3",
    "sourced": "font-weight: bold; color: #2c6b2f",
    "unsourced": "font-weight: bold; color: #94550a; text-decoration: underline",
    "quote": "font-style: italic",
}


def marked(
    heading: str, text: str, paragraphs: Iterable[tuple[int, int]], marks: Sequence[Mark], summary: str = ""
) -> str:
    """The heading, a line of summary, and the paragraphs (start, end) with their marks, however these overlap.

    >>> marked("T", "26 hurt", [(0, 7)], [Mark(0, 2, "sourced", "police")]).count("<span")
    1
    """
    parts = [f"<p><strong>{escape(heading)}</strong></p>" if heading else "", f"<p>{escape(summary)}</p>"]
    for start, end in paragraphs:
        here = [mark for mark in marks if mark.start < end and start < mark.end]
        cuts = sorted({start, end, *(max(start, m.start) for m in here), *(min(end, m.end) for m in here)})
        pieces = []
        for left, right in pairwise(cuts):
            over = [mark for mark in here if mark.start <= left and right <= mark.end]
            words = escape(text[left:right])
            if over:
                style = "; ".join(dict.fromkeys(_LOOKS[mark.look] for mark in over))
                told = escape("; ".join(dict.fromkeys(mark.told for mark in over)))
                words = f'<span style="{style}" title="{told}">{words}</span>'
            pieces.append(words)
        parts.append(f'<p dir="auto" style="white-space: pre-wrap">{"".join(pieces)}</p>')
    return f'<div style="max-width: 42em; line-height: 1.5">{"".join(parts)}</div>'
