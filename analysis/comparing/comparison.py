"""What several reports say of one event, set beside each other: the outcome of ``compare``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ..article import Article
from ..finding_objects import json_number
from ..findings import Fate, Number

RelationName = Literal["same", "compatible", "update", "part", "vague", "differs"]
Status = Literal["current", "earlier", "part"]


@dataclass(frozen=True, slots=True)
class ReportClaim:
    """One figure of one report. ``report`` counts the reports, ``voice`` is the same where the texts are one."""

    report: int
    number: Number
    value: float | None
    low: float | None
    """The bounds: those of the number, but that "nearly 70" has only the upper one."""
    high: float | None
    status: Status
    voice: int
    name: str | None
    """The name of the actor who is credited, where the text tells which."""
    updated: bool = False
    """Whether the report says that the figure takes the place of another."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How two claims of a row stand to each other; ``a`` and ``b`` count the claims of the row."""

    a: int
    b: int
    relation: RelationName
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be compared. ``who`` is the head noun, ``of`` what the first report calls it.

    ``holder`` is whose figure it is where several have one ("Labour" of so many seats).
    """

    fate: Fate | None
    who: str | None
    of: str | None
    unit: str | None
    place: str | None
    day: str | None
    holder: str | None
    claims: tuple[ReportClaim, ...]
    relations: tuple[Relation, ...]

    @property
    def disagreements(self) -> int:
        """How many pairs of claims differ."""
        return sum(relation.relation == "differs" for relation in self.relations)

    @property
    def reports(self) -> int:
        """How many reports have a claim in it."""
        return len({claim.report for claim in self.claims})


@dataclass(frozen=True, slots=True)
class SetAside:
    """A figure that is not of the event, or of no kind that can be compared, and why."""

    report: int
    number: Number
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rows of what the reports say, those that most reports have first, and what was set aside.

    >>> from analysis import analyze, compare, read
    >>> compare([analyze(read("A bus crash killed 12 people in Ashford.")) for _ in range(2)])
    <Comparison of “A bus crash killed 12 people in Ashford.”: 2 reports, 1 row>
    """

    name: str
    place: str | None
    day: str | None
    articles: tuple[Article, ...]
    days: tuple[str | None, ...]
    """The day of each report, ISO 8601."""
    hours: tuple[str | None, ...]
    """The hour of each report where it tells one, "18:45"."""
    rows: tuple[Row, ...]
    set_aside: tuple[SetAside, ...]

    def __repr__(self) -> str:
        rows = f"{len(self.rows)} row{'s' * (len(self.rows) != 1)}"
        return f"<Comparison of “{self.name[:60]}”: {len(self.articles)} reports, {rows}>"

    def to_dict(self) -> dict[str, Any]:
        """The object that ``dateline compare --format json`` prints."""
        reports = [
            {"source": article.source, "title": article.title, "date": day, "time": hour, "sha256": article.sha256}
            for article, day, hour in zip(self.articles, self.days, self.hours, strict=True)
        ]
        return {
            "event": {"name": self.name, "place": self.place, "day": self.day},
            "reports": reports,
            "rows": [_row(row) for row in self.rows],
            "set_aside": [
                {
                    "report": aside.report,
                    "start": aside.number.start,
                    "end": aside.number.end,
                    "text": aside.number.text,
                    "why": aside.why,
                }
                for aside in self.set_aside
            ],
        }


def _row(row: Row) -> dict[str, Any]:
    names = ("fate", "who", "of", "unit", "place", "day", "holder")
    return {name: getattr(row, name) for name in names} | {
        "claims": [_claim(claim) for claim in row.claims],
        "relations": [{"a": r.a, "b": r.b, "relation": r.relation, "why": r.why} for r in row.relations],
    }


def _claim(claim: ReportClaim) -> dict[str, Any]:
    number, source = claim.number, claim.number.source
    return {
        "report": claim.report,
        "start": number.start,
        "end": number.end,
        "text": number.text,
        "value": json_number(claim.value),
        "low": json_number(claim.low),
        "high": json_number(claim.high),
        "hedge": number.hedge,
        "source": source and {"actor": source.actor, "text": source.text, "cue": source.cue, "name": claim.name},
        "status": claim.status,
        "voice": claim.voice,
    }
