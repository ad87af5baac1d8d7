"""Parts with their shares of one whole, of which one does not fit the others: "266,250 (36.9 percent), 127,012 (17.6)".

Each part and its share give the whole. Where three or more give the same and one gives another, that one is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import is_exact, shown, span_of

_GAP = re.compile(r"(?: (?:(?:of|from|in) )?[\w’'-]+){0,6} \((?:or |about )?")
_CLOSES = re.compile(r"\s*(?:of [^()]{1,40})?\)")
_FAR = 600
_LEAST, _LEAST_SHARE = 4, 1.0
_NEAR, _OFF = 0.02, 0.05


class Part(NamedTuple):
    """A figure, its share, and the whole that both give; ``room`` is how much of it rounding may change."""

    number: Number
    share: Number
    whole: float
    room: float


def check_bracketed(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Runs of parts with shares in brackets, all of one whole but for one."""
    text = findings.article.text
    run: list[Part] = []
    for count, share in pairwise(findings.numbers):
        part = _part(text, count, share)
        if part is None:
            continue
        if run and part.number.start - run[-1].share.end > _FAR:
            yield from _odd(run)
            run = []
        run.append(part)
    yield from _odd(run)


def _part(text: str, count: Number, share: Number) -> Part | None:
    shared = share.kind == "percent" and share.unit == "%" and (share.value or 0) >= _LEAST_SHARE and is_exact(share)
    if not shared or count.kind not in ("count", "other") or not is_exact(count) or (count.value or 0) < 1:
        return None
    if not _GAP.fullmatch(text, count.end, share.start) or not _CLOSES.match(text, share.end):
        return None
    value, decimals = share.value or 1.0, re.search(r"\.(\d+)", share.text)
    step = 10.0 ** -len(decimals[1]) if decimals else 1.0
    return Part(count, share, 100 * (count.value or 0) / value, 0.5 * step / value + 0.5 / (count.value or 1))


def _odd(run: Sequence[Part]) -> Iterator[Consistency]:
    """The one part of a run that gives another whole than all others."""
    if len(run) < _LEAST:
        return
    wholes = sorted(part.whole for part in run)
    middle = wholes[len(wholes) // 2]
    odd = [part for part in run if abs(part.whole / middle - 1) > max(_OFF, 2 * part.room)]
    fitting = [part for part in run if abs(part.whole / middle - 1) <= _NEAR + part.room]
    if len(odd) == 1 and len(fitting) == len(run) - 1:
        part = odd[0]
        actual = 100 * (part.number.value or 0) / middle
        told = f"{part.number.text} is {shown(round(actual, 1))}% as the others have it"
        message = f"{told}, and the text says {part.share.text}"
        yield Consistency("shares", message, False, span_of(part.number, part.share))
