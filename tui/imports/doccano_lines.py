"""doccano's JSONL coming in: a text a line, labels with their places, comments.

The places count code points. Labels of a whole text (classification) are about no passage. An export of ours has the
notes with their places beside the comments, which doccano keeps.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from ..system.plain_output import counted
from .canonical_text import CanonicalText
from .dateline_json import Incoming
from .gathering import Gathering, Known, Words

_LABELS = ("label", "labels", "entities")
_BARE = {"note", "highlight"}
"""What an export of ours calls an annotation without a tag."""


def rows_of(text: str) -> list[Any] | None:
    """The objects in a JSONL text, or in a JSON list on one line; None when it is neither."""
    try:
        rows = [json.loads(line) for line in text.split("\n") if line.strip()]
        return rows[0] if len(rows) == 1 and isinstance(rows[0], list) else rows
    except (ValueError, RecursionError):
        return None


def is_doccano(rows: Any) -> bool:
    """Whether these are rows as doccano writes them."""
    return isinstance(rows, list) and bool(rows) and all(isinstance(r, dict) and _is_row(r) for r in rows)


def _is_row(row: dict[str, Any]) -> bool:
    return isinstance(row.get("text"), str) and any(isinstance(row.get(name), list) for name in _LABELS)


def has_label_lists(rows: list[Any]) -> bool:
    """Whether a mark has a list of labels, as in the smaller JSON of Label Studio."""
    marks = (mark for row in rows for name in _LABELS if isinstance(row.get(name), list) for mark in row[name])
    return any(_is_of_label_studio(mark) for mark in marks)


def _is_of_label_studio(mark: Any) -> bool:
    return isinstance(mark, dict) and isinstance(mark.get("labels"), list)


def from_doccano(files: Sequence[tuple[str, list[Any]]], known: Known) -> Incoming:
    """What files of rows bring; each with its coder, "" where that is not known."""
    gathering = Gathering("doccano", known)
    classes = relations = 0
    for coder, rows in files:
        for row in rows:
            whole, between = _take_row(gathering, row, coder)
            classes, relations = classes + whole, relations + between
    found = gathering.found
    if classes:
        found.remarks.append(f"not taken, since they are about a whole text: labels of {counted(classes, 'text')}")
    if relations:
        found.remarks.append(f"not taken: {counted(relations, 'relation')} between labels")
    return gathering.done()


def _take_row(gathering: Gathering, row: dict[str, Any], coder: str) -> tuple[int, int]:
    """Take a row; 1 or 0 for labels of the whole text, and how many relations were left out."""
    text = CanonicalText(row["text"])
    is_ours = isinstance(row.get("sha256"), str)
    source, title = (row.get(name) if isinstance(row.get(name), str) else "" for name in ("source", "title"))
    sha256 = gathering.article(text, title or "", source or "")
    marks = [mark for name in _LABELS if isinstance(row.get(name), list) for mark in row[name]]
    places = list(_places(marks))
    for start, end, label in places:
        bare = not label.strip() or (is_ours and label.lower() in _BARE)
        said = Words(() if bare else (label,), coder=coder)
        gathering.passage(sha256, text.text, text.span(start, end), said)
    given = row.get("notes")
    pinned = given if is_ours and isinstance(given, list) else ()
    notes = [note[:3] for note in pinned if _is_mark(note) and note[2].strip()]
    for start, end, note in notes:
        gathering.passage(sha256, text.text, text.span(start, end), Words(note=note, coder=coder))
    if not notes and (comments := list(_comments(row.get("Comments") or row.get("comments")))):
        first = text.text.partition("\n\n")[0] or text.text
        said = Words(note="\n\n".join(comments), coder=coder)
        gathering.passage(sha256, text.text, (0, len(first)), said)
    relations = row.get("relations")
    return int(bool(marks) and not places), len(relations) if isinstance(relations, list) else 0


def _places(marks: list[Any]) -> Iterator[tuple[int, int, str]]:
    for mark in marks:
        if _is_of_label_studio(mark):
            yield from _places([[mark.get("start"), mark.get("end"), label] for label in mark["labels"]])
            continue
        if isinstance(mark, dict):
            mark = [mark.get("start_offset"), mark.get("end_offset"), mark.get("label")]
        if _is_mark(mark):
            yield mark[0], mark[1], mark[2]


def _is_mark(mark: Any) -> bool:
    return isinstance(mark, list) and [type(part) for part in mark[:3]] == [int, int, str]


def _comments(value: Any) -> Iterator[str]:
    for comment in value if isinstance(value, list) else [value]:
        words = comment.get("text") if isinstance(comment, dict) else comment
        if isinstance(words, str) and words.strip():
            yield words.strip()
