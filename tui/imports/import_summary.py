"""What taking something in would do, in plain lines, told before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..system.plain_output import counted

if TYPE_CHECKING:
    from ..notebook import Notebook
    from .dateline_json import Incoming
    from .import_merge import Plan

NAMED = 5
"""How many articles, tags or coders are named of each."""


def summary(notebook: Notebook, incoming: Incoming, planned: Plan) -> list[str]:
    """What it is, how many, on which articles, by whom; what is not taken comes from ``incoming`` itself."""
    result = planned.result
    lines = [
        f"annotations: {result.added} new, {result.updated} changed, {result.same} the same"
        + (f", {result.deleted} deleted here before and left out" if result.deleted else "")
        + (f", {result.removed} deleted there and taken away" if result.removed else "")
    ]
    titles = {record.sha256: record.title for record in (*notebook.articles(), *incoming.articles)}
    on = Counter(titles.get(one.article, "an article that is not here") for one in incoming.annotations)
    if on:
        lines.append(f"on: {_named(_with_counts(on, 'Untitled'))}")
    coders = Counter(one.coder for one in incoming.annotations)
    if set(coders) - {""}:
        lines.append(f"by: {_named(_with_counts(coders, 'nobody named'))}")
    fresh = [after.title or "Untitled" for _, after in planned.change.articles if after is not None]
    if fresh:
        lines.append(f"new articles: {_named(fresh)}")
    tags = [after.name for before, after in planned.change.tags if before is None and after is not None]
    if tags:
        lines.append(f"new tags: {_named(tags)}")
    others = {"corrections": result.corrections, "events": result.events, "claims": result.claims}
    if any(others.values()):
        lines.append("new: " + ", ".join(counted(count, name[:-1]) for name, count in others.items() if count))
    return lines


def _with_counts(counts: Counter[str], nameless: str) -> list[str]:
    return [f"{name or nameless} ({count})" for name, count in counts.most_common()]


def _named(names: Sequence[str]) -> str:
    shown = [name if len(name) <= 60 else f"{name[:59]}…" for name in names[:NAMED]]
    return "; ".join(shown) + (f"; and {len(names) - NAMED} more" if len(names) > NAMED else "")
