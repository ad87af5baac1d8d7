"""doccano's JSONL for sequence labelling: an article a line, with ``[start, end, tag]`` in code points.

An annotation with several tags is several labels; one without is labelled "note" or "highlight". doccano drops
overlapping labels on import unless the project allows them. ``notes`` are the notes with their places, which
doccano keeps beside the text and an import takes back.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..system.plain_output import json_text
from .export_formats import Options
from .export_selection import Entry, Selection

LONGEST = 100
"""Characters of a label that doccano keeps."""


def render(selection: Selection, _: Options) -> Iterator[str]:
    """A line an article, with source, title and hash beside the text."""
    for entry in selection.entries:
        labels = _labels(entry)
        if labels:
            article = entry.article
            row = {
                "text": article.text,
                "label": labels,
                "Comments": [a.note for a in entry.placed() if a.note],
                "notes": [(a.anchor.start, a.anchor.end, a.note) for a in entry.placed() if a.note],
                "title": article.title,
                "source": article.source,
                "sha256": article.sha256,
            }
            yield json_text(row) + "\n"


def _labels(entry: Entry) -> list[tuple[int, int, str]]:
    return [
        (annotation.anchor.start, annotation.anchor.end, label[:LONGEST])
        for annotation in entry.placed()
        for label in annotation.tags or ("note" if annotation.note else "highlight",)
    ]
