"""Two figures of which the one stands against the other: "70 jobs instead of 85", "31, not 27", "above the 3m"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from .bare_figures import carry, is_bare, is_great, loosely
from .comparing_words import any_of, words_for_people
from .figure_draft import FigureDraft
from .figure_holders import goes_to
from .report_draft import ReportDraft
from .set_figures import GOAL

_COUNTS = ("count", "other")
_SCALED = (*_COUNTS, "duration", "measure", "percent")
"""Kinds of which a bare number means the same unit: "seven years, not nine", but not "$6 million, not nine"."""
_DENIED = "denied"


def take_back_denied(reports: Sequence[ReportDraft]) -> None:
    """ "Noted 211 papers, not (143)": what one denies and another report tells is that one's figure."""
    denied = [f for report in reports for f in report.figures if f.aside and f.aside.startswith(_DENIED)]
    told: dict[tuple[str, float | None], set[int]] = defaultdict(set)
    for figure in (f for report in reports if denied for f in report.figures if not f.aside):
        told[figure.kind, figure.number.value].add(figure.report)
    for figure in denied:
        if told[figure.kind, figure.number.value] - {figure.report}:
            figure.aside, figure.quoted = None, True


_OF_OTHERS = re.compile(r" (?:for|among|in) (?:an?|the|those|other|boys|girls|men|women)\b", re.IGNORECASE)


def contrast(report: ReportDraft, before: FigureDraft, figure: FigureDraft) -> None:
    """ "(70) jobs instead of (85)", "(121) mm, correcting an earlier figure of (118)", "(31), not (27)"."""
    gap = report.article.text[before.number.end : figure.number.start]
    found = _between().fullmatch(gap) if len(gap) < 120 else None
    if found is None or not _is_one_kind(before, figure) or GOAL in (before.apart, figure.apart):
        return
    if "against" in gap and (goes_to(figure) or _OF_OTHERS.match(figure.after)):
        return  # "2,310 votes against (1,980) for Ms Hall", "52 per cent, against (21 per cent) for a dummy pill"
    people = before.fate is not None and figure.fate is None and figure.who in words_for_people()
    if not is_bare(figure) and not people:
        same = figure.head is not None and figure.head == before.head
        others = bool(found["other"] or found["of_others"])
        if not same and figure.kind == "count" and others and _given_out().match(figure.after):
            same, before.head, figure.head = True, *[before.head if before.deed else figure.head] * 2
        figure.quoted = same and others
        if same and found["gave_way"]:
            figure.status, figure.carried = "earlier", before.carried or before
        return
    carry(before, figure)
    if found["gave_way"]:
        figure.status = "earlier"
    elif found["other"] or found["of_others"]:
        figure.quoted = True
    elif _AS_FIRST.match(figure.after):
        figure.status = "earlier"
    elif _AS_SAID.match(figure.after):
        figure.quoted = True
    else:
        figure.aside = f"{_DENIED} (“{gap.split()[-1] if gap.split() else ''} {figure.number.text}”)"


@cache
def _given_out() -> re.Pattern[str]:
    """ "Far more than the (29) cases confirmed by the ministry": so many others told of the same."""
    said = any_of("says", "gives out")
    return re.compile(rf"(?: [\w-]+){{0,3}} (?:(?:officially )?(?:{said})|that [^.,;]{{2,40}} (?:{said}))\b", re.I)


_AS_FIRST = re.compile(
    r"(?: [\w-]+)?,? (?:as|that) [^.,;]{1,40}? (?:first|at first|initially|originally|earlier)\b", re.IGNORECASE
)
""" "Five deaths, not (three) as the firm first said": that was told before."""


_AS_SAID = re.compile(
    r"(?: [\w-]+){0,2},? as (?:the|an?|his|her|its|their|some|many|(?-i:[A-Z])[\w’'-]*) ", re.IGNORECASE
)
""" "900 would lose their jobs, not (750) as the minister claims": that is somebody else's."""


def _is_one_kind(before: FigureDraft, figure: FigureDraft) -> bool:
    """Whether one may be told in the words of the other: a bare number after anything of one scale, or one unit."""
    one, other = before.number, figure.number
    if other.kind in _COUNTS and not other.unit:
        return one.kind in _SCALED or (one.kind == "money" and is_great(other.text))
    return one.kind == other.kind and one.unit == other.unit


@cache
def _between() -> re.Pattern[str]:
    """What stands between two figures of one thing; ``gave_way`` where the second was so before the first.

    ``other`` where it is somebody else's.
    """
    noun = rf"(?:(?:[\w’'-]+ ){{0,3}}(?:{any_of('nouns of figures')}) of )?"
    return re.compile(
        rf"(?: [\w’'-]+){{0,6}}(?:,[^,;.]{{0,60}})?,? [\"“”'‘’]?"
        rf"(?:far |much |well |slightly )?"
        rf"(?:(?P<gave_way>{any_of('gave way (phrases)')})|(?P<other>{any_of('held beside (phrases)')})"
        rf"|{any_of('denied (phrases)')}"
        rf"|(?P<of_others>(?:more|less|higher|lower|fewer) than(?= [^,;.]{{2,30}}[’'](?:s )?)))"
        rf" (?:the |an? |its |their |(?:[\w-]+ ){{0,3}}[\w-]+(?:[’']s|s[’']) )?{noun}{loosely()}",
        re.IGNORECASE,
    )
