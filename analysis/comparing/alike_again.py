"""Figures set aside as of another time that another report tells in like words, and just as great: they come back.

A month or year in a sentence is often that of something else in it: "owns (14.9%) of the firm and needs the support of
most votes at a meeting in May", beside "its holding of (14.9 per cent)".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import floor, log

from .figure_digits import are_turned, digits_of
from .figure_draft import FigureDraft, size_of
from .figure_likeness import likeness, share_words
from .held_figures import HELD
from .linked_rows import things_of
from .report_draft import ReportDraft
from .rounded_figures import are_within_a_step
from .told_again import BEFORE

_ALIKE, _WORDS = 0.0, 0.1
"""So much alike they must be, and so much their words, where the figure has not so many digits by itself."""
_ALIKE_THOUGH_EXCHANGED, _LEAST = 1.5, 200.0
"""So much where two digits are exchanged; figures that are less together have the same digits by chance."""
_TELLING = 3
_STEP = log(1.06)
"""Figures that are farther apart than this are not looked at."""
Quantity = tuple[str, str | None]
_TIMES = ("another day", "another time", "another event (“", HELD)


def take_back_alike(reports: Sequence[ReportDraft]) -> None:
    """Take back what another report tells of its event, or sets aside as well."""
    pairs = list(_pairs(reports))
    if not pairs:
        return
    figures = list({id(figure): figure for pair in pairs for figure in pair}.values())
    things = dict(zip(map(id, figures), things_of([[f] for f in figures], reports), strict=True))
    set_aside = {id(figure) for pair in pairs for figure in pair if figure.aside}
    for figure, other in pairs:
        one, two = things[id(figure)], things[id(other)]
        telling = digits_of(size_of(figure)) >= _TELLING or share_words(one, two) >= _WORDS
        least = _ALIKE if _fit(figure, other) else _ALIKE_THOUGH_EXCHANGED
        if telling and likeness(one, two) >= least:
            figure.aside = None
            if other.status == "earlier":
                figure.status = "earlier"
            elif id(other) in set_aside:
                figure.apart = figure.apart or BEFORE


def _pairs(reports: Sequence[ReportDraft]) -> Iterator[tuple[FigureDraft, FigureDraft]]:
    """Each figure set aside as of another time, with one of another report that it may be by its size."""
    near: dict[tuple[Quantity, int], list[FigureDraft]] = defaultdict(list)
    for report in reports:
        for figure in report.figures:
            if _may_be_told(figure) and (figure.aside is None or figure.aside.startswith(_TIMES)):
                near[figure.quantity, _step_of(figure)].append(figure)
    for (quantity, step), figures in near.items():
        for figure in figures:
            others = (other for at in (step - 1, step, step + 1) for other in near.get((quantity, at), ()))
            for other in others if figure.aside else ():
                if other.report != figure.report and _fit(figure, other):
                    yield figure, other
    yield from _exchanged(figure for figures in near.values() for figure in figures)


def _exchanged(figures: Iterable[FigureDraft]) -> Iterator[tuple[FigureDraft, FigureDraft]]:
    """The same of those of which two digits are exchanged: "fined ($45,000) in 2022", "a fine of $54,000"."""
    of_digits: dict[object, list[FigureDraft]] = defaultdict(list)
    for figure in figures:
        of_digits[figure.quantity, "".join(sorted(f"{size_of(figure):.12g}"))].append(figure)
    for alike in of_digits.values():
        for figure in alike:
            for other in alike if figure.aside else ():
                if other.report != figure.report and are_turned({size_of(figure)}, {size_of(other)}, _LEAST):
                    yield figure, other


def _may_be_told(figure: FigureDraft) -> bool:
    sure = figure.fate is None and not figure.is_vague and figure.kind not in ("date", "year", "ordinal", "score")
    return sure and size_of(figure) > 0


def _step_of(figure: FigureDraft) -> int:
    return floor(log(size_of(figure) * figure.scale) / _STEP)


def _fit(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether one figure may be the other, however rounded: "about 600" of 620, but not "some 81.9" of 79.9."""
    (low, high), (low_, high_) = one.scaled, other.scaled
    near = are_within_a_step(size_of(one), one.scale, size_of(other), other.scale)
    return near and max(low, low_) <= min(high, high_)
