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
    found: list[tuple[set[str], list[FigureDraft]]] = []
    for figure in figures:
        about, members = _about(figure), [figure]
        apart = []
        for words, group in found:
            if words & about:
                about, members = about | words, [*group, *members]
            else:
                apart.append((words, group))
        found = [*apart, (about, members)]
    return [members for _, members in found]


def _about(figure: FigureDraft) -> set[str]:
    around = f"{figure.before[-_REACH:]} … {figure.after[:_REACH]}"
    return {stem(word) for word in _WORD.findall(around) if word not in listed("words of any sentence")}
