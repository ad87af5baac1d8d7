"""Articles, notes and notebooks that the tests of the notebook share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from analysis import Article, read
from tui.notebook import Anchor, Annotation, Change

TEXT = (
    "Port strike enters second week\n\nDockers said on Monday that 300 of them had stopped work. The port disagreed.\n"
)


def article(text: str = TEXT, source: str = "strike.txt") -> Article:
    return read(text, source=source)


def note_on(words: str, text: str = TEXT, **fields: Any) -> Annotation:
    """A note on the first place where ``words`` stand."""
    start = text.index(words)
    return Annotation.new(article(text).sha256, Anchor.at(text, start, start + len(words)), **fields)


def undated(*records: Any) -> list[Any]:
    """The records as if none of them had ever been changed: what undo brings back is changed at that moment."""
    return [replace(one, modified="") if hasattr(one, "modified") else one for one in records]


def adding(*notes: Annotation) -> Change:
    return Change("add", annotations=tuple((None, note) for note in notes))


def editing(annotation: Annotation, /, **fields: Any) -> tuple[Change, Annotation]:
    edited = annotation.edited(**fields)
    return Change("edit", annotations=((annotation, edited),)), edited


def deleting(*notes: Annotation) -> Change:
    return Change("delete", annotations=tuple((note, None) for note in notes))


def stock_ids(path: Path) -> set[str]:
    """The ids of the annotations that TinyDB as it comes reads in a notebook."""
    with TinyDB(path) as database:
        return {row["id"] for row in database.table("annotations").all()}
