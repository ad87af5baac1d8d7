"""Whether it matters whose a figure is: where one report tells the same of several, as of parties their seats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from .figure_draft import FigureDraft


def several_hold(figures: Sequence[FigureDraft]) -> bool:
    """Whether one report gives figures of several that are named."""
    holders: dict[int, set[str]] = defaultdict(set)
    for figure in figures:
        if key := named_holder(figure):
            holders[figure.report].add(key)
    return any(len(keys) > 1 for keys in holders.values())


def named_holder(figure: FigureDraft) -> str | None:
    """The key of who holds a figure, if it is a name: "hackers" hold nothing that others could not."""
    named = figure.holder_key and figure.holder and figure.holder[0].isupper()
    return figure.holder_key if named else None
