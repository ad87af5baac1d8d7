"""Shares told twice: "nearly four in five people (58 percent)", "half of the 80 houses, 60 in all", and what is left.

"About 85 percent goes to farms. The remaining 25 percent is used in homes."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import THEN_BEFORE, Sentence, sentences_with_numbers, shown, span_of

_RATIO = re.compile(r"\s+(?:in|of|out of)\s+(?:every\s+)?$", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:\s+(?:of\s+)?[\w'’-]+){0,6}?(?:\s*\(|,? or |,\s+)(?:about |some |around |just )?", re.IGNORECASE
)
_CLOSES = re.compile(r"\s*(?:\)|,)")
_LEFT_ALL = re.compile(r"\bthe (?:remaining|other|rest,?) (?:about |some )?$", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:nearly|almost|about|around|some|roughly|over|more than|just (?:over|under)|close to) (?:an? )?$", re.I
)
_SHARES, _SMALL = 100.0, 12
_ROOM, _LOOSE, _FARTHEST = 2.0, 7.0, 3.0
_NEXT, _BACK, _LEFT_ROOM = 4, 3, 2.0


def check_worded(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Ratios and fractions in words beside the percentage, and what remains beside the shares before it."""
    sentences = sentences_with_numbers(findings)
    before: Sentence | None = None
    for at, sentence in enumerate(sentences):
        numbers = sentence.numbers
        for part, whole, share in zip(numbers, numbers[1:], numbers[2:], strict=False):
            yield from _ratio(sentence, part, whole, share)
        for fraction, share in pairwise(numbers):
            yield from _fraction(sentence, fraction, share)
        near = before is not None and sentence.span.start - before.span.end <= _NEXT
        earlier = [each for each in sentences[max(0, at - _BACK) : at] if not each.headline]
        yield from _left(before if near else None, earlier, sentence)
        before = sentence


def _ratio(sentence: Sentence, part: Number, whole: Number, share: Number) -> Iterator[Consistency]:
    """ "Four of every five Arabs (78 percent)", "one in three, or 33 percent,"."""
    few = 0 < (part.value or 0) < (whole.value or 0) <= _SMALL and part.kind in ("count", "other")
    if not few or not _is_share(share) or not _RATIO.fullmatch(sentence.between(part, whole)):
        return
    if _ASIDE.fullmatch(sentence.between(whole, share)) and _CLOSES.match(sentence.after(share)):
        told = f"{part.text} in {whole.text}"
        yield from _held(sentence, part, told, 100 * (part.value or 0) / (whole.value or 1), share, whole)


def _fraction(sentence: Sentence, fraction: Number, share: Number) -> Iterator[Consistency]:
    """ "Nearly half of the voters (48 percent)"."""
    value = fraction.value or fraction.low or fraction.high or 0
    if fraction.kind != "other" or not 0 < value < 1 or fraction.text[0].isdigit() or not _is_share(share):
        return
    gap = sentence.between(fraction, share)
    if _ASIDE.fullmatch(gap) and _CLOSES.match(sentence.after(share)) and not gap.endswith(", "):
        yield from _held(sentence, fraction, fraction.text, 100 * value, share)


def _is_share(number: Number) -> bool:
    return number.kind == "percent" and number.unit == "%" and number.value is not None


def _held(
    sentence: Sentence, first: Number, told: str, actual: float, share: Number, *others: Number
) -> Iterator[Consistency]:
    value = share.value or 0.0
    loose = first.hedge is not None or share.hedge is not None or _HEDGED.search(sentence.before(first))
    holds = abs(actual - value) <= (_LOOSE if loose else _ROOM + 0.02 * actual)
    if not holds and not actual / _FARTHEST <= value <= actual * _FARTHEST:
        return
    joint = "is" if holds else f"is {shown(round(actual, 1))}%, and the text says"
    yield Consistency("shares", f"{told} {joint} {share.text}", holds, span_of(first, *others, share))


def _has_fraction(sentence: Sentence) -> bool:
    return any(0 < (each.value or 0) < 1 for each in sentence.numbers)


def _completes(before: Sentence, total: float) -> bool:
    """Whether a share or a fraction told just before goes with those that make a total: "half. The remaining 20%"."""
    parts = [each.value or 0 for each in before.numbers if _is_share(each)]
    parts += [_SHARES * (each.value or 0) for each in before.numbers if 0 < (each.value or 0) < 1]
    parts += [
        _SHARES * (one.value or 0) / two.value
        for one, two in pairwise(before.numbers)
        if two.value and _RATIO.fullmatch(before.between(one, two))
    ]
    return any(abs(total + each - _SHARES) <= _LEFT_ROOM for each in (*parts, sum(parts)))


def _near(total: float) -> bool:
    """Whether shares may have been meant to make up all there is."""
    return _SHARES / 2 <= total <= _SHARES * 3 / 2


def _shares_now(sentence: Sentence) -> list[Number]:
    """The shares of a sentence but for those of an earlier time: "17 per cent, up from (13 per cent)"."""
    return [each for each in sentence.numbers if _is_share(each) and not THEN_BEFORE.search(sentence.before(each))]


def _left(before: Sentence | None, earlier: Sequence[Sentence], sentence: Sentence) -> Iterator[Consistency]:
    """ "The remaining 25 percent", where the shares before it leave another rest."""
    for number in sentence.numbers:
        if not _is_share(number) or not _LEFT_ALL.search(sentence.before(number)):
            continue
        own = [each for each in _shares_now(sentence) if each.start < number.start]
        shares = own or (_shares_now(before) if before else [])
        total = sum(each.value or 0 for each in shares)
        if own and any(_completes(each, total + (number.value or 0)) for each in earlier):
            continue
        some = total + (number.value or 0) < _SHARES and (len(shares) > 1 or not own or _has_fraction(sentence))
        if not shares or number.hedge or some or not _near(total + (number.value or 0)):
            continue
        room = _LEFT_ROOM + 2 * _LEFT_ROOM * any(each.hedge for each in shares)
        left = {_SHARES - total, *(_SHARES - (each.value or 0) for each in shares)}
        holds = any(abs(each - (number.value or 0)) <= room for each in left)
        if holds and len(shares) > 1 and abs(total + (number.value or 0) - _SHARES) > room:
            continue
        parts = " + ".join(shown(each.value or 0) for each in (*shares, number))
        whole = "100%" if holds else f"{shown(total + (number.value or 0))}%, and they are all of one whole"
        yield Consistency("shares", f"{parts} = {whole}", holds, span_of(*shares, number))
