"""What becomes of a change when another window has written meanwhile. Pure: change and newest state in, edits out."""

from __future__ import annotations

from collections.abc import Iterable

from .annotation import Annotation, Tag
from .change import ArticleRecord, Change, Conflict, Record
from .contents import KEYS, Contents, Edit
from .correction import Correction


def settle(change: Change, contents: Contents) -> tuple[list[Edit], list[Conflict]]:
    """The edits that bring ``change`` into ``contents``, and where it met a change by someone else.

    Of two edits of one annotation the newest wins. A note that one window deleted and another edited stays: work is
    not thrown away for a deletion that did not know of it.
    """
    edits: dict[tuple[str, str], Edit] = {}
    conflicts: list[Conflict] = []

    def settle_one(table: str, key: str, before: Record | None, after: Record | None) -> None:
        standing = edits[table, key].record if (table, key) in edits else contents.get(table, key)
        if standing == after:
            return
        result, message = (after, "") if standing == before else _decide(before, after, standing)
        if result != standing:
            edits[table, key] = Edit(table, key, result)
        if message:
            conflicts.append(Conflict(table, key, message))

    for table, pairs in _pairs(change):
        for before, after in pairs:
            old, new = _key(table, before), _key(table, after)
            if old is not None and old != new:
                settle_one(table, old, before, None)
            if new is not None:
                settle_one(table, new, before if old == new else None, after)
    return list(edits.values()), conflicts


def _pairs(change: Change) -> Iterable[tuple[str, Iterable[tuple[Record | None, Record | None]]]]:
    yield "articles", change.articles
    yield "tags", change.tags
    yield "corrections", change.corrections
    yield "annotations", change.annotations


def _key(table: str, record: Record | None) -> str | None:
    return None if record is None else str(getattr(record, KEYS[table]))


def _decide(before: Record | None, after: Record | None, standing: Record | None) -> tuple[Record | None, str]:
    """What shall stand where neither ``before`` nor ``after`` does, and how to tell the reader ("" when no need)."""
    name = _name(after or standing or before)
    if isinstance(standing, ArticleRecord):
        return (standing if isinstance(after, ArticleRecord) and after.opened < standing.opened else after), ""
    if after is None:
        return standing, f"{name} was changed in another window and was not deleted"
    if standing is None:
        return after, f"{name} was deleted in another window and is back, as it was edited here"
    if before is None and isinstance(after, Tag):
        same = after == Tag(after.name)
        return standing, "" if same else f"{name} had been made in another window and stays as it is there"
    if _moment(after) >= _moment(standing):
        return after, f"{name} was changed in another window too; the edit made here is newer and stands"
    return standing, f"{name} was changed in another window too; the edit made there is newer and stands"


def _moment(record: Record) -> str:
    if isinstance(record, Annotation):
        return record.modified
    if isinstance(record, Correction):
        return record.created
    return ""


def _name(record: Record | None) -> str:
    if isinstance(record, Annotation):
        words = " ".join(record.anchor.exact.split())
        return f"the note on “{words[:40]}{'…' if len(words) > 40 else ''}”"
    if isinstance(record, Tag):
        return f"the tag “{record.name}”"
    return "a correction" if isinstance(record, Correction) else "an article"
