"""What a number counts that is told by its newest: "a fourth centre opened, bringing the number to (four)"."""

from __future__ import annotations

import re
from functools import cache

from ..language import stem
from .comparing_words import any_of
from .figure_draft import FigureDraft


def counted_up(figure: FigureDraft) -> str | None:
    """The stem of the noun of which the last is told before a number that says how many there are now, else None.

    >>> from analysis.comparing.report_draft import report_draft
    >>> from analysis import analyze, read
    >>> draft = report_draft(0, analyze(read("A third helicopter joined them, bringing the number to three.")))
    >>> counted_up(draft.figures[-1])
    'helicopt'
    """
    if not figure.before.endswith(" to ") or _to_so_many().search(figure.before) is None:
        return None
    found = _newest().search(figure.before)
    words = found[1].lower().split() if found else []
    while len(words) > 1 and (words[-1].endswith("ed") or words[-1] in _VERBS):
        words.pop()
    return stem(words[-1]) if words else None


_VERBS = frozenset(("has", "have", "had", "was", "is", "will", "in", "on", "at", "to", "and", "came", "went"))


@cache
def _to_so_many() -> re.Pattern[str]:
    return re.compile(rf"\b(?:brings?|bringing|brought|takes?|taking|took) (?:the|its|their) {_NUMBER} to $", re.I)


_NUMBER = r"(?:number|total|tally|count)(?: [\w-]+){0,3}"


@cache
def _newest() -> re.Pattern[str]:
    """ "A (fourth) treatment centre"."""
    return re.compile(rf"\b(?:an?|another|the|one) (?:{any_of('ordinals')}) ([\w-]+(?: [\w-]+)?)", re.I)
