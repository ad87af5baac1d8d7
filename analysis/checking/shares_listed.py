"""Shares that a sentence lists as all of one whole, and that one slip keeps from making a hundred.

"Coal supplied 38 percent, gas 27, wind 21 and hydro 41"; "83 percent were answered within a minute, and 71 percent took
longer". It is quiet where shares told before or beside make up a hundred with some of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .differences_worded import told_apart
from .exclusive_groups import are_exclusive
from .reckoned_figures import figures_of
from .shares_tied import percent_told
from .slip_evidence import BEST, FAIRLY, slip_within
from .told_figures import Sentence, sentences_with_numbers, shown, span_of, written_step
from .told_movements import movement_of

_JOINT = re.compile(r"[^.;:()]{0,110}?(?:,|;|\band\b|\bwhile\b|\bbut\b)[^.:()]{0,60}")
_LAST = re.compile(r"(?:\band\b|\bwhile\b|;)[^.:()]{0,60}$")
_OTHER_TIME = re.compile(
    r"\b(?:(?<!made )(?<!make )(?<!makes )up|down|compared|previous\w*|last (?:year|month|time))\b"
    r"|(?<!than )(?<!than a )\b(?:years?|months?) (?:ago|earlier|before)\b|\b(?:more|higher|lower|fewer|less) than\b"
    r"|(?:\d|cent|%),? from\b"
    r"|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom|which)\b", re.IGNORECASE)
_BARE = re.compile(r"\s*(?:[,.;]|and\b|$)")
_NO_SHARE = re.compile(r"\b(?:between|over|under|aged?|above|below|than|and|or|to)\s+$", re.IGNORECASE)
_MORE = re.compile(r"\b(?:other|others|also|as well|including|too|both|either)\b", re.IGNORECASE)
_PLACE = re.compile(r"(?:\s+[a-z]+){0,3}?\s+in ([A-Z]\w+)")
_CLOSE, _LONGEST, _FAR = 0.6, 9, 30.0
_ALL, _ROOM, _LEAST, _MOST, _BEFORE, _TWO = 100.0, 0.35, 60.0, 260.0, 6, 2


def check_shares_listed(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every sentence that lists shares, one behind the other."""
    sentences = sentences_with_numbers(findings)
    told = [[percent for each in one.numbers if (percent := percent_told(each))] for one in sentences]
    for at, sentence in enumerate(sentences):
        shares = [] if sentence.headline or len(sentence.numbers) < _TWO else _listed(sentence)
        if shares:
            before = [percent for some in told[:at] for percent in some][-_BEFORE:]
            behind = [percent for some in told[at + 1 : at + 2] for percent in some]
            yield from _held(sentence, shares, [*before, *behind], told[at])


def _listed(sentence: Sentence) -> list[Number]:
    """The shares of a sentence, and bare figures behind them, if they go on each other with "and" before the last."""
    found = [each for each in sentence.numbers if _is_share(sentence, each)]
    first = next((at for at, each in enumerate(found) if percent_told(each)), None)
    found = found[first:] if first is not None else []
    plain = len(found) >= _TWO and not _OTHER_TIME.search(sentence.between(found[0], found[-1]))
    gaps = [sentence.between(one, two) for one, two in pairwise(found)]
    if not plain or len(found) > _LONGEST or not all(_JOINT.fullmatch(gap) for gap in gaps):
        return []
    if len({place[1] for each in found if (place := _PLACE.match(sentence.after(each)))}) > 1:
        return []  # 48 percent in Arn, and 9 percent in Bel
    return found if _LAST.search(sentence.between(found[-2], found[-1])) else []


def _is_share(sentence: Sentence, number: Number) -> bool:
    if number.value is None or movement_of(sentence, number) or _OF_THEM.match(sentence.after(number)):
        return False
    if percent_told(number):
        figures = {each.number.start: each for each in figures_of(sentence)}
        figure = figures.get(number.start)
        return number.unit != "percentage point" and (figure is None or told_apart(sentence, figure) is None)
    if _NO_SHARE.search(sentence.before(number)):
        return False  # "35 percent between 25 and 44"
    return number.kind == "other" and not number.of and _BARE.match(sentence.after(number)) is not None


def _percent(share: Number) -> float:
    return percent_told(share) or share.value or 0.0


def _held(
    sentence: Sentence, shares: Sequence[Number], beside: Sequence[float], own: Sequence[float]
) -> Iterator[Consistency]:
    total = sum(map(_percent, shares))
    room = _ROOM * len(shares)
    if abs(total - _ALL) <= 2 * room or not _LEAST <= total <= _MOST or _ALL in _sums(own, 2):
        return
    if any(abs(total + each - _ALL) <= _CLOSE for each in _sums(beside[-_BEFORE:], 1)):
        return  # what is left of them is told beside
    apart = len(shares) > _TWO or are_exclusive(sentence, shares)
    need = FAIRLY if total > _ALL and apart and not _MORE.search(sentence.text) else BEST
    if max(_slip(each, _ALL - (total - _percent(each)), room) for each in shares) >= need:
        written = " + ".join(shown(_percent(each)) for each in shares)
        line = f"{written} = {shown(total)}%, and they are shares of one whole"
        yield Consistency("shares", line, False, span_of(*shares))


def _sums(values: Sequence[float], least: int) -> set[float]:
    """What some of the shares told make together, ``least`` of them or more."""
    return {round(sum(some), 2) for many in range(least, len(values) + 1) for some in combinations(values, many)}


def _slip(share: Number, right: float, room: float) -> int:
    if right <= 0:
        return 0
    if percent_told(share) and share.kind != "percent":
        return FAIRLY if any(abs(_ALL / many - right) <= 2 * room for many in range(2, 13)) else 0
    near = min(room, written_step(share) / 2)
    slip, told = slip_within(share, right - near - 1e-6, right + near + 1e-6), _percent(share)
    swapped = any(sorted(f"{told:g}") == sorted(f"{value:g}") for value in (round(right), round(right, 1)))
    return slip if swapped or abs(told - right) <= _FAR else 0  # a share is hardly ten times too great
