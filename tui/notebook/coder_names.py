"""Who coded what: records signed with the reader's name, and which of a notebook's annotations are the reader's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from .annotation import Annotation
from .change import Change

LONGEST = 60
"""Characters of a name."""


def name_problem(typed: str) -> str:
    """What is wrong with a name, or ""."""
    if len(typed) > LONGEST:
        return f"A name has at most {LONGEST} characters."
    return "" if typed.strip().isprintable() else "A name has only characters that can be seen."


def is_own(annotation: Annotation, reader: str) -> bool:
    """Whether an annotation is the reader's own: signed with their name, or with none."""
    return annotation.coder in ("", reader)


def coders_of(annotations: Iterable[Annotation], reader: str = "") -> list[str]:
    """The names of those who annotated, who did most first; what nobody signed counts as the reader's."""
    counts = Counter(annotation.coder or reader for annotation in annotations)
    return [name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold(), item[0]))]


def signed(change: Change, reader: str) -> Change:
    """The change with the reader's name on every annotation, correction and claim that it makes and nobody signed."""
    if not reader:
        return change
    named: dict[str, Any] = {
        table: tuple((before, _signed(after, reader) if before is None else after) for before, after in pairs)
        for table, pairs in change.pairs()
        if table in ("annotations", "corrections", "claims")
    }
    return replace(change, **named)


def _signed(record: Any, reader: str) -> Any:
    return replace(record, coder=reader) if record is not None and not record.coder else record
