"""What a bare number is of, by many signs that are weighed, where no words for it are known.

"The firm's claim of 2,300 cubic metres is absurd: at least (13,000) have run out".

The weights are those of a logistic regression (Cox 1958) over the pairs of figures inside reports of some 80 events.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import inf, log
from operator import mul

from .bare_figures import carry, gives_a_number, is_bare, is_great
from .comparing_words import any_of, listed, scale_of
from .report_draft import FigureDraft, ReportDraft, source_key
from .rival_estimates import holds

WEIGHTS = {
    "any two figures": -2.5,
    "they count the same noun": 0.8,
    "the second does not say what it counts": 0.6,
    "somebody gives the second": 0.7,
    "somebody gives the first": 0.9,
    "two give them": 0.6,
    "both stand in one sentence": 0.9,
    "figures that stand between": -0.7,
    "a word of doubt or contrast leads up to the second": 0.6,
    "words for giving a figure stand before the second": 1.4,
    "somebody says something before the second": 0.3,
    "words of a part or of one more lead up to the second": -1.3,
    "how many times they are apart": -1.1,
    "they are less than twice apart": 0.9,
    "both are shares": -0.7,
    "both say what they count": -0.4,
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
        figures = [f for f in report.figures if f.number.kind not in _NEVER and not f.aside and not f.is_vague]
        for at, figure in enumerate(figures):
            if figure.carried or figure.fate or figure.is_fraction or not _is_bare(figure):
                continue
            first = max(0, at - _FIGURES)
            told = [(_likelihood(report, figures[b], figure, at - b - 1), b) for b in range(first, at)]
            likely, best = max(told, default=(-inf, 0))
            if likely >= _LIKELY:
                carry(figures[best], figure)


def _likelihood(report: ReportDraft, before: FigureDraft, figure: FigureDraft, between: int) -> float:
    """The logarithm of the odds that two figures are rivals; -inf where they cannot be."""
    if figure.sentence - before.sentence > _SENTENCES or before.fate or before.is_fraction:
        return -inf
    (kind, _), bare = _quantity(before), _is_bare(figure)
    if _quantity(before) != _quantity(figure) and not (bare and _may_be_of(kind, figure)):
        return -inf
    if _is_limit().match(figure.after) or holds().search(before.before):
        return -inf
    if None not in (before.holder_key, figure.holder_key) and before.holder_key != figure.holder_key:
        return -inf
    scale = before.scale if bare else figure.scale
    (low, high), (low_, high_) = before.scaled, (figure.bounds[0] * scale, figure.bounds[1] * scale)
    sizes = [abs(f.number.value or f.bounds[0]) for f in (before, figure)]
    if max(low, low_) <= min(high, high_) or not 0 < min(sizes) <= max(sizes) < inf:
        return -inf
    apart = log(max(sizes) / min(sizes))
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
        return -inf  # nobody tells one of them, as of two works and their staff
    return float(sum(map(mul, _WEIGHTS, signs)))


def _quantity(figure: FigureDraft) -> Quantity:
    kind = "count" if figure.number.kind == "other" else figure.number.kind
    return kind, scale_of(figure.number.unit)[0]


def _is_bare(figure: FigureDraft) -> bool:
    """Whether a number has neither a unit nor a noun for what it counts."""
    return figure.number.kind in ("count", "other") and not figure.number.unit and not _names(figure)


def _names(figure: FigureDraft) -> bool:
    """Whether the text says what a figure counts; "needed" of "20 million will be needed" does not."""
    return bool(figure.number.of) and not is_bare(figure)


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
