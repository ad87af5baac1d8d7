"""Filtering a comparison by what is typed on a line, as the ledger is filtered.

``!false`` (a verdict; ``!`` any, ``!none`` none), ``@observatory`` (who says it), ``unsourced``, ``differs``, and words
of the figure, of the row it stands in or of its report; ``-`` before any turns it round.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..ledger.ledger_filter import Asked

EXAMPLES = "words  @source  !confirmed  unsourced  differs  -without"


class FigureWords(NamedTuple):
    """What of a figure a filter looks at."""

    words: tuple[str, ...]
    says: str
    """Who says it; empty where nobody is credited."""
    verdict: Callable[[], str | None]
    """Asked only where a verdict is asked for: it is looked up among all notes."""
    differs: bool = False


def all_hold(asked: Sequence[Asked], figure: FigureWords) -> bool:
    """Whether all that is asked holds of a figure."""
    return all(_holds(one, figure) != one.without for one in asked)


def _holds(one: Asked, figure: FigureWords) -> bool:
    if one.kind == "!":
        verdict = figure.verdict()
        return verdict is None if one.wanted == "none" else verdict is not None and verdict.startswith(one.wanted)
    if one.kind == "@":
        return bool(figure.says) and one.wanted in figure.says.casefold()
    if one.wanted in ("unsourced", "differs"):
        return figure.differs if one.wanted == "differs" else not figure.says
    return any(one.wanted in words.casefold() for words in (*figure.words, figure.says))
