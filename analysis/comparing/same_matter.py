"""Figures of people whom nothing befell are of one thing only where their sentences share words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..language import stem
from .comparing_words import listed
from .report_draft import FigureDraft

_WORD = re.compile(r"(?<![\w'’])[a-z]{4,}\b")
"""Small letters throughout: that both name a place or a day makes no one thing of them."""
_REACH = 80
"""So many characters on either side tell what a figure is about."""


def same_matter(figures: Sequence[FigureDraft]) -> list[list[FigureDraft]]:
    """The figures in groups, in each of which one shares a word with another: who marched, who was aboard."""
    up = list(range(len(figures)))
    first: dict[str, int] = {}
    for at, figure in enumerate(figures):
        for word in sorted(_about(figure)):
            one, other = _top(up, first.setdefault(word, at)), _top(up, at)
            up[max(one, other)] = min(one, other)
    found: dict[int, list[FigureDraft]] = {}
    for at, figure in enumerate(figures):
        found.setdefault(_top(up, at), []).append(figure)
    return list(found.values())


def _top(up: list[int], at: int) -> int:
    """The first figure of a group, ``up`` being shortened on the way."""
    while up[at] != at:
        up[at] = up[up[at]]
        at = up[at]
    return at


def _about(figure: FigureDraft) -> set[str]:
    around = f"{figure.before[-_REACH:]} … {figure.after[:_REACH]}"
    return {stem(word) for word in _WORD.findall(around) if word not in listed("words of any sentence")}
