"""How far two figures are apart, told beside them: "131 km/h, 14 km/h short of the record of 145", "£700 apart".

The two stand in its sentence or just before it. It is a slip only where no two figures that stand near are so far
apart, where the words leave one pair, and where one slip in one of the three figures makes them fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from ..comparing.comparison import Comparison
from ..findings import Findings
from .consistency import Consistency
from .differences_worded import LEAVING, REACHED, SCORED, TAKES_UP, told_apart
from .reckoned_figures import Figure, are_alike, figures_and_sides, figures_of, in_one_unit, is_one, scale_in
from .slip_evidence import BEST, FAIRLY, WELL, slip_to
from .told_figures import Sentence, sentences_with_numbers, shown, span_of

_NEXT, _BACK, _MOST = 4, 3, 5
"""Characters between sentences that follow each other; sentences before in which two may fit; figures that are held."""
_THAN_IN = re.compile(r"[^.;:,\d]{0,40}\bthan (?:in|at|on) [^.;:,\d]{0,30}(?P<year>(?:19|20)\d\d)\b")
_IN_TRIES = re.compile(r"(?: [\w’'-]+){1,3} (?:in|from|of) (?:(?:the|their|its|his|her) )?(?:last )?")
_BARE = (None, "count")
_FARTHEST = 12.0
"""A figure so many times another is of something else."""


def check_differences(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every figure that says how far two others are apart."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        for figure in () if sentence.headline else figures_of(sentence):
            how = told_apart(sentence, figure)
            if how is not None:
                yield from _held(sentences, at, figure, how)


def _held(sentences: Sequence[Sentence], at: int, told: Figure, how: str) -> Iterator[Consistency]:
    around = [each for near in sentences[max(0, at - _BACK) : at + 2] for each in figures_and_sides(near)]
    by, every = in_one_unit([each for each in around if each.number is not told.number], told)
    own = figures_and_sides(sentences[at]) if told.unit in _BARE else ()
    bare = [each for each in own if each.unit in _BARE and each.number is not told.number]
    if any(_fits(by, *two) for two in combinations(every, 2)) or any(
        _fits(told, *two) for two in combinations(bare, 2)
    ):
        return
    pairs = [pair for pair in _pairs(sentences, at, told, how) if _may_be_meant(told, pair, how)]
    slips = [_slip(told, pair, how) for pair in pairs]
    best = [pair for pair, slip in zip(pairs, slips, strict=True) if slip == max(slips)]
    if len(best) == 1 and max(slips) >= (FAIRLY if len(pairs) == 1 else WELL):
        by, ends = in_one_unit(best[0], told)
        low, high = sorted(ends, key=lambda each: each.value)
        apart = shown(round((high.value - low.value) / scale_in(by), 4))
        line = f"{low.number.text} and {high.number.text} are {apart} apart, and the text says {by.number.text}"
        numbers = {each.start: each for each in (by.number, low.number, high.number)}
        yield Consistency("change", line, False, span_of(*(numbers[start] for start in sorted(numbers))))


def _fits(by: Figure, one: Figure, two: Figure) -> bool:
    """Whether two figures are so far apart, as far as they are rounded."""
    low, high = sorted((one, two), key=lambda each: each.value)
    room = 1e-6 * high.value
    return high.low - low.high - room <= by.high and high.high - low.low + room >= by.low


def _pairs(sentences: Sequence[Sentence], at: int, by: Figure, how: str) -> list[tuple[Figure, Figure]]:
    """Any two of its sentence; else one of it and one of the sentence before; else any two of one beside it."""
    own = _ends(sentences[at], by, how)
    if len(own) > 1:
        sides = [(one, two) for one, two in pairwise(own) if one.number is two.number]
        return sides or list(combinations(own, 2))
    for beside in (at - 1, at + 1):
        first, second = sorted((beside, at))
        near = first >= 0 and second < len(sentences) and not sentences[first].headline
        if not near or sentences[second].span.start - sentences[first].span.end > _NEXT:
            continue
        if _is_of_then(sentences[at].after(by.number), sentences[beside].text):
            continue
        more = _ends(sentences[beside], by, how)
        if own and beside < at and not REACHED.match(sentences[at].after(by.number)):
            return [(each, own[0]) for each in more]
        if not own and len(more) > 1 and TAKES_UP.match(sentences[second].text):
            return list(combinations(more, 2))
    return []


def _is_of_then(behind: str, beside: str) -> bool:
    """Whether a difference is from what was in a year that another sentence does not tell: "two more than in 2011"."""
    then = _THAN_IN.match(behind)
    return bool(then and then["year"] not in beside)


def _ends(sentence: Sentence, by: Figure, how: str) -> list[Figure]:
    """The figures of a sentence between which another can tell the difference."""
    every = figures_and_sides(sentence) if how in SCORED else figures_of(sentence)
    figures = [each for each in every if are_alike(each, by) and not is_one(each)]
    return [each for each in figures if told_apart(sentence, each) is None and not _is_of_tries(sentence, each)][:_MOST]


def _is_of_tries(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is in how many something came so often: "a fifth victory in (six)"."""
    before = [each for each in sentence.numbers if each.end <= figure.number.start]
    ordinal = bool(before) and before[-1].kind == "ordinal"
    return ordinal and _IN_TRIES.fullmatch(sentence.between(before[-1], figure.number)) is not None


def _may_be_meant(told: Figure, pair: Sequence[Figure], how: str) -> bool:
    """Whether two figures are of one unit and of one size; what is left over may be far less than the whole."""
    by, ends = in_one_unit(pair, told)
    if len(ends) < len(pair) or not are_alike(*ends) or len({each.number.kind == "age" for each in ends}) > 1:
        return False
    low, high = sorted(each.value for each in ends)
    return low < high <= _FARTHEST * (max(low, by.value) if how == LEAVING else low)


def _slip(told: Figure, pair: Sequence[Figure], how: str) -> int:
    """How well one slip in one of the three explains that they do not fit; in the two others only a clear one."""
    by, ends = in_one_unit(pair, told)
    low, high = sorted(ends, key=lambda each: each.value)
    own = slip_to(by.number, (high.value - low.value) / scale_in(by))
    if how == LEAVING and by.value > high.value:
        return own if own >= WELL else 0
    others = (
        slip_to(high.number, (low.value + by.value) / scale_in(high)),
        slip_to(low.number, (high.value - by.value) / scale_in(low)),
    )
    return max(own, *(slip for slip in others if slip == BEST), 0)
