"""A movement told twice, as a share and an amount: "fell $1.16 (or 2.2 percent) to $52.82", "lost 453, or 5 percent".

What it comes from or goes to stands beside it. Whichever of both is meant, the share must fit it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .told_changes import HEDGE, are_alike, motions, value_of
from .told_figures import Sentence, listed, sentences_with_numbers, shown, span_of
from .told_movements import reach_of

_OR = re.compile(rf"[^.;,()\d]{{0,40}}?(?:,|\s?\(|\s[-–—]{{1,2}}|\s)\s*(?:or\s+)?{HEDGE}", re.IGNORECASE)
_LEVEL = re.compile(
    rf"\b(?:to|at|from|over|on|with)\s+"
    rf"(?:(?:the|a|its|end|finish|close|just|[a-z]+ at|last year['’]s)\s+){{0,3}}?{HEDGE}"
    rf"(?:the\s+)?{HEDGE}$",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|while)\s|\b(?:while|whereas)\b", re.IGNORECASE)
_POINTS = re.compile(r"\s*(?:percentage )?points?\b", re.IGNORECASE)
_CLOSE, _FARTHEST = 40, 5.0
_ROOM, _STEP = 0.08, 0.35


def check_told_twice(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Shares of which the text gives the amount as well, and one figure of which both can be."""
    for sentence in sentences_with_numbers(findings):
        shares = [each for each in sentence.numbers if each.kind == "percent" and each.unit == "%" and each.value]
        for share in shares:
            amount = _amount(sentence, share)
            if amount is not None:
                yield from _held(sentence, share, amount)


def _amount(sentence: Sentence, share: Number) -> Number | None:
    """The amount that stands beside a share and says the same: "$54 billion, or 10%", "10% -- or $54 billion"."""
    at = sentence.numbers.index(share)
    for other in sentence.numbers[max(0, at - 1) : at + 2]:
        if other is share or other.kind not in ("money", "measure", "count", "other") or not value_of(other):
            continue
        one, two = sorted((other, share), key=lambda each: each.start)
        gap = sentence.between(one, two)
        if "or " not in gap and "(" not in gap:
            continue
        if len(gap) <= _CLOSE and _OR.fullmatch(_POINTS.sub("", gap, count=1)) and _moves(sentence, one, two):
            return other
    return None


def _moves(sentence: Sentence, one: Number, two: Number) -> bool:
    """Whether two figures are told as a movement: "fell $1.16", "a 10% -- or $54 billion -- increase"."""
    before = sentence.before(one)[-40:]
    moved = list(motions("up", "down").finditer(before))
    if moved and re.fullmatch(rf"\s+(?:by\s+|of\s+|another\s+|a\s+)?{HEDGE}", before[moved[-1].end() :], re.IGNORECASE):
        return True
    behind = re.match(r"\s*(?:--|[—–)])?\s*((?:[a-z]+ ?){0,2})", sentence.after(two))
    return behind is not None and bool(set(behind[1].split()) & listed("nouns of rise", "nouns of fall"))


def _held(sentence: Sentence, share: Number, amount: Number) -> Iterator[Consistency]:
    levels = [
        each
        for each in sentence.numbers
        if each not in (share, amount) and are_alike(each, amount) and (value_of(each) or 0) > (value_of(amount) or 0)
    ]
    if not levels or not share.value:
        return
    room = max(_STEP, _ROOM * share.value)
    fits = any(low - room <= share.value <= high + room for each in levels for low, high in _shares(amount, each))
    near = [each for each in levels if _is_its_level(sentence, each, share, amount)]
    if fits or len(near) != 1 or len(levels) > 2:
        return
    actual = 100 * (value_of(amount) or 0) / (value_of(near[0]) or 1)
    if share.value / _FARTHEST <= actual <= share.value * _FARTHEST:
        message = f"{amount.text} is {shown(round(actual, 1))}% of {near[0].text}, and the text says {share.text}"
        yield Consistency("change", message, False, tuple(sorted(span_of(share, amount, near[0]))))


def _shares(amount: Number, level: Number) -> Iterator[tuple[float, float]]:
    """What share an amount is of a level, or of what this was before it rose or fell by so much."""
    (a1, a2), (l1, l2) = reach_of(amount), reach_of(level)
    for sign in (0, -1, 1):
        if l1 + sign * a2 > 0 and l2 + sign * a1 > 0:
            yield 100 * a1 / (l2 + sign * a1), 100 * a2 / (l1 + sign * a2)


def _is_its_level(sentence: Sentence, level: Number, share: Number, amount: Number) -> bool:
    """Whether a figure is that from or to which something moved, in the clause of the movement."""
    first, *_, last = sorted((level, share, amount), key=lambda each: each.start)
    between = sentence.text[first.end - sentence.span.start : last.start - sentence.span.start]
    return _LEVEL.search(sentence.before(level)) is not None and not _NEW_CLAUSE.search(between)
