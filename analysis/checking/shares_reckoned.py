"""A share with what it comes to and what it is of, told beside each other: "of 250 chicks 40 were seen, which is 16%".

The words must tie the share to a part or to its whole; the other figure stands in its sentence or in one beside it.
It is a slip only where no two figures near are in that ratio, and where one slip in one of the three makes them be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .reckoned_figures import Figure, amounts_of, scale_in
from .shares_tied import are_of_one, next_pair, of_a_part, out_of, pair_before, percent_told
from .slip_evidence import FAIRLY, WELL, slip_within
from .told_figures import Sentence, sentences_with_numbers, written_step
from .told_shares import share_line

_BACK, _WIDE, _MOST = 3, 40, 13
_FARTHEST, _SAME, _ROOM, _GREAT = 12.0, 0.02, 0.51, 1000
_HEDGED, _EXACT, _WORDS, _WORDS_HEDGED = 0.08, 0.01, 0.04, 0.12
"""Which part of itself a share may be off: one in digits or in words, with "about" and without."""


class Tied(NamedTuple):
    """A share with the part and the whole that it can be of; ``sure`` where the words leave no others."""

    part: Figure
    whole: Figure
    sure: bool

    @property
    def percent(self) -> float:
        """What the part is of the whole."""
        return 100 * self.part.value / self.whole.value


def check_shares_reckoned(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every share that words tie to a figure."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        for share in () if sentence.headline else sentence.numbers:
            if percent_told(share):
                yield from _held(sentences, at, share)


def _amounts(sentence: Sentence) -> list[Figure]:
    """The figures that can be a part or a whole."""
    return [each for each in amounts_of(sentence) if each.number.kind != "duration"]


def _held(sentences: Sequence[Sentence], at: int, share: Number) -> Iterator[Consistency]:
    pairs = _pairs(sentences, at, share)
    if not pairs:
        return
    low, high = _range(share)
    every = [each for sentence in sentences[max(0, at - _WIDE) : at + _WIDE] for each in _amounts(sentence)]
    near = [each for sentence in sentences[max(0, at - _BACK) : at + 2] for each in _amounts(sentence)]
    for one in pairs:
        others = near if one.sure else every
        if any(_fits(one.part, each, low, high) or _fits(each, one.whole, low, high) for each in others):
            return
    beside = [n for sentence in sentences[max(0, at - 1) : at + 2] for n in sentence.numbers if n is not share]
    exact = share.hedge is None and any(
        each.value >= _GREAT and _fits(one.part, each, low, high) for one in pairs for each in every
    )
    if exact or any(_fits(one, two, low, high) for one in near for two in near) or _is_another(beside, pairs):
        return
    told = percent_told(share)
    likely = [each for each in pairs if told / _FARTHEST <= each.percent <= told * _FARTHEST]
    best = [each for each in likely if _slip(share, each, low, high) >= (FAIRLY if each.sure else WELL)]
    if len({(each.part.value, each.whole.value) for each in best}) == 1:
        yield share_line(best[0].part.number, best[0].whole.number, share, best[0].percent, False)


def _pairs(sentences: Sequence[Sentence], at: int, share: Number) -> list[Tied]:
    """What a share can be of, by the words: two figures in a row, a part and a whole, or one of them told beside."""
    sentence = sentences[at]
    before = sentences[at - 1] if at and not sentences[at - 1].headline else None
    own = _amounts(sentence)
    row = out_of(sentence, share, own)
    if row is not None:
        return [Tied(*row, True)]
    part, whole, others = of_a_part(
        sentence, share, own, before, _amounts(before) if before else [], sentences[max(0, at - _WIDE) : at]
    )
    if part is None and whole is None and not own and before is not None:
        two = pair_before(sentence, share, before, _amounts(before))
        if two:
            return [Tied(*two, True)]
    if part is None:
        following = sentences[at + 1] if at + 1 < len(sentences) else None
        two = next_pair(sentence, share, [whole] if whole else own, following, _amounts(following) if following else [])
        return [Tied(*two, True)] if two else []
    if whole is not None:
        return [Tied(part, whole, True)] if are_of_one(part, whole) and part.value < whole.value else []
    sure = others.near and len({each.value for each in others.wholes}) == 1
    return [Tied(part, each, sure) for each in others.wholes]


def _range(share: Number) -> tuple[float, float]:
    """Between what a share lies, as a fraction of one."""
    percent = percent_told(share)
    if share.kind == "percent":
        room = max(written_step(share) * _ROOM, (_HEDGED if share.hedge else _EXACT) * percent)
    else:
        room = percent * (_WORDS_HEDGED if share.hedge else _WORDS)
    return (percent - room) / 100, (percent + room) / 100


def _fits(part: Figure, whole: Figure, low: float, high: float) -> bool:
    """Whether one figure can be the share of another."""
    if part.value >= whole.value or not are_of_one(part, whole):
        return False
    return part.low / whole.high <= high and part.high / whole.low >= low


def _is_another(beside: Sequence[Number], pairs: Sequence[Tied]) -> bool:
    """Whether a pair is in the ratio of another share that is told near."""
    shares = [percent for each in beside if (percent := percent_told(each))]
    return any(abs(percent - each.percent) <= _SAME * each.percent for percent in shares for each in pairs)


def _slip(share: Number, tied: Tied, low: float, high: float) -> int:
    """How well one slip in part, whole or share explains that they do not fit."""
    part, whole = tied.part, tied.whole
    scale, whole_scale = scale_in(part), scale_in(whole)
    return max(
        slip_within(part.number, low * whole.value / scale, high * whole.value / scale),
        slip_within(whole.number, part.value / high / whole_scale, part.value / low / whole_scale),
        _share_slip(share, tied.percent),
    )


def _share_slip(share: Number, actual: float) -> int:
    if share.kind == "percent":
        room = _ROOM * written_step(share)
        return slip_within(share, actual - room, actual + room)
    fractions = (
        100 * few / many for many in range(2, _MOST) for few in range(1, many) if few == 1 or many < _MOST // 2
    )
    near = (each for each in fractions if abs(each - percent_told(share)) > _SAME)
    return FAIRLY if any(abs(each - actual) <= _SAME * actual for each in near) else 0
