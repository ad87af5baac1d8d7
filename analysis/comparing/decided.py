"""What the reader decided about figures of a comparison; it goes before what the program works out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from .figure_draft import FigureDraft
from .report_draft import ReportDraft

Act = Literal["row", "own", "part", "aside", "source"]
"""row: into the row of another figure; own: into a row of its own; part: of a part only; aside: not of this event;
source: from the same source as another figure."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A figure of a comparison: its report, and where it stands in that."""

    report: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing that the reader decided. ``other`` is the figure that "row" and "source" need."""

    figure: Pointer
    act: Act
    other: Pointer | None = None


def take_decisions(reports: Sequence[ReportDraft], decisions: Iterable[Decision]) -> None:
    """Lay decisions over the figures, later ones over earlier; those about a figure that is not there are left out."""
    there = {Pointer(f.report, f.number.start, f.number.end): f for report in reports for f in report.figures}
    for decision in decisions:
        figure = there.get(decision.figure)
        other = there.get(decision.other) if decision.other is not None else None
        if figure is not None:
            _take(figure, decision.act, other)


def _take(figure: FigureDraft, act: Act, other: FigureDraft | None) -> None:
    if act == "aside":
        figure.aside, figure.joined = "you set it aside", None
    elif act == "part":
        figure.status = "current" if figure.status == "part" else "part"
    elif act == "own":
        figure.aside, figure.joined = None, figure
    elif act == "row" and other is not None and other is not figure:
        figure.aside, figure.joined = None, _end(other)
        if figure.joined is figure:
            figure.joined = None
    elif act == "source" and other is not None and other is not figure:
        figure.source_of = other
        if other.number.source is None and other.source_of is None:
            other.source_of = other


def _end(figure: FigureDraft) -> FigureDraft:
    """The figure whose row one was moved into, over several moves."""
    seen = {id(figure)}
    while figure.joined is not None and id(figure.joined) not in seen:
        figure = figure.joined
        seen.add(id(figure))
    return figure
