"""What becomes more, or goes up and down, while an event goes on, so that a later report has only a newer figure."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, wraps

from ..language import stem
from .comparing_words import any_of, listed
from .figure_draft import FigureDraft
from .figure_words import same_word

_LAND = ("measure", "ha")


def _once(asked: Callable[[FigureDraft], bool]) -> Callable[[FigureDraft], bool]:
    """Ask once of each figure: rows relate each pair of theirs."""

    @wraps(asked)
    def known(figure: FigureDraft) -> bool:
        found = figure.moves.get(asked.__name__)
        if found is None:
            found = figure.moves[asked.__name__] = asked(figure)
        return found

    return known


@_once
def grows(figure: FigureDraft) -> bool:
    """Whether it counts what becomes more while an event goes on, as cases of an illness, or burnt land."""
    return figure.quantity == _LAND or figure.head in _heads("grows while it goes on")


@_once
def may_have_grown(figure: FigureDraft) -> bool:
    """Whether nothing speaks against it: votes stay what they are, and money but for what is lost or given."""
    if figure.kind == "money":
        told = _raised().search(figure.before) or _so_far().search(figure.before) or _so_far().match(figure.after)
        return figure.head in _heads("sums that grow") or told is not None
    if figure.kind == "percent":
        return figure.head in _heads("states of shares")
    counted = figure.kind == "count" and figure.head not in _heads("stays as it is") and figure.deed != "aboard"
    return counted or figure.quantity == _LAND


@_once
def is_of_one_day(figure: FigureDraft) -> bool:
    """Whether it is told anew each day, as shares and containment, or what is offered."""
    anew = figure.head in _heads("told anew") and figure.kind in ("percent", "money")
    return anew or figure.head in _heads("of one day")


@_once
def is_for_a_while(figure: FigureDraft) -> bool:
    """Whether it counts who or what is so for a while only: "(12,000) homes were still without power"."""
    return figure.kind == "count" and _for_a_while().match(figure.after) is not None


@cache
def _heads(name: str) -> frozenset[str]:
    return frozenset(same_word(stem(word)) for word in listed(name))


@cache
def _raised() -> re.Pattern[str]:
    """ "The appeal has raised (3 million euros)"."""
    return re.compile(rf"\b(?:{any_of('gathers money')}) (?:(?:{any_of('loosening')}) )*$", re.I)


@cache
def _so_far() -> re.Pattern[str]:
    """ "The fight has cost (7.9 million) so far", "the cost to date is (7.9 million)"."""
    return re.compile(rf"[^.;\d]*\b(?:{any_of('so far (phrases)')})\b[^.;\d]*", re.I)


@cache
def _for_a_while() -> re.Pattern[str]:
    return re.compile(rf"(?: [\w'’-]+){{0,12}}? (?:{any_of('so for a while (phrases)', 'in care (phrases)')})\b", re.I)
