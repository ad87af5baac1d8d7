"""Something checkable that one or several reports say, with whom they credit and what speaks for or against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, Self, get_args
from uuid import uuid4

from .annotation import now

ClaimKind = Literal["figure", "quote", "assertion"]
EvidenceKind = Literal["address", "file", "note", "annotation"]
CLAIM_KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)
EVIDENCE_KINDS: tuple[EvidenceKind, ...] = get_args(EvidenceKind)


@dataclass(frozen=True, slots=True)
class Claimant:
    """Whom the reports credit: an actor by name, and the words of the text ("officials"). Either may be missing."""

    actor: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a claim says: its words, and of a figure the value or bounds, the unit, what is counted, what befell it.

    A stored claim keeps it, so that neither another text nor another engine leaves the claim without what it is about.
    """

    text: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    of: str | None = None
    fate: str | None = None
    hedge: str | None = None
    """The words that make a figure an inexact one ("about"); None in notebooks that did not keep it yet."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence. ``ref`` is the address, the path, or the annotation's id; ``sha256`` is of the content.

    ``stands`` is whether what the claim says stood in that content when the evidence was added; None: not looked for.
    """

    kind: EvidenceKind
    ref: str
    sha256: str | None = None
    retrieved: str | None = None
    note: str = ""
    stands: bool | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim. ``annotations`` are the ids of those that carry it, ``event`` is an event's id or None.

    Its verdict is that of its annotations. ``coder`` is who entered it, or empty.
    """

    id: str
    kind: ClaimKind
    event: str | None
    annotations: tuple[str, ...]
    claimant: Claimant | None
    evidence: tuple[Evidence, ...]
    created: str
    modified: str
    coder: str = ""
    statement: Statement | None = None
    """None in notebooks that did not keep it yet."""

    @classmethod
    def new(
        cls,
        kind: ClaimKind,
        annotations: Iterable[str],
        *,
        event: str | None = None,
        claimant: Claimant | None = None,
        evidence: Iterable[Evidence] = (),
        coder: str = "",
        statement: Statement | None = None,
        id: str = "",
    ) -> Self:
        """A fresh claim, with an id of its own unless it is given one."""
        moment = now()
        kept = (event, tuple(annotations), claimant, tuple(evidence))
        return cls(id or str(uuid4()), kind, *kept, moment, moment, coder, statement)

    def edited(self, **changes: Any) -> Self:
        """A copy with ``changes``, modified now."""
        return replace(self, **{"modified": now(), **changes})

    def to_dict(self) -> dict[str, Any]:
        """The row that the notebook and the JSON export hold."""
        lists = {"annotations": list(self.annotations), "evidence": [asdict(piece) for piece in self.evidence]}
        return {**asdict(self), **lists}

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The claim in a row. Raises KeyError or TypeError when the row is not one."""
        if not isinstance(row["annotations"], list) or not isinstance(row["evidence"], list):
            raise TypeError("a claim has lists of annotations and of evidence")
        claimant = row.get("claimant")
        return cls(
            row["id"],
            row["kind"],
            row.get("event"),
            tuple(row["annotations"]),
            None if claimant is None else Claimant(claimant.get("actor"), claimant.get("text")),
            tuple(_evidence(piece) for piece in row["evidence"]),
            row["created"],
            row["modified"],
            row.get("coder", ""),
            _statement(row.get("statement")),
        )


def _statement(row: Mapping[str, Any] | None) -> Statement | None:
    if row is None:
        return None
    bounds = (row.get("value"), row.get("low"), row.get("high"))
    return Statement(row["text"], *bounds, row.get("unit"), row.get("of"), row.get("fate"), row.get("hedge"))


def _evidence(row: Mapping[str, Any]) -> Evidence:
    kept = (row.get("sha256"), row.get("retrieved"), row.get("note", ""), row.get("stands"))
    return Evidence(row["kind"], row["ref"], *kept)
