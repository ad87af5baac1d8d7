"""What is told of an export beside the file itself: how much was written, what was left out, what to mind."""

from __future__ import annotations

from collections.abc import Iterator

from ..system.plain_output import counted
from .export_formats import Format
from .export_selection import Selection


def amount(form: Format, selection: Selection) -> str:
    """How much of what stands in the file: "15 tags", "17 annotations of 3 articles"."""
    if form.needs == "tags":
        used = {name for annotation in selection.all_annotations() for name in annotation.tags}
        return counted(len(used | {tag.name for tag in selection.tags}), "tag")
    written = selection.annotations - (selection.lost() if form.textual else 0)
    articles = sum(1 for entry in selection.entries if entry.annotations)
    return f"{counted(written, 'annotation')} of {counted(articles, 'article')}"


def remarks_on(form: Format, selection: Selection) -> Iterator[str]:
    """What was left out, and what the program that reads the file may leave out."""
    lost = selection.lost() if form.textual else 0
    if lost:
        yield f"left out of {form.name}, for their words are gone: {counted(lost, 'annotation')}; json has all"
    if form.name == "doccano" and (dropped := overlaps(selection)):
        yield (
            f"doccano drops {counted(dropped, 'label')} of these on import, since they overlap others, unless the "
            'project was made with "Allow overlapping spans"'
        )


def overlaps(selection: Selection) -> int:
    """How many labels doccano would drop by default: of all in order each that begins inside the one kept before."""
    dropped = 0
    for entry in selection.entries:
        reached = -1
        for annotation in entry.placed():
            for _ in annotation.tags or ("",):
                if annotation.anchor.start < reached:
                    dropped += 1
                else:
                    reached = annotation.anchor.end
    return dropped
