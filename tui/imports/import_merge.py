"""Bringing what came in together with what a notebook holds: by id, the newest wins, and every conflict is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..notebook import Annotation, Notebook, Tag
    from .dateline_json import Incoming


@dataclass(slots=True)
class Merged:
    """How many annotations were added, updated, left as they were; articles and tags added; conflicts, a line each."""

    added: int = 0
    updated: int = 0
    same: int = 0
    articles: int = 0
    tags: int = 0
    conflicts: list[str] = field(default_factory=list)


def merge(notebook: Notebook, incoming: Incoming) -> Merged:
    """Take what came in into the notebook, all of it in one act. Raises NotebookError."""
    from ..notebook import Change

    result = Merged()
    ours = {annotation.id: annotation for annotation in notebook.annotations()}
    pairs: dict[str, tuple[Annotation | None, Annotation]] = {}
    for theirs in incoming.annotations:
        before = pairs[theirs.id][1] if theirs.id in pairs else ours.get(theirs.id)
        if _takes(before, theirs, result):
            pairs[theirs.id] = (ours.get(theirs.id), theirs)
    tags = _new_tags(notebook, incoming.tags, result)
    known = {record.sha256 for record in notebook.articles()}
    articles = {record.sha256: record for record in incoming.articles if record.sha256 not in known}
    result.articles = len(articles)
    had = {correction.id for correction in notebook.corrections()}
    corrections = {correction.id: correction for correction in incoming.corrections if correction.id not in had}
    change = Change(
        "import",
        tuple(pairs.values()),
        tuple((None, tag) for tag in tags),
        tuple((None, correction) for correction in corrections.values()),
        tuple((None, record) for record in articles.values()),
    )
    if not change.empty:
        result.conflicts += [conflict.message for conflict in notebook.apply(change)]
    return result


def _takes(before: Annotation | None, theirs: Annotation, result: Merged) -> bool:
    """Whether the incoming annotation goes in; counts it, and tells a conflict."""
    if before is None:
        result.added += 1
        return True
    if before == theirs:
        result.same += 1
        return False
    newer = theirs.modified > before.modified
    result.conflicts.append(
        f"annotation {theirs.id} differs: "
        + (f"theirs ({theirs.modified}) taken over ours ({before.modified})" if newer else "")
        + ("" if newer else f"ours ({before.modified}) kept, theirs is from {theirs.modified}")
    )
    if newer:
        result.updated += 1
    else:
        result.same += 1
    return newer


def _new_tags(notebook: Notebook, theirs: list[Tag], result: Merged) -> list[Tag]:
    known = {tag.name: tag for tag in notebook.tags()}
    fresh: list[Tag] = []
    for tag in theirs:
        ours = known.setdefault(tag.name, tag)
        if ours is tag:
            fresh.append(tag)
        elif ours != tag != type(tag)(tag.name):  # a bare name says nothing that ours could contradict
            result.conflicts.append(f"tag {tag.name!r} is described differently; ours kept")
    result.tags = len(fresh)
    return fresh
