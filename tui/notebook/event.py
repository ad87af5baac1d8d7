"""What several reports are about: the event under which their claims are compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, Self, get_args
from uuid import uuid4

from .annotation import now

DecidedAct = Literal["row", "own", "part", "aside", "source"]
DECIDED_ACTS: tuple[DecidedAct, ...] = get_args(DecidedAct)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a report: the sha256 of the text, and where it stands in it (code points)."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision of the reader about a figure of an event.

    ``act``: "row" into the row of ``other``, "own" into a row of its own, "part" of a part only, "aside" not of this
    event, "source" from the same source as ``other``. ``text`` is the figure's, ``coder`` who decided, or empty.
    """

    figure: Figure
    act: DecidedAct
    other: Figure | None
    text: str
    created: str
    coder: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One event. ``articles`` are the sha256 of its reports; ``day`` is ISO 8601; times are ISO 8601 in UTC."""

    id: str
    name: str
    articles: tuple[str, ...]
    place: str | None
    day: str | None
    created: str
    modified: str
    decisions: tuple[Decided, ...] = ()
    """What the reader decided about its figures, in order."""

    @classmethod
    def new(cls, name: str, articles: Iterable[str] = (), place: str | None = None, day: str | None = None) -> Self:
        """A fresh event with an id of its own."""
        moment = now()
        return cls(str(uuid4()), name, tuple(articles), place, day, moment, moment)

    def edited(self, **changes: Any) -> Self:
        """A copy with ``changes``, modified now."""
        return replace(self, **{"modified": now(), **changes})

    def to_dict(self) -> dict[str, Any]:
        """The row that the notebook and the JSON export hold."""
        return {
            **asdict(self),
            "articles": list(self.articles),
            "decisions": [asdict(decided) for decided in self.decisions],
        }

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The event in a row. Raises KeyError or TypeError when the row is not one."""
        if not isinstance(row["articles"], list) or not isinstance(row.get("decisions", []), list):
            raise TypeError("an event has lists of articles and of decisions")
        return cls(
            row["id"],
            row["name"],
            tuple(row["articles"]),
            row.get("place"),
            row.get("day"),
            row["created"],
            row["modified"],
            tuple(_decided(decided) for decided in row.get("decisions", [])),
        )


def _decided(row: Mapping[str, Any]) -> Decided:
    other = row.get("other")
    return Decided(
        Figure(**row["figure"]),
        row["act"],
        None if other is None else Figure(**other),
        row["text"],
        row["created"],
        row.get("coder", ""),
    )
