"""What becomes of a change when another window has written meanwhile. Pure: change and newest state in, edits out."""

from __future__ import annotations

from dataclasses import replace

from .annotation import Annotation, Tag
from .article_record import ArticleRecord
from .change import Change, Conflict
from .claim import Claim
from .correction import Correction
from .deletion import Deletion, deletion_id
from .event import Event
from .quotation import in_quotes
from .records import Edit, Records
from .schema import DELETABLE, Record, key_of


def resolved(change: Change, records: Records) -> tuple[list[Edit], list[Conflict]]:
    """The edits that bring ``change`` into ``records``, and where it met a change by someone else.

    Of two edits of one record the newest wins. A note that one window deleted and another edited stays: work is not
    thrown away for a deletion that did not know of it. What is deleted is recorded, until it comes back.
    """
    edits: dict[tuple[str, str], Edit] = {}
    conflicts: list[Conflict] = []

    def resolve(table: str, key: str, before: Record | None, after: Record | None) -> None:
        present = edits[table, key].record if (table, key) in edits else records.get(table, key)
        if present == after:
            return
        result, message = (after, "") if _alike(present, before) else _decide(before, after, present)
        if result != present:
            edits[table, key] = Edit(table, key, result)
        if message:
            conflicts.append(Conflict(table, key, message))

    for table, pairs in change.pairs():
        for before, after in pairs:
            old = None if before is None else key_of(table, before)
            new = None if after is None else key_of(table, after)
            if old is not None and old != new:
                resolve(table, old, before, None)
            if new is not None:
                resolve(table, new, before if old == new else None, after)
    return [*edits.values(), *_deletions(list(edits.values()), records)], conflicts


def _alike(one: Record | None, other: Record | None) -> bool:
    """Whether two versions say the same, whenever each was changed: what undo brings back is changed then."""
    if one is None or other is None or type(one) is not type(other) or not hasattr(one, "modified"):
        return one == other
    return replace(one, modified="") == replace(other, modified="")  # type: ignore[arg-type]  # it has the field


def _deletions(edits: list[Edit], records: Records) -> list[Edit]:
    """What to write in the table of deletions: what goes now, without what comes back."""
    found = []
    # A deletion that comes from elsewhere has its own time.
    told = {edit.key for edit in edits if edit.table == "deleted"}
    for table, key, record in edits:
        if table not in DELETABLE:
            continue
        name = deletion_id(table, key)
        if record is None and name in told:
            continue
        if record is None:
            found.append(Edit("deleted", name, Deletion.of(table, key)))
        elif records.get("deleted", name) is not None:
            found.append(Edit("deleted", name, None))
    return found


def _decide(before: Record | None, after: Record | None, present: Record | None) -> tuple[Record | None, str]:
    """What shall stand where neither ``before`` nor ``after`` does, and how to tell the reader ("" when no need)."""
    name = _name(after or present or before)
    if isinstance(present, ArticleRecord):
        return (present if isinstance(after, ArticleRecord) and after.opened < present.opened else after), ""
    if after is None:
        return present, f"{name} was changed in another window and was not deleted"
    if present is None:
        return after, f"{name} was deleted in another window and is back, as it was edited here"
    if before is None and isinstance(after, Tag):
        same = replace(after, digit=None, modified="") == Tag(after.name)
        return present, "" if same else f"{name} had been made in another window and stays as it is there"
    if _moment(after) >= _moment(present):
        return after, f"{name} was changed in another window too; the edit made here is newer and stands"
    return present, f"{name} was changed in another window too; the edit made there is newer and stands"


def _moment(record: Record) -> str:
    match record:
        case Annotation() | Tag() | Event() | Claim():
            return record.modified
        case Correction():
            return record.created
        case _:
            return ""


def _name(record: Record | None) -> str:
    match record:
        case Annotation():
            words = " ".join(record.anchor.exact.split())
            return f"the note on {in_quotes(words[:40] + ('…' if len(words) > 40 else ''))}"
        case Tag() | Event():
            return f"the {'tag' if isinstance(record, Tag) else 'event'} “{record.name}”"
        case Correction():
            return "a correction"
        case Claim():
            return f"a {record.kind} in the ledger"
        case _:
            return "an article"
