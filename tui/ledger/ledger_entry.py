"""What the ledger lists: claims, each with the places that carry it and what the reader put there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ..notebook.verdicts import most_pressing

if TYPE_CHECKING:
    from analysis.findings import Findings

    from ..notebook import Annotation, Claim, Claimant, Evidence, Verdict
    from ..notebook.claim import ClaimKind, Statement

JUDGED = frozenset({"confirmed", "disputed", "false"})
"""The verdicts that say what checking came to."""


class Place(NamedTuple):
    """Where an article carries a claim: its source and hash, and a stretch of its text (code points)."""

    source: str
    sha256: str
    start: int
    end: int
    text: str
    paragraph: int | None = None
    """The number of the paragraph, counted from 1."""


@dataclass(frozen=True, slots=True)
class Report:
    """An article that the ledger is computed from, with what the reader put on it."""

    findings: Findings
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One claim. ``stored`` is its row in the notebook once the reader acted on it; before, ``id`` is computed.

    ``event`` is the event's name. ``annotations`` stand on exactly its places.
    """

    id: str
    kind: ClaimKind
    statement: Statement
    claimant: Claimant | None
    places: tuple[Place, ...]
    annotations: tuple[Annotation, ...] = ()
    event: str | None = None
    stored: Claim | None = None
    by_person: bool | None = None
    """Whether the claimant is a person; None where that is not known."""

    @property
    def verdict(self) -> Verdict | None:
        """That of its annotations; where they differ, the most pressing."""
        return most_pressing(annotation.verdict for annotation in self.annotations)

    @property
    def note(self) -> str:
        """The notes of its annotations, each once, a line each."""
        return "\n".join(dict.fromkeys(annotation.note for annotation in self.annotations if annotation.note))

    @property
    def coder(self) -> str:
        """Who entered it, or worked on it; empty where no name is set."""
        names = [self.stored.coder if self.stored else "", *(annotation.coder for annotation in self.annotations)]
        return ", ".join(dict.fromkeys(filter(None, names)))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What speaks for or against it."""
        return self.stored.evidence if self.stored else ()

    @property
    def unsourced(self) -> bool:
        """Whether no report says who says so."""
        return self.claimant is None

    @property
    def missing_in(self) -> tuple[Evidence, ...]:
        """The evidence in which what it says was looked for and does not stand."""
        return tuple(piece for piece in self.evidence if piece.stands is False)

    @property
    def created(self) -> str | None:
        """When the reader first worked on it, ISO 8601 in UTC; None where that never happened."""
        times = [one.created for one in (self.stored, *self.annotations) if one]
        return min(times, default=None)

    @property
    def modified(self) -> str | None:
        """When the reader last worked on it."""
        times = [one.modified for one in (self.stored, *self.annotations) if one]
        return max(times, default=None)
