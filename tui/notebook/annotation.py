"""What the reader puts on a span: highlight, note, tags, verdict; and how it finds its place again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal, Self, get_args
from uuid import uuid4

Verdict = Literal["unchecked", "confirmed", "disputed", "false"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
CONTEXT = 32
"""How many characters of context an anchor keeps on each side."""


def now() -> str:
    """The present moment as the notebook writes it: ISO 8601, UTC, microseconds."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in an article: ``start``/``end`` in code points, the exact words, and what stands around them."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Self:
        """The anchor of ``text[start:end]``."""
        return cls(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation. ``article`` is the sha256 of the text its anchor points into; ``coder`` made it, or is empty."""

    id: str
    article: str
    anchor: Anchor
    created: str
    modified: str
    tags: tuple[str, ...] = ()
    note: str = ""
    color: str | None = None
    verdict: Verdict | None = None
    coder: str = ""

    @classmethod
    def new(
        cls,
        article: str,
        anchor: Anchor,
        *,
        tags: tuple[str, ...] = (),
        note: str = "",
        color: str | None = None,
        verdict: Verdict | None = None,
        coder: str = "",
    ) -> Self:
        """A fresh annotation with an id of its own."""
        moment = now()
        return cls(str(uuid4()), article, anchor, moment, moment, tags, note, color, verdict, coder)

    def edited(self, **changes: Any) -> Self:
        """A copy with ``changes``, modified now."""
        return replace(self, **{"modified": now(), **changes})

    def to_dict(self) -> dict[str, Any]:
        """The row that the notebook and the JSON export hold."""
        return {**asdict(self), "tags": list(self.tags)}

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The annotation in a row. Raises KeyError or TypeError when the row is not one."""
        place = row["anchor"]
        anchor = Anchor(place["start"], place["end"], place["exact"], place.get("prefix", ""), place.get("suffix", ""))
        if not (isinstance(anchor.start, int) and isinstance(anchor.end, int) and isinstance(anchor.exact, str)):
            raise TypeError("an anchor has two offsets and the words between them")
        if not isinstance(row.get("tags", []), list):
            raise TypeError("tags are a list")
        return cls(
            row["id"],
            row["article"],
            anchor,
            row["created"],
            row["modified"],
            tuple(row.get("tags", ())),
            row.get("note", ""),
            row.get("color"),
            row.get("verdict"),
            row.get("coder", ""),
        )


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the codebook. ``parent`` names another tag; ``color`` is ``#rrggbb`` or None; ``digit`` is 1-9 or None.

    A tag keeps its digit, whatever other tags are made or used. ``modified`` says when it was last described; it is
    empty where nothing was said of it but its name, as when it was made by being put on.
    """

    name: str
    color: str | None = None
    description: str = ""
    parent: str | None = None
    digit: int | None = None
    modified: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The row that the notebook and the JSON export hold."""
        return asdict(self)

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The tag in a row. Raises TypeError when the row is not one."""
        return cls(**{name: row[name] for name in cls.__dataclass_fields__ if name in row})
