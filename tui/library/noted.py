"""What the notebook says of each article: opened or not, how far it was read, what was noted, coded and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ..notebook import Notebook

Status = Literal["new", "read", "coded"]
STATUSES: tuple[Status, ...] = ("new", "read", "coded")


@dataclass(frozen=True, slots=True)
class Noted:
    """The reader's work on one article. ``progress`` is the share of the text above the place they left it at."""

    notes: int = 0
    checked: int = 0
    """How many passages have a verdict other than unchecked."""
    coded: bool = False
    """Whether a passage has a tag."""
    opened: bool = False
    progress: float = 0.0

    @property
    def status(self) -> Status:
        """How far the work has come."""
        return "coded" if self.coded else "read" if self.opened else "new"


NOTHING = Noted()


def noted_in(notebook: Notebook | None) -> dict[str, Noted]:
    """What is noted of each article that the notebook knows, by its SHA-256."""
    if notebook is None:
        return {}
    notes: dict[str, int] = {}
    checked: dict[str, int] = {}
    coded: set[str] = set()
    for annotation in notebook.annotations():
        sha256 = annotation.article
        notes[sha256] = notes.get(sha256, 0) + 1
        if annotation.verdict not in (None, "unchecked"):
            checked[sha256] = checked.get(sha256, 0) + 1
        if annotation.tags:
            coded.add(sha256)
    records = {record.sha256: record for record in notebook.articles()}
    return {
        sha256: Noted(
            notes.get(sha256, 0),
            checked.get(sha256, 0),
            sha256 in coded,
            sha256 in records,
            records[sha256].position / max(1, len(records[sha256].text)) if sha256 in records else 0.0,
        )
        for sha256 in {*records, *notes}
    }
