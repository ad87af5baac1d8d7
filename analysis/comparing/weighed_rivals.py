"""What a bare number is of, by many signs that are weighed, where no words for it are known.

"The firm's claim of 2,300 cubic metres is absurd: at least (13,000) have run out".

The weights are those of a logistic regression (Cox 1958) over the pairs of figures inside reports of some 100 events,
by ``training/weigh_figure_pairs.py``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import inf, log
from operator import mul

from .bare_figures import (
    carry,
    counts_children,
    gives_a_number,
    is_bare,
    is_great,
    is_on_a_scale,
    is_split,
    lives_there,
)
from .comparing_words import any_of, listed, scale_of
from .figure_draft import FigureDraft, source_key
from .report_draft import ReportDraft
from .rival_estimates import holds

WEIGHTS = {
    "any two figures": -1.2,
    "they count the same noun": 0.0,
    "the second does not say what it counts": 0.8,
    "somebody gives the second": 0.4,
    "somebody gives the first": 0.8,
    "two give them": 0.7,
    "both stand in one sentence": 0.7,
    "figures that stand between": -1.1,
    "a word of doubt or contrast leads up to the second": 0.7,
    "words for giving a figure stand before the second": 1.1,
    "somebody says something before the second": 0.0,
    "words of a part or of one more lead up to the second": -1.3,
    "how many times they are apart": -1.4,
    "they are less than twice apart": 0.8,
    "both are shares": -0.9,
    "both say what they count": -0.7,
}
"""What each sign adds to the likelihood that they are of one thing, as a logarithm of odds."""

_LIKELY = -0.5
_WEIGHTS = tuple(WEIGHTS.values())
_SENTENCES, _FIGURES = 2, 6
"""So many sentences and figures back a figure may have its rival."""
_GREAT = 1000
_LED = slice(8, 11)
"""The signs of what leads up to the second figure: a contrast, words for giving a figure, somebody who says so."""
_NEAR = log(2)
_FARTHEST = 4.0
_BEFORE = 25
"""So many characters before a figure may call it a part."""
_NEVER = ("date", "year", "ordinal", "score", "age")

Quantity = tuple[str, str | None]


def carry_to_weighed(reports: Sequence[ReportDraft]) -> None:
    """Give a number without noun and unit the measure of the figure before it of which it is most likely a rival."""
    for report in reports:
        figures = may_have_rivals(report)
        for at, figure in enumerate(figures):
            if figure.carried or figure.fate or figure.is_fraction or not _is_bare(figure):
                continue
            told = [(_likelihood(told), before) for before, told in rivals_with_signs(report, figures, at)]
            likely, best = max(told, default=(-inf, figure), key=lambda each: each[0])
            if likely >= _LIKELY:
                carry(best, figure)


def may_have_rivals(report: ReportDraft) -> list[FigureDraft]:
    """The figures of a report that may be of one thing with another."""
    return [f for f in report.figures if f.number.kind not in _NEVER and not f.aside and not f.is_vague]


def rivals_with_signs(
    report: ReportDraft, figures: Sequence[FigureDraft], at: int
) -> list[tuple[FigureDraft, tuple[float, ...]]]:
    """The figures before one of those that may be its rivals, nearest first, each with the signs of ``WEIGHTS``."""
    first = max(0, at - _FIGURES)
    told = ((figures[b], _signs(report, figures[b], figures[at], at - b - 1)) for b in reversed(range(first, at)))
    return [(before, signs) for before, signs in told if signs is not None]


def _likelihood(signs: Sequence[float]) -> float:
    """The logarithm of the odds that two figures are rivals."""
    return float(sum(map(mul, _WEIGHTS, signs)))


def _signs(report: ReportDraft, before: FigureDraft, figure: FigureDraft, between: int) -> tuple[float, ...] | None:
    """The signs of two figures; None where they cannot be rivals."""
    if figure.sentence - before.sentence > _SENTENCES or before.fate or before.is_fraction:
        return None
    (kind, _), bare = _quantity(before), _is_bare(figure)
    if _quantity(before) != _quantity(figure) and not (bare and _may_be_of(kind, figure)):
        return None
    if _is_limit().match(figure.after) or holds().search(before.before):
        return None
    if None not in (before.holder_key, figure.holder_key) and before.holder_key != figure.holder_key:
        return None
    scale = before.scale if bare else figure.scale
    (low, high), (low_, high_) = before.scaled, (figure.bounds[0] * scale, figure.bounds[1] * scale)
    sizes = [abs(f.number.value or f.bounds[0]) for f in (before, figure)]
    if max(low, low_) <= min(high, high_) or not 0 < min(sizes) <= max(sizes) < inf:
        return None
    apart = log(max(sizes) / min(sizes))
    if _JOINED.fullmatch(report.article.text[before.number.end : figure.number.start][:_BEFORE]):
        return None
    text, start = report.article.text, max(before.number.end, report.sentences[figure.sentence].start)
    led = text[start : figure.number.start].lower()
    words = frozenset(re.findall(r"[a-z]+", led))
    heads = [(f.number.of or "").lower().split()[-1:] for f in (before, figure)]
    sources = source_key(before), source_key(figure)
    signs: tuple[float, ...] = (
        1.0,
        bool(heads[0]) and heads[0] == heads[1],
        not heads[1],
        sources[1] is not None,
        sources[0] is not None,
        None not in sources and sources[0] != sources[1],
        before.sentence == figure.sentence,
        min(between, _FARTHEST),
        not words.isdisjoint(listed("contrasts")),
        gives_a_number().search(figure.before) is not None,
        not words.isdisjoint(listed("says", "estimating", "estimating verbs")),
        _of_part().search(text[before.number.end : figure.number.start][-_BEFORE:]) is not None,
        min(apart, _FARTHEST),
        apart < _NEAR,
        kind == "percent",
        bool(heads[0] and heads[1]),
    )
    if sources == (None, None) and not any(signs[_LED]):
        return None  # nobody tells one of them, as of two works and their staff
    return signs


def _quantity(figure: FigureDraft) -> Quantity:
    kind = "count" if figure.number.kind == "other" else figure.number.kind
    return kind, scale_of(figure.number.unit)[0]


def _is_bare(figure: FigureDraft) -> bool:
    """Whether a number has neither a unit nor a noun for what it counts."""
    bare = figure.number.kind in ("count", "other") and not figure.number.unit and not _names(figure)
    told = is_split(figure) or is_on_a_scale(figure) or counts_children(figure) or lives_there().search(figure.before)
    return bare and not told


def _names(figure: FigureDraft) -> bool:
    """Whether the text says what a figure counts; "needed" of "20 million will be needed" does not."""
    return bool(figure.number.of) and not is_bare(figure)


_JOINED = re.compile(r",? (?:and|or) ")
""" "My boys were six and (eight)": that is told of two."""


@cache
def _is_limit() -> re.Pattern[str]:
    """ "There were 56 on board, while only (44) were allowed"."""
    return re.compile(rf" (?:is|are|was|were) (?:{any_of('allowed')})\b", re.I)


def _may_be_of(kind: str, figure: FigureDraft) -> bool:
    """Whether a bare number may be one of a kind: of money are those that are great, or have cents."""
    value = figure.number.value or 0
    return kind != "money" or is_great(figure.number.text) or value >= _GREAT or value != int(value)


@cache
def _of_part() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('part or more (phrases)')})\b", re.I)
