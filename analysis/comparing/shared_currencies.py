"""Sums in "crowns", "pesos" and the like, which several countries have: in the currency that another report names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..data import sections
from .bare_figures import ends_there, is_great, tells_only_what_was_done
from .comparing_words import FILE
from .report_draft import FigureDraft, ReportDraft

_CODE = re.compile(r"\b[A-Z]{3}\b|[$£€¥₹]")


def share_currencies(reports: Sequence[ReportDraft]) -> None:
    """Give sums whose currency is told by such a word only the one of that name that the reports tell by its code."""
    for report in reports:
        before: FigureDraft | None = None
        for figure in report.figures:
            near = before is not None and figure.sentence - before.sentence <= 1
            if before and near and figure.number.kind in ("count", "other") and _is_bare_sum(figure):
                figure.currency = before.unit
            if figure.kind == "money":
                before = figure
    sums = [figure for report in reports for figure in report.figures if figure.number.kind == "money"]
    told: dict[str, set[str]] = {}
    for figure in sums:
        unit = figure.number.unit or ""
        if _CODE.search(figure.number.text) and unit in _families():
            told.setdefault(_families()[unit], set()).add(unit)
    for figure in sums:
        family = _family_of(figure)
        named = told.get(family or "", set())
        if len(named) == 1 and not _CODE.search(figure.number.text):
            figure.currency = next(iter(named))


def _is_bare_sum(figure: FigureDraft) -> bool:
    """ "Claims of €203 million. Only (31 million) were secured": nothing else is counted in millions there."""
    return is_great(figure.number.text) and ends_there(figure) and tells_only_what_was_done(figure)


def _family_of(figure: FigureDraft) -> str | None:
    """The name that its currency shares with others, by the unit that was read or guessed."""
    return _families().get(figure.number.unit or "")


@cache
def _families() -> dict[str, str]:
    """For each code, and for the name itself, the name: "NOK" and "crown" give "crown"."""
    found: dict[str, str] = {}
    for (line,) in sections.rows(FILE, "currencies of one name"):
        name, *codes = line.split()
        found.update(dict.fromkeys((name, *codes), name))
    return found
