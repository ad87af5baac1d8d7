"""Taguette's codebook CSV: a row a tag, as ``path,description``; a dot parts a tag from the one it stands under."""

from __future__ import annotations

from collections.abc import Iterator

from ..system.safe_csv import csv_text
from .export_formats import Options
from .export_selection import Selection

INNER_DOT = "\u2024"
"""Stands for a full stop inside a name: a dot would part it in two."""
LONGEST = 200
"""Characters of a path that Taguette takes."""


def render(selection: Selection, _: Options) -> Iterator[str]:
    """The rows, by path."""
    about = {tag.name: tag.description for tag in selection.tags}
    parents = {tag.name: tag.parent for tag in selection.tags}
    used = {name for annotation in selection.all_annotations() for name in annotation.tags}
    paths = {name: path_of(name, parents) for name in {*about, *used}}
    in_order = sorted(paths.items(), key=lambda item: (item[1].casefold(), item[1]))
    rows = [(path, " ".join(about.get(name, "").split())) for name, path in in_order]
    # A name that a spreadsheet would run gets an apostrophe, which the import takes off again.
    yield csv_text([("path", "description"), *rows], quoted=False)


def path_of(name: str, parents: dict[str, str | None]) -> str:
    """A tag's path from the top; without those above where it would grow too long."""
    steps: list[str] = []
    above: str | None = name
    while above is not None and above not in steps and len(steps) < 9:
        steps.append(above)
        above = parents.get(above)
    whole = ".".join(" ".join(step.split()).replace(".", INNER_DOT) for step in reversed(steps))
    return whole if len(whole) <= LONGEST else whole.rpartition(".")[2][:LONGEST]
