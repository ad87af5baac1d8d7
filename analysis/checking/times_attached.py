"""How many times something is another figure, told right behind it: "1,800 by Friday, three times as many".

Also "to 40, a tenth as much", "£9,000, three times the target", "66, twice his age". The other figure stands in the
sentence or the one before. It is a slip where no figure of the article that is like it is in that ratio.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from math import isclose

from ..comparing.comparison import Comparison
from ..data.sections import any_of
from ..findings import Findings, Number
from .consistency import Consistency
from .told_changes import HEDGE, are_alike, leaves_unit
from .told_figures import FILE, Sentence, is_exact, sentences_with_numbers, shown, span_of

_KINDS = ("count", "other", "money", "measure", "percent", "duration", "age")
_ATTACHED = re.compile(rf"[^.;:,\d]{{0,40}}?(?:,|\s[-–—]{{1,2}}|\s\()\s*(?:or )?{HEDGE}", re.IGNORECASE)
_CLOSES = r"(?=\s*[,.;:)]|\s[-–—]|$)"
_LESS = re.compile(rf"\s+(?:less|fewer|lower|smaller|shorter|cheaper){_CLOSES}", re.IGNORECASE)
_MORE = re.compile(rf"\s+(?:more|higher|larger|bigger|longer|dearer){_CLOSES}", re.IGNORECASE)
_ROOM, _NEXT, _FARTHEST = 0.15, 4, 12.0


def check_attached(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Multiples and shares in words that stand right behind the figure of which they are told."""
    sentences = sentences_with_numbers(findings)
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        near = before if before and not before.headline and sentence.span.start - before.span.end <= _NEXT else None
        for at, number in enumerate(sentence.numbers[1:], 1):
            if not sentence.headline and is_exact(number) and _is_ratio(number):
                yield from _held(findings, near, sentence, at)


def _is_ratio(number: Number) -> bool:
    share = number.kind == "other" and 0 < (number.value or 0) < 1 and not any(map(str.isdigit, number.text))
    return number.kind == "multiple" or share


def _held(findings: Findings, before: Sentence | None, sentence: Sentence, at: int) -> Iterator[Consistency]:
    by, new = sentence.numbers[at], sentence.numbers[at - 1]
    factor = _factor(sentence, by)
    if factor is None or new.kind not in _KINDS or not is_exact(new) or not new.value:
        return
    if not _ATTACHED.fullmatch(sentence.between(new, by)):
        return
    own = [each for each in sentence.numbers[: at - 1] if _may_be(each, new)]
    bases = own or ([each for each in before.numbers if _may_be(each, new)] if before else [])
    if len({each.value for each in bases}) != 1:
        return
    if any(_fits(new, each, factor) for each in findings.numbers if _may_be(each, new)):
        return
    base = bases[-1]
    ratio = new.value / (base.value or 1)
    if (ratio > 1) == (factor > 1) and 1 / _FARTHEST <= ratio / factor <= _FARTHEST:
        message = f"{base.text} to {new.text} is {shown(round(ratio, 2))} times, and the text says {by.text}"
        yield Consistency("change", message, False, span_of(*sorted((base, new, by), key=lambda each: each.start)))


def _factor(sentence: Sentence, by: Number) -> float | None:
    """How many times the figure before is the other one; None where something else than a figure told is meant."""
    after, value = sentence.after(by), by.value or 0.0
    if _as_many().match(after) or _than_that().match(after):
        return value
    if value < 1 and _LESS.match(after):
        return 1 - value
    if value < 1 and _MORE.match(after):
        return 1 + value
    return None


def _may_be(number: Number, new: Number) -> bool:
    if number is new or number.kind not in _KINDS or not is_exact(number) or not number.value or number.value <= 0:
        return False
    return are_alike(number, new) or leaves_unit(number, replace(new, of=None) if new.kind == "other" else new)


def _fits(new: Number, base: Number, factor: float) -> bool:
    ratio = (new.value or 0) / (base.value or 1)
    return isclose(ratio, factor, rel_tol=_ROOM) or isclose(1 / ratio, factor, rel_tol=_ROOM)


@cache
def _as_many() -> re.Pattern[str]:
    return re.compile(rf"\s+as (?:{any_of(FILE, 'as much as')}){_CLOSES}", re.IGNORECASE)


@cache
def _than_that() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{any_of(FILE, 'what was told before (phrases)')}){_CLOSES}", re.IGNORECASE)
