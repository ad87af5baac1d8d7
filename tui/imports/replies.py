"""Replies at Hypothesis coming in: each stands in the note under what it answers, so that none is lost.

A reply has ``references``: the ids of what it answers, the first one of the thread first.
"""

from __future__ import annotations

from typing import Any

from analysis.harmless_text import harmless

from .dateline_json import Incoming
from .gathering import Known
from .w3c_reading import coder_of


def with_replies(items: list[Any], known: Known, found: Incoming) -> list[Any]:
    """The annotations, each with the replies of its thread in its text.

    A reply whose thread's first annotation is in the notebook only is added to that; one whose is nowhere is told.
    """
    replies = [item for item in items if _references(item)]
    if not replies:
        return items
    ids = {id(item) for item in replies}
    threads: dict[str, list[dict[str, Any]]] = {}
    for reply in sorted(replies, key=lambda one: str(one.get("created"))):
        threads.setdefault(_references(reply)[0], []).append(reply)
    whole = [_with(item, threads.pop(str(item.get("id")), [])) for item in items if id(item) not in ids]
    held = {one.id: one for one in known.annotations}
    lost = 0
    for root, thread in threads.items():
        if root in held:
            one = held[root]
            lines = [line for line in _lines(root, thread) if line not in one.note]
            note = "\n\n".join(filter(None, (one.note, *lines)))
            found.annotations.append(one.edited(note=note) if lines else one)
        else:
            names = ", ".join(str(reply.get("id")) for reply in thread)
            found.trouble.append(f"a thread's first annotation ({root}) is not there; left out its replies: {names}")
            lost += len(thread)
    if len(replies) > lost:
        found.remarks.append(f"replies kept in the notes that they answer: {len(replies) - lost}")
    return whole


def _references(item: Any) -> list[str]:
    value = item.get("references") if isinstance(item, dict) else None
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _with(item: dict[str, Any], thread: list[dict[str, Any]]) -> dict[str, Any]:
    if not thread:
        return item
    text = item.get("text") if isinstance(item.get("text"), str) else ""
    lines = _lines(str(item.get("id")), thread)
    latest = _latest(str(item.get("updated") or item.get("created") or ""), thread)
    return {**item, "text": "\n\n".join(filter(None, (text, *lines))), "updated": latest}


def _lines(root: str, thread: list[dict[str, Any]]) -> list[str]:
    """The replies in the order of the thread, each with its author and day; answers to answers further in."""
    children: dict[str, list[dict[str, Any]]] = {}
    present = {str(reply.get("id")) for reply in thread}
    for reply in thread:
        above = _references(reply)[-1]
        children.setdefault(above if above in present else root, []).append(reply)
    lines: list[str] = []
    seen: set[int] = set()

    def add(parent: str, depth: int) -> None:
        for reply in children.get(parent, []):
            if id(reply) not in seen:
                seen.add(id(reply))
                lines.append(_line(reply, depth))
                add(str(reply.get("id")), depth + 1)

    add(root, 1)
    for reply in thread:  # of those that go round in a circle too
        if id(reply) not in seen:
            lines.append(_line(reply, 1))
    return lines


def _line(reply: dict[str, Any], depth: int) -> str:
    tags = reply.get("tags")
    labels = " ".join(f"#{tag}" for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ""
    words = reply.get("text") if isinstance(reply.get("text"), str) else ""
    day = str(reply.get("created") or "")[:10]
    head = f"{'↳' * min(depth, 9)} {coder_of(reply) or 'reply'}{f', {day}' if day else ''}: "
    return harmless(head + " ".join(filter(None, (words, labels)))).strip()


def _latest(moment: str, thread: list[dict[str, Any]]) -> str:
    return max([moment, *(str(reply.get("updated") or reply.get("created") or "") for reply in thread)])
