"""How far ahead a headline says that one side is, against the two figures that lie so far apart: "by four votes"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from ..data.sections import alternation
from ..findings import Findings, Number
from .told_changes import HEDGE
from .told_figures import FILE

_FIGURES = 12
"""So many figures behind the headline are looked at."""
_NEAR = 160
"""So many characters lie at most between two figures of which one is ahead."""
_ROOM = 1e-6


def is_ahead(findings: Findings, number: Number, title: int) -> bool:
    """Whether a headline's figure says how far one side is ahead: "by four votes", "a majority of four"."""
    text = findings.article.text
    before, behind = text[max(0, number.start - 60) : number.start], text[number.end : title]
    return (
        is_margin(before, behind)
        or (_by().search(before) is not None and _leads().search(before) is not None)
        or _ahead_before().search(before) is not None
        or _ahead_behind().match(behind) is not None
    )


def is_margin(before: str, behind: str) -> bool:
    """Whether the words round a figure say by how much somebody won: "beat them by 46 runs"."""
    return _by().search(before) is not None and _units().match(behind) is not None


def lies_between(findings: Findings, value: float, title: int) -> bool:
    """Whether two figures of the text that stand near each other, or both sides of a score, lie so far apart."""
    return any(abs(each - value) <= _ROOM for each in _apart(findings, title))


def _apart(findings: Findings, title: int) -> Iterator[float]:
    behind = [each for each in findings.numbers if each.start >= title]
    for each in behind[: 2 * _FIGURES]:
        if each.kind == "score" and each.low is not None and each.high is not None:
            yield abs(each.low - each.high)
    told: Sequence[Number] = [each for each in behind if each.value is not None][:_FIGURES]
    for one, other in combinations(told, 2):
        if other.start - one.end <= _NEAR:
            yield abs((one.value or 0) - (other.value or 0))


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"\bby {HEDGE}$", re.IGNORECASE)


@cache
def _leads() -> re.Pattern[str]:
    """ "Leads Kim by 5 in new poll"."""
    return re.compile(rf"\b(?:{alternation(FILE, 'says who is ahead')})\b", re.IGNORECASE)


@cache
def _units() -> re.Pattern[str]:
    return re.compile(rf"[- ](?:{alternation(FILE, 'what one wins by')})\b", re.IGNORECASE)


@cache
def _ahead_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(FILE, 'how far ahead')}) (?:of|to|is|at) {HEDGE}$", re.IGNORECASE)


@cache
def _ahead_behind() -> re.Pattern[str]:
    units, ahead = alternation(FILE, "what one wins by"), alternation(FILE, "stands so far apart")
    how = alternation(FILE, "how far ahead")
    return re.compile(rf"(?:[- ](?:{units}))? (?:{ahead})\b|[- ](?:{units}) (?:{how})\b", re.IGNORECASE)
