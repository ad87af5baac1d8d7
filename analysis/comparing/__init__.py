"""Several reports of one event beside each other: what each says of the same thing, and how that fits.

Pure: findings in, a comparison out. The program never says which report is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..findings import Findings
from .ages_between import pass_over_ages
from .aligned_rows import rows_of
from .alike_again import take_back_alike
from .apart_figures import keep_apart
from .bare_tolls import name_bare_tolls
from .carried_measures import carry_measures
from .comparison import Comparison, SetAside
from .counted_groups import give_groups
from .decided import Decision, take_decisions
from .exchanged_sums import exchange_sums
from .figure_holders import give_holders
from .figure_places import give_places
from .figures_in_brackets import join_brackets
from .filled_fates import give_fates
from .graded_figures import pass_over_grades
from .headline_bounds import loosen_headlines
from .held_figures import set_held_aside
from .joined_bystanders import join_bystanders
from .report_draft import ReportDraft, report_draft
from .report_events import event_place, find_events
from .roughly_exchanged import exchange_roughly
from .scope import set_aside_others
from .set_figures import mark_set_figures
from .shared_currencies import share_currencies
from .sick_people import count_the_sick, tell_sick_from_hurt
from .spells_of_time import join_spells
from .told_again import take_back_told_again
from .toll_status import give_status
from .units_of_others import take_currency, take_units
from .weighed_rivals import carry_to_weighed
from .wire_texts import give_voices

__all__ = ["STEPS", "compare"]

Step = Callable[[Sequence[ReportDraft]], None]

STEPS: tuple[Step, ...] = (
    find_events,
    join_spells,
    join_brackets,
    share_currencies,
    exchange_sums,
    exchange_roughly,
    give_fates,
    tell_sick_from_hurt,
    pass_over_ages,
    pass_over_grades,
    give_groups,
    count_the_sick,
    name_bare_tolls,
    give_holders,
    mark_set_figures,
    carry_measures,
    carry_to_weighed,
    take_units,
    take_currency,
    keep_apart,
    give_places,
    set_aside_others,
    set_held_aside,
    join_bystanders,
    take_back_told_again,
    take_back_alike,
    loosen_headlines,
    give_status,
    give_voices,
)
"""What is worked out about the figures of all reports, in this order, before they are put into rows."""


def compare(findings: Sequence[Findings], name: str | None = None, decisions: Iterable[Decision] = ()) -> Comparison:
    """What the reports say of one event. ``name`` is what the event is called, else the first headline.

    ``decisions`` are the reader's, in the order in which they were made. Raises TypeError for what is no findings.

    >>> from analysis import analyze, read
    >>> texts = ("A bus crash killed 12 people in Ashford.", "A bus crash in Ashford killed 14 people.")
    >>> row = compare([analyze(read(text)) for text in texts]).rows[0]
    >>> [(claim.number.text, claim.report) for claim in row.claims], row.relations[0].relation
    ([('12', 0), ('14', 1)], 'differs')
    """
    for each in findings:
        if not isinstance(each, Findings):
            raise TypeError(f"compare wants findings, not {type(each).__name__}: compare([analyze(read(text)), …])")
    reports = [report_draft(index, each) for index, each in enumerate(findings)]
    for step in STEPS:
        step(reports)
    take_decisions(reports, decisions)
    aside = (figure for report in reports for figure in report.figures if figure.aside)
    return Comparison(
        name=name or next((report.article.title for report in reports if report.article.title), ""),
        place=event_place(reports),
        day=min((report.day for report in reports if report.day), default=None),
        articles=tuple(report.article for report in reports),
        days=tuple(report.day for report in reports),
        hours=tuple(report.hour for report in reports),
        rows=tuple(rows_of(reports)),
        set_aside=tuple(SetAside(figure.report, figure.number, figure.aside or "") for figure in aside),
    )
