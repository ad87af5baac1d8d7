"""What several reports are about: the event under which their claims are compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self
from uuid import uuid4

from .annotation import now


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
        return {**asdict(self), "articles": list(self.articles)}

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The event in a row. Raises KeyError or TypeError when the row is not one."""
        if not isinstance(row["articles"], list):
            raise TypeError("an event has a list of articles")
        return cls(
            row["id"],
            row["name"],
            tuple(row["articles"]),
            row.get("place"),
            row.get("day"),
            row["created"],
            row["modified"],
        )
