"""Tolls of which a report tells another besides, and names nobody who gives either: a part, or of another event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from .comparing_words import listed
from .figure_digits import are_turned
from .figure_draft import FigureDraft, source_key
from .filled_fates import is_toll
from .report_draft import ReportDraft


def mark_lesser(report: ReportDraft) -> None:
    """ "The village lost (15) of its people", in a report of 34 dead in the province: a part, and no other account."""
    for figures in _by_group(report):
        if figures[0].who in listed("sides of a fight"):
            continue  # of these each fight has its toll
        for figure in figures:
            greater = [each for each in figures if each.bounds[0] > figure.bounds[1]]
            if figure.updated or not any(_are_one_account(figure, each) for each in greater):
                continue
            if any(are_turned({figure.bounds[0]}, {each.bounds[0]}) for each in greater):
                continue  # 13 of 31 is a slip of the hand
            if not _is_main(report, figure) or (not figure.headline and any(_is_all(each, figure) for each in greater)):
                figure.status = "part"


def set_greater_aside(report: ReportDraft) -> None:
    """ "A quake there killed (61)", behind a lead with 19 dead: nobody says that there are so many now."""
    for figures in _by_group(report, "people"):
        lead = [figure for figure in figures if figure.sentence < report.lead]
        for figure in figures:
            less = all(each.bounds[1] < figure.bounds[0] and _are_one_account(each, figure) for each in lead)
            if lead and less and not _is_main(report, figure) and not figure.updated and source_key(figure) is None:
                figure.aside = "greater than the toll of its report"


def _by_group(report: ReportDraft, who: str | None = None) -> Iterable[list[FigureDraft]]:
    told: dict[tuple[str, str | None], list[FigureDraft]] = defaultdict(list)
    for figure in report.figures:
        if figure.fate is None or figure.aside or figure.status != "current" or figure.is_vague:
            continue
        if who in (None, figure.who):
            told[figure.fate, figure.who].append(figure)
    return told.values()


def _is_main(report: ReportDraft, figure: FigureDraft) -> bool:
    """Whether it stands in headline or lead, or is called a toll."""
    return figure.sentence < report.lead or is_toll(figure)


def _is_all(greater: FigureDraft, lesser: FigureDraft) -> bool:
    """Whether a toll is that of all: it is called a toll, or told before the lesser one."""
    return is_toll(greater) or greater.number.start < lesser.number.start


def _are_one_account(lesser: FigureDraft, greater: FigureDraft) -> bool:
    """Whether nobody else than the greater figure's source is named for the lesser one."""
    tied = lesser.quoted or greater.quoted or lesser.carried is not None or greater.carried is not None
    return not tied and source_key(lesser) in (None, source_key(greater))
