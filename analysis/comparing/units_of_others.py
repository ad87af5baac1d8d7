"""Numbers without a unit that other reports tell with one: "the fee was 7.5 million", elsewhere "€7.5 million"."""

from __future__ import annotations

from collections.abc import Sequence

from .bare_figures import carry, ends_there, is_great
from .figure_digits import digits_of
from .figure_draft import FigureDraft
from .owned_figures import named_holder
from .report_draft import ReportDraft

_KINDS = ("money", "percent", "measure")
_OF_SOMEBODY = ("duration", "age")
"""Kinds of which a number without unit is taken for one only by whose it is, or by its noun."""
_TELLING = 2
"""Numbers of fewer digits that count are the same by chance."""


def take_units(reports: Sequence[ReportDraft]) -> None:
    """Give a bare number the measure of the only thing of which other reports tell as much."""
    told: dict[float, list[FigureDraft]] = {}
    for report in reports:
        for figure in report.figures:
            value = figure.number.value
            if figure.kind in (*_KINDS, *_OF_SOMEBODY) and value is not None and not figure.aside:
                told.setdefault(value, []).append(figure)
    for report in reports:
        for figure in report.figures:
            if figure.own_kind != "count" or figure.fate is not None or not ends_there(figure):
                continue
            others = [other for other in told.get(figure.number.value or 0, ()) if other.report != figure.report]
            same = [other for other in others if _is_of_one(figure, other)]
            if figure.carried is None and _is_bare(figure):
                same = same or [other for other in others if other.kind in _KINDS]
            if same and len({(other.kind, other.unit) for other in same}) == 1:
                carry(same[0], figure)


def _is_of_one(figure: FigureDraft, other: FigureDraft) -> bool:
    """Whether another figure is of the same one who is named, or the same noun that counts nothing: "a median age"."""
    if figure.number.unit or other.own_kind == "count":
        return False
    if figure.holder_key and figure.holder_key == named_holder(other):
        of = (figure.number.of or "").lower()
        return figure.carried is not None or not of or of.endswith(figure.holder_key)
    return figure.head is not None and figure.head == other.head and figure.number.of == other.number.of


def take_currency(reports: Sequence[ReportDraft]) -> None:
    """ "The papers come to (590 million)": money, where that report tells none and the others sums of one currency."""
    units = [{figure.unit for figure in report.figures if figure.kind == "money"} for report in reports]
    named = set().union(*units)
    if len(named) != 1:
        return
    (currency,) = named
    for report, own in zip(reports, units, strict=True):
        for figure in report.figures:
            bare = figure.kind == "count" and figure.who is None and is_great(figure.number.text) and ends_there(figure)
            if not own and bare and figure.carried is None:
                figure.currency = currency


def _is_bare(figure: FigureDraft) -> bool:
    """Whether a number says nothing of what it counts, and is hardly the same as another by chance."""
    value = figure.number.value
    if value is None or not ends_there(figure):
        return False
    return digits_of(value) >= _TELLING and (value != int(value) or value >= 1000)
