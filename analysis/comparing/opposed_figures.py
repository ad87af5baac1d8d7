"""Figures of one noun that are of two things, since the one tells of what stays and the other of what goes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..data import sections
from .comparing_words import FILE
from .figure_draft import FigureDraft

_BEFORE, _BEHIND = 60, 50
"""So many characters before and behind a number tell what becomes of those counted."""


def opposed_words(figure: FigureDraft) -> Iterable[str]:
    """The words near a number that have an opposite: "saved" of "(2,650) jobs can be saved"."""
    near = f"{figure.before[-_BEFORE:]} … {figure.after[:_BEHIND]}".lower()
    return _any_of_them().findall(near)


def are_opposed(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one is told with words of one side only, and the other with those of the other side only."""
    if not words or not others:
        return False
    for stays, goes in _opposites():
        sides = [(not stays.isdisjoint(each), not goes.isdisjoint(each)) for each in (words, others)]
        if sides in ([(True, False), (False, True)], [(False, True), (True, False)]):
            return True
    return False


@cache
def _any_of_them() -> re.Pattern[str]:
    words = sorted(word for pair in _opposites() for side in pair for word in side)
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple(
        (frozenset(stays.split()), frozenset(goes.split())) for stays, goes in sections.rows(FILE, "opposites")
    )
