"""Results of matches and of votes in rows: "2-1" of one match in all reports, whatever else they tell of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from .figure_draft import FigureDraft
from .names_of_days import weekday_finder
from .report_draft import ReportDraft


def grouped_results(figures: Iterable[FigureDraft], reports: Sequence[ReportDraft]) -> list[list[FigureDraft]]:
    """Results that are the same, or of reports of one day; those of two days are of two matches, or of two votes.

    They are the same from the other side too: who won 6-4 beat one who lost 4-6. Two that are not the same are of one
    match where each is the first result that its report gives, or one word stands beside both.
    """
    by_text: dict[str, list[FigureDraft]] = defaultdict(list)
    opening: dict[int, FigureDraft] = {}
    for figure in figures:
        by_text["-".join(sorted(re.findall(r"\d+", figure.number.text), key=int)) or figure.number.text].append(figure)
        if figure.report not in opening or figure.number.start < opening[figure.report].number.start:
            opening[figure.report] = figure
    firsts = {id(figure) for figure in opening.values()}
    found: list[list[FigureDraft]] = []
    for group in by_text.values():
        days = {reports[figure.report].day for figure in group}
        told = {figure.report for figure in group}
        home = next(
            (
                h
                for h in found
                if (
                    days & {reports[f.report].day for f in h}
                    or _name_one_weekday(group, h)
                    or _are_of_one_match(told, h, by_text.values())
                )
                and told.isdisjoint(f.report for f in h)
                and _are_near(group[0], h[0])
                and ((_any_in(group, firsts) and _any_in(h, firsts)) or _share_a_word(group, h))
            ),
            None,
        )
        if home is None:
            found.append(group)
        else:
            home.extend(group)
    return found


def _are_near(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether two results may be of one match: not 287 for 8 and 1-0, the state of a series."""
    most = sorted(max(map(int, re.findall(r"\d+", each.number.text)), default=0) for each in (one, other))
    return most[1] <= 4 * most[0] + 4


def _are_of_one_match(
    told: Collection[int], other: Iterable[FigureDraft], results: Iterable[Sequence[FigureDraft]]
) -> bool:
    """Whether a report of each gives one result, so that days later it still is of that match."""
    others = {figure.report for figure in other}
    both = ({figure.report for figure in each} for each in results)
    return any(not there.isdisjoint(told) and not there.isdisjoint(others) for there in both)


def _any_in(group: Iterable[FigureDraft], these: set[int]) -> bool:
    return any(id(figure) in these for figure in group)


def _share_a_word(group: Iterable[FigureDraft], other: Iterable[FigureDraft]) -> bool:
    """Whether one word stands beside two results: "the tiebreak, 12-10" and "won the tiebreak 10-8"."""
    words, others = ({w for f in each for w in _beside(f)} for each in (group, other))
    return not words.isdisjoint(others)


def _beside(figure: FigureDraft) -> list[str]:
    return _WORD.findall(f"{figure.before[-_BESIDE:]} {figure.after[:_BESIDE]}") + _weekdays(figure)


def _weekdays(figure: FigureDraft) -> list[str]:
    """The weekdays of its sentence: "voted 8-3 on Tuesday" and "the vote on Tuesday was 7-4"."""
    return [day.lower() for day in weekday_finder().findall(f"{figure.before} {figure.after}")]


def _name_one_weekday(group: Iterable[FigureDraft], other: Iterable[FigureDraft]) -> bool:
    days, others = ({day for f in each for day in _weekdays(f)} for each in (group, other))
    return not days.isdisjoint(others)


_BESIDE = 30
_WORD = re.compile(r"(?<![\w-])[a-z][a-z-]{4,}\b")
"""No small words, and no names: one may have two results."""
