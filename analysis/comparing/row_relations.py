"""How the figures of each row stand to each other, in the order in which they were told, and on whose account."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..findings import Actor
from .comparing_words import listed
from .comparison import Relation
from .figure_draft import FigureDraft
from .relating import relations_of
from .report_draft import ReportDraft

_SPEAKS_FOR = re.compile(r" (?:of|for|from|at) (?:the|its|their) ")
""" "Dr Rao of the health board" says what the board says."""
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)


@dataclass(slots=True)
class RowRelations:
    """The relations of rows; those of a row are worked out once, as most rows stay as they are."""

    reports: Sequence[ReportDraft]
    days: Sequence[str | None]
    """The moments of the reports."""
    _known: dict[tuple[int, ...], list[Relation]] = field(default_factory=dict)

    def in_order(self, group: Iterable[FigureDraft]) -> list[FigureDraft]:
        """The figures by day, report and place."""
        return sorted(group, key=lambda f: (self.days[f.report] or "", f.report, f.number.start))

    def of(self, ordered: Sequence[FigureDraft]) -> list[Relation]:
        """The relations of figures that are in order, by their places."""
        figures = tuple(map(id, ordered))
        if figures not in self._known:
            names = [_source_name(self.reports, figure) for figure in ordered]
            self._known[figures] = relations_of(ordered, self.days, names)
        return self._known[figures]

    def at_odds(self, group: Iterable[FigureDraft]) -> Iterable[tuple[FigureDraft, FigureDraft]]:
        """The pairs of figures of a row that are said to differ."""
        ordered = self.in_order(group)
        return ((ordered[r.a], ordered[r.b]) for r in self.of(ordered) if r.relation == "differs")


def moments_in_order(groups: Sequence[Sequence[FigureDraft]], days: Sequence[str | None]) -> list[str | None]:
    """The moments of the reports; of one without an hour the first of its day where a later one calls its toll earlier.

    "Bodies of 23, up from (19) at midday", told at 20:15, is later than a report of the same day with 19.
    """
    found = list(days)
    for group in groups:
        for newer in group if group[0].fate else ():
            day = days[newer.report] or ""
            if newer.status == "earlier" and "T" in day:
                for older in group:
                    if (
                        older.status == "current"
                        and older.bounds[0] == newer.bounds[0]
                        and day[:10] == days[older.report]
                    ):
                        found[older.report] = f"{day[:10]}T00:00"
    return found


def credited(report: ReportDraft, figure: FigureDraft) -> Actor | None:
    """The actor to whom a figure is credited, where it is one that the report names."""
    source = figure.number.source
    return report.findings.actor(source.actor) if source else None


def _source_name(reports: Sequence[ReportDraft], figure: FigureDraft) -> str | None:
    """Whom a figure is credited to, written so that two reports can be compared; None where it has no source."""
    said_one = figure.source_of is not None
    seen: set[int] = set()
    while figure.source_of is not None and id(figure) not in seen:
        seen.add(id(figure))
        figure = figure.source_of
    source = figure.number.source if not figure.quoted else None
    if source is None:
        return f"whoever gives {figure.report}:{figure.number.start}" if said_one else None
    actor = credited(reports[figure.report], figure)
    if actor is None and figure.holder and source.text.lower() in listed("pronouns of sources"):
        return figure.holder.lower()
    own = source.text.lower().removeprefix("the ").split()
    if own and own[0].rstrip(",") in listed("speak for themselves"):
        return own[0].rstrip(",")
    name = actor.name if actor and actor.kind in ("person", "organization") else source.text
    if actor and actor.kind == "person" and _SPEAKS_FOR.search(source.text):
        name = source.text
    return _ARTICLE.sub("", name).lower()
