"""Label Studio's JSON: a task an article, with one completed annotation a coder.

An annotation is a region with its tags as labels; its note is the region's meta text, its verdict a choice on it. The
places count code points. One without a tag is labelled "Note" or "Highlight".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..system.plain_output import json_text
from .export_formats import Options
from .export_selection import Entry, Selection

if TYPE_CHECKING:
    from ..notebook.annotation import Annotation


def render(selection: Selection, _: Options) -> Iterator[str]:
    """A list of tasks, one a line. Articles without annotations are tasks that are still to be done."""
    separator = "[\n"
    for number, entry in enumerate(selection.entries, 1):
        yield separator + json_text(_task(entry, number))
        separator = ",\n"
    yield "\n]\n" if separator != "[\n" else "[]\n"


def _task(entry: Entry, number: int) -> dict[str, Any]:
    article = entry.article
    by_coder: dict[str, list[Annotation]] = {}
    for annotation in entry.placed():
        by_coder.setdefault(annotation.coder, []).append(annotation)
    about = {"title": article.title, "source": article.source, "sha256": article.sha256}
    return {
        "id": number,
        "data": {"text": article.text, **about},
        "annotations": [
            {"id": count, "coder": coder, "result": [result for annotation in made for result in _results(annotation)]}
            for count, (coder, made) in enumerate(sorted(by_coder.items()), 1)
        ],
    }


def _results(annotation: Annotation) -> Iterator[dict[str, Any]]:
    anchor = annotation.anchor
    place = {"start": anchor.start, "end": anchor.end, "text": anchor.exact}
    about = {"id": annotation.id, "to_name": "text", "origin": "manual"}
    labels = list(annotation.tags) or ["Note" if annotation.note or annotation.verdict else "Highlight"]
    region = {**about, "from_name": "label", "type": "labels", "value": {**place, "labels": labels}}
    yield {**region, "meta": {"text": [annotation.note]}} if annotation.note else region
    if annotation.verdict:
        yield {**about, "from_name": "verdict", "type": "choices", "value": {**place, "choices": [annotation.verdict]}}
