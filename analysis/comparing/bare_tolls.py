"""Whom a toll counts that names nobody: "the ministry spoke of 38 dead", in a report on soldiers who were killed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .comparing_words import any_of, groups, listed
from .figure_draft import FigureDraft
from .report_draft import ReportDraft

_FATES = ("killed", "injured", "missing")


def name_bare_tolls(reports: Sequence[ReportDraft]) -> None:
    """Give tolls that name nobody the group of the report's first toll, if that is of one side in a fight.

    What is told of one side of it ("on the side of the attackers, (82) were killed") is of that side.
    """
    for report in reports:
        first = next((figure for figure in report.figures if figure.fate == "killed"), None)
        side = first.who if first is not None and first.who in listed("sides of a fight") else None
        before: FigureDraft | None = None
        for figure in report.figures:
            if figure.fate in _FATES and figure.who == "people" and _names_no_one(figure):
                told = _on_the_side().search(figure.before)
                beside = before is not None and before.sentence == figure.sentence and before.who == side
                if told:
                    figure.who = groups()[told[1].lower()]
                elif side and (figure.fate != "injured" or beside):
                    figure.who = side
            if figure.fate:
                before = figure


def _names_no_one(figure: FigureDraft) -> bool:
    """Whether it is only told what befell those counted: "(38) dead"."""
    words = re.findall(r"[\w-]+", (figure.of or "").lower())
    return not words or words[-1] in listed("befallen killed", "befallen injured", "toll nouns")


@cache
def _on_the_side() -> re.Pattern[str]:
    people = "|".join(sorted(groups(), key=len, reverse=True))
    return re.compile(rf"\b(?:{any_of('on the side (phrases)')}) (?:the )?({people})\b[^.;\d]{{0,40}}$", re.I)
