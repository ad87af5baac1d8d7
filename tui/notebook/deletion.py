"""What was taken away, so that taking in another copy of the notebook does not bring it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from .annotation import now


@dataclass(frozen=True, slots=True)
class Deletion:
    """The id of a record that was deleted, and when (ISO 8601, UTC). For a tag it is ``tag:`` and the name."""

    id: str
    time: str

    @classmethod
    def of(cls, table: str, key: str) -> Self:
        """That a record is deleted now."""
        return cls(deletion_id(table, key), now())

    def to_dict(self) -> dict[str, Any]:
        """The row that the notebook and the JSON export hold."""
        return asdict(self)

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The deletion in a row. Raises KeyError when the row is not one."""
        return cls(row["id"], row["time"])


def deletion_id(table: str, key: str) -> str:
    """Under which id the deletion of a record stands. Names of tags are told from ids."""
    return f"tag:{key}" if table == "tags" else key
