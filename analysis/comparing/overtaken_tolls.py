"""Tolls of older stories, named behind the newest: the headline "Toll soars to 82" inside a report of 113 dead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .comparing_words import any_of
from .figure_draft import FigureDraft, source_key


def was_overtaken(told: Sequence[FigureDraft], figure: FigureDraft) -> bool:
    """Whether a toll has only risen to what is less than its report ``told`` before it, by the same account."""
    if figure.fate != "killed":
        return False
    alike = (f for f in told if f.updated and (f.fate, f.who) == (figure.fate, figure.who))
    said = source_key(figure)
    greater = any(f.bounds[0] > figure.bounds[1] and said in (None, source_key(f)) for f in alike)
    return greater and _risen_to().search(figure.before) is not None


@cache
def _risen_to() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('updated (phrases)')}) (?:(?:{any_of('loosening')}) )*$", re.I)
