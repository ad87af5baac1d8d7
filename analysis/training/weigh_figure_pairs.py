"""Weigh the signs by which figures of several reports, or of one, are held to be of one thing.

    uv run python -m analysis.training.weigh_figure_pairs FOLDER

FOLDER holds a folder for each event, with its reports as ``.txt`` files. In these each figure that was judged stands in
double brackets with a name for what it tells, the same in all reports: "[[31|dead]] people", "[[two thirds|voters]]";
"-" is the name of one that tells nothing that another does, "~" of one that may go either way.

Pairs of figures with one name are of one thing, all others of which one is judged are of two. A logistic regression
(Cox 1958) tells them apart, three times: for two figures of two reports (``comparing/figure_likeness.py``), for two
figures of one report, the later a rival of the earlier (``comparing/weighed_rivals.py``), and for two rows that are
left when figures were put together by the first of these (``comparing/joined_rows.py``). The weights are printed as
those modules have them.

The weights that ship were fitted on some hundred events: reports of news of 2016 and 2017 by nine outlets, marked by
hand, and reports written for Dateline; none of their texts is kept, and none is of the events on which comparisons are
measured. Those of ``weighed_rivals`` are as this prints them. Those of ``figure_likeness`` and ``joined_rows`` are of
earlier fits over fewer of these events, and their first weight, which says how sure one must be, was set by hand; with
the ones printed now 81.8 and 82.8 percent of relations on those events were right instead of 82.4, with 1.05 and 1.21
false alarms an event instead of 1.01. The weight of two digits exchanged is of a fit of that one sign
over 22 written events; to fit the others anew over these, held near what they were, told the pairs apart a little
better (average precision 0.858 instead of 0.852), but put no more of them into one row.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from .. import analyze, read
from ..comparing import STEPS, figure_likeness, joined_rows, weighed_rivals
from ..comparing.aligned_rows import groups_of
from ..comparing.figure_draft import FigureDraft
from ..comparing.linked_rows import things_of
from ..comparing.report_draft import ReportDraft, report_draft
from .weigh_check_signs import Example, weights_of

_MARK = re.compile(r"\[\[([^\]|]+)\|([^\]|]+)\]\]")
_ALONE, _EITHER = "-", "~"
_KINDS = ("date", "year", "ordinal", "score")

Names = Mapping[int, str]
"""What each judged figure tells, by its identity."""


def unmarked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """A report without its marks; where each judged figure stands then, and its name.

    >>> unmarked("Blast kills [[31|dead]] in Harlow")
    ('Blast kills 31 in Harlow', [(12, 14, 'dead')])
    """
    found: list[tuple[int, int, str]] = []
    plain, at = "", 0
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        found.append((len(plain), len(plain) + len(mark[1]), mark[2]))
        plain, at = plain + mark[1], mark.end()
    return plain + text[at:], found


def event_of(texts: Sequence[str]) -> tuple[list[ReportDraft], Names]:
    """The reports of an event as they are before figures are put together, and what the judged figures tell."""
    told = [unmarked(text) for text in texts]
    reports = [report_draft(at, analyze(read(plain))) for at, (plain, _) in enumerate(told)]
    for step in STEPS:
        step(reports)
    names: dict[int, str] = {}
    for report, (_, marks) in zip(reports, told, strict=True):
        for start, end, name in marks:
            there = (f for f in report.figures if f.number.start < end and start < f.number.end)
            names.update((id(figure), name) for figure in list(there)[:1])
    return reports, names


def of_one_thing(one: Sequence[FigureDraft], other: Sequence[FigureDraft], names: Names) -> bool | None:
    """Whether figures are of one thing with others; None where nobody judged, or it may go either way."""
    told = [{names[id(figure)] for figure in each if id(figure) in names} for each in (one, other)]
    if not any(told) or _EITHER in told[0] | told[1]:
        return None
    return not (told[0] & told[1]) <= {_ALONE}


def figures_of_two_reports(reports: Sequence[ReportDraft], names: Names) -> Iterator[Example]:
    """Pairs of figures by which ``figure_likeness`` weighs; no tolls, which are put together by their words."""
    free = [
        figure
        for report in reports
        for figure in report.figures
        if figure.aside is None and figure.fate is None and figure.number.kind not in _KINDS
    ]
    for one, other in combinations(things_of([[figure] for figure in free], reports), 2):
        if one.reports == other.reports or one.figures[0].quantity != other.figures[0].quantity:
            continue
        same = of_one_thing(one.figures, other.figures, names)
        if same is not None and figure_likeness.likeness(one, other) > figure_likeness.NEVER:
            yield figure_likeness.signs(one, other), same, 1.0


def figures_of_one_report(reports: Sequence[ReportDraft], names: Names) -> Iterator[Example]:
    """Pairs of figures by which ``weighed_rivals`` weighs: parts of a whole are of one thing with no rival."""
    for report in reports:
        figures = weighed_rivals.may_have_rivals(report)
        for at, figure in enumerate(figures):
            if figure.fate or figure.is_fraction or id(figure) not in names:
                continue
            for before, signs in weighed_rivals.rivals_with_signs(report, figures, at):
                same = of_one_thing([before], [figure], names) if id(before) in names else None
                if same is not None:
                    yield signs, same and "part" not in (before.status, figure.status), 1.0


def rows_of_two_reports(reports: Sequence[ReportDraft], names: Names) -> Iterator[Example]:
    """Pairs of rows by which ``joined_rows`` weighs."""
    groups = groups_of(reports)
    for one, other, signs in joined_rows.pairs_with_signs(groups, things_of(groups, reports), reports):
        same = of_one_thing(one, other, names)
        if same is not None and min(signs) > figure_likeness.NEVER:
            yield signs, same, 1.0


FITS: tuple[tuple[str, Mapping[str, float], Callable[[Sequence[ReportDraft], Names], Iterator[Example]]], ...] = (
    ("figure_likeness", figure_likeness.WEIGHTS, figures_of_two_reports),
    ("weighed_rivals", weighed_rivals.WEIGHTS, figures_of_one_report),
    ("joined_rows", joined_rows.WEIGHTS, rows_of_two_reports),
)
"""Each module whose signs are weighed, its weights of now, and what gives the pairs."""


def main(folder: str) -> None:
    """Print the weights that the events of a folder give, beside those of now."""
    events = [
        event_of([path.read_text(encoding="utf-8") for path in sorted(each.glob("*.txt"))])
        for each in sorted(Path(folder).iterdir())
        if each.is_dir()
    ]
    for module, weights, pairs in FITS:
        found = [pair for reports, names in events for pair in pairs(reports, names)]
        print(f"{module}: {len(found)} pairs, {sum(is_one for _, is_one, _ in found)} of one thing")
        for (name, now), weight in zip(weights.items(), weights_of(found), strict=True):
            print(f'    "{name}": {weight:.1f},  # {now}')


if __name__ == "__main__":
    main(sys.argv[1])
