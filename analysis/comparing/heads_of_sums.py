"""What a sum of money measures by the words before and behind it, whatever noun stands beside it."""

from __future__ import annotations

import re
from functools import cache

from ..language import stem
from .bare_figures import loosely
from .comparing_words import any_of
from .figure_draft import FigureDraft
from .figure_words import same_word


def head_of_sum(figure: FigureDraft) -> str | None:
    """The stem of "cost", "value" or "cash" where the sum is told so, else None."""
    if _costs().search(figure.before):
        return same_word(stem("cost"))
    if _values().search(figure.before):
        return same_word(stem("value"))
    return stem("cash") if _IN_CASH.match(figure.after) else None


@cache
def _costs() -> re.Pattern[str]:
    """ "Would cost the firm ($90 million)": the firm or the affair is not what the sum measures."""
    return re.compile(rf"\bcosts? (?:[\w-]+ ){{0,3}}?(?:(?:{any_of('loosening')}) )*$", re.IGNORECASE)


@cache
def _values() -> re.Pattern[str]:
    """ "Prosecutors valued the drugs at (£97 million)"."""
    return re.compile(rf"\b(?:values?|valued|valuing) (?:[\w-]+ ){{1,6}}?at {loosely()}$", re.IGNORECASE)


_IN_CASH = re.compile(r" (?:in|of) cash\b", re.IGNORECASE)
