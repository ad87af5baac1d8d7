"""Label Studio's JSON coming in: tasks with their texts, completed annotations, and predictions.

A region is a passage with its labels; choices and text areas on a region are its verdict and note, as its own meta text
is. Each annotation's author is a coder. Places count code points or UTF-16 units; the regions' own words tell which.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from ..notebook.annotation import VERDICTS
from ..system.plain_output import counted
from .canonical_text import CanonicalText, Units, agree, from_utf16
from .dateline_json import Incoming
from .gathering import Gathering, Known, Words
from .w3c_reading import EARLIEST, moment

_BARE = {"Note", "Highlight"}


def is_label_studio(content: Any) -> bool:
    """Whether this is a list of tasks, or one task."""
    tasks = content if isinstance(content, list) else [content]
    return bool(tasks) and all(
        isinstance(task, dict)
        and isinstance(task.get("data"), dict)
        and any(isinstance(task.get(name), list) for name in ("annotations", "completions", "predictions"))
        for task in tasks
    )


def from_label_studio(content: Any, known: Known) -> Incoming:
    """What the tasks bring. Annotations that were cancelled are left out; predictions count where none is complete."""
    gathering = Gathering("label-studio", known)
    left = 0
    for count, task in enumerate(content if isinstance(content, list) else [content], 1):
        complete = [a for name in ("annotations", "completions") for a in _dicts(task.get(name))]
        complete = [a for a in complete if not a.get("was_cancelled")] or list(_dicts(task.get("predictions")))
        text = _text(task["data"], complete)
        if text is None:
            gathering.found.trouble.append(f"task {count} has no text; left out")
        else:
            left += _take(gathering, task["data"], CanonicalText(text), complete)
    if left:
        gathering.found.remarks.append(f"not taken, since they are about no passage: {counted(left, 'result')}")
    return gathering.done()


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    yield from (part for part in value if isinstance(part, dict)) if isinstance(value, list) else ()


def _text(data: dict[str, Any], annotations: list[dict[str, Any]]) -> str | None:
    """The task's text: "text", else what is longest of those fields that are texts."""
    if isinstance(data.get("text"), str):
        return str(data["text"])
    texts = [value for value in data.values() if isinstance(value, str) and not value.startswith(("http", "/data/"))]
    return max(texts, key=len, default=None)


def _take(gathering: Gathering, data: dict[str, Any], text: CanonicalText, annotations: list[dict[str, Any]]) -> int:
    """Take the annotations of a task; how many results are about no passage."""
    is_ours = isinstance(data.get("sha256"), str)
    title, source = (data.get(name) if isinstance(data.get(name), str) else "" for name in ("title", "source"))
    sha256 = gathering.article(text, title or "", source or "")
    results = [(one, result) for one in annotations for result in _dicts(one.get("result"))]
    units = _units(text, [result for _, result in results])
    regions: dict[tuple[int, str], tuple[tuple[int, int], Words]] = {}
    left = 0
    for count, (one, result) in enumerate(results):
        value = result.get("value")
        start, end = (value.get("start"), value.get("end")) if isinstance(value, dict) else (None, None)
        if type(start) is not int or type(end) is not int:
            left += 1
            continue
        key = (id(one), str(result.get("id") or count))
        span, said = regions.get(key, (text.span(units(start), units(end)), _first_words(one)))
        regions[key] = span, _with(said, result, is_ours)
    for (_, name), (span, said) in regions.items():
        own = name if is_ours and _is_uuid(name) else None
        gathering.passage(sha256, text.text, span, said, own)
    return left


def _units(text: CanonicalText, results: list[dict[str, Any]]) -> Units:
    values = [result["value"] for result in results if isinstance(result.get("value"), dict)]
    claims = [
        (value["start"], value["end"], value["text"])
        for value in values
        if [type(value.get(name)) for name in ("start", "end", "text")] == [int, int, str]
    ]
    ways: tuple[Units, Units] = (int, from_utf16(text.raw))
    return max(ways, key=lambda units: agree(units, claims, text.raw))


def _first_words(annotation: dict[str, Any]) -> Words:
    by = annotation.get("completed_by")
    name = by.get("email") or by.get("username") or by.get("id") if isinstance(by, dict) else by
    coder = annotation.get("coder")
    created = moment(annotation.get("created_at")) or EARLIEST
    shown = coder if isinstance(coder, str) else f"user {name}" if isinstance(name, int) else str(name or "")
    return Words(coder=shown, created=created, modified=moment(annotation.get("updated_at")) or created)


def _with(said: Words, result: dict[str, Any], is_ours: bool) -> Words:
    """What is said of a region with another result on it."""
    value, kind = result["value"], str(result.get("type"))
    tags, notes, verdict = list(said.tags), [said.note], said.verdict
    given = value.get("text" if kind == "textarea" else kind)
    for label in _texts(given if isinstance(given, list) else None):
        if kind == "choices" and label in VERDICTS:
            verdict = label
        elif kind == "textarea":
            notes.append(label)
        elif not (is_ours and label in _BARE):
            tags.append(label)
    meta = result.get("meta")
    notes += [note for note in _texts(meta.get("text") if isinstance(meta, dict) else None) if note not in notes]
    return replace(said, tags=tuple(tags), note="\n\n".join(filter(None, notes)), verdict=verdict)


def _texts(value: Any) -> list[str]:
    return [part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str) and part.strip()]


def _is_uuid(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False
